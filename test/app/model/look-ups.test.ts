import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import type { Nearness } from '../../../src/ports/search.ts';
import { plans } from '../../support/corpus.ts';
import { consider } from '../../support/model/considered.ts';

/** Every duty, deadline and passage that was found, with its plan. */
function entriesOf(findings: readonly Finding[]): readonly { readonly plan: Plan; readonly text: string }[] {
  const entriesIn = (finding: Finding): readonly { readonly plan: Plan; readonly text: string }[] => {
    if (finding.of === 'duties') {
      return finding.found.flatMap(({ plan, agency }) => agency.duties.map(({ text }) => ({ plan, text })));
    }
    if (finding.of === 'who') return finding.found.map(({ plan, duty }) => ({ plan, text: duty.text }));
    if (finding.of === 'deadlines') return finding.due.map(({ plan, deadline }) => ({ plan, text: deadline.quote }));
    if (finding.of === 'passages') return finding.found.map(({ plan, passage }) => ({ plan, text: passage.text }));
    return [];
  };
  return findings.flatMap(entriesIn);
}

const placesOf = (findings: readonly Finding[]): readonly (string | null)[] => [
  ...new Set(entriesOf(findings).map(({ plan }) => plan.place)),
];

describe('the look-ups of a question', () => {
  it('give what the same question of the person would give', () => {
    const asked = consider('Phòng Tư pháp phải làm gì?');
    const lookUps = consider('Phòng Y tế phải làm gì?').lookUps();
    expect(entriesOf(lookUps.duties('PHÒNG TƯ PHÁP'))).toEqual(entriesOf(asked.findings));
    expect(entriesOf(asked.findings)).toHaveLength(3);
  });

  it('know who "chúng tôi" is', () => {
    const lookUps = consider('Phòng Tư pháp phải làm gì?', { agency: 'Phòng Y tế huyện' }).lookUps();
    const own = entriesOf(consider('Phòng Y tế phải làm gì?').findings);
    expect(entriesOf(lookUps.duties('đơn vị tôi'))).toEqual(own);
  });

  it('stay with the place of the chat, whatever is asked of them', async () => {
    const lookUps = consider('Phòng Y tế phải làm gì về tuyên truyền?').lookUps();
    expect(placesOf(lookUps.duties('Phòng Y tế'))).toEqual(['Sơn Tịnh']);
    expect(placesOf(lookUps.duties('Phòng Y tế Long Khánh'))).toEqual([]);
    expect(placesOf(lookUps.duties('Phòng Y tế của kế hoạch 342/KH-UBND'))).not.toContain('Long Khánh');
    expect(placesOf(lookUps.deadlines({ agency: null, from: null, to: null }))).toEqual(['Sơn Tịnh']);
    expect(placesOf(await lookUps.passages('tuyên truyền ở Long Khánh'))).toEqual([]);
    expect(placesOf(await lookUps.passages('tuyên truyền'))).toEqual(['Sơn Tịnh']);
  });

  it('go where the person’s own question goes', () => {
    const lookUps = consider('Phòng Lao động Long Khánh phải làm gì?').lookUps();
    expect(placesOf(lookUps.duties('Phòng Lao động'))).toEqual(['Long Khánh']);
    expect(placesOf(lookUps.duties('Phòng Lao động Sơn Tịnh'))).toEqual([]);
  });

  it('give deadlines of one office or of all, within the days named', () => {
    const lookUps = consider('Khi nào nộp báo cáo?').lookUps();
    const dates = (agency: string | null, from: string | null, to: string | null): readonly string[] =>
      lookUps
        .deadlines({ agency, from, to })
        .flatMap((one) => (one.of === 'deadlines' ? one.due : []))
        .map(({ date }) => date);
    expect(dates(null, null, null)).toEqual(expect.arrayContaining(['2024-11-25', '2024-11-30']));
    expect(new Set(dates('Phòng Tư pháp', '2024-11-01', '2024-11-30'))).toEqual(new Set(['2024-11-25']));
    expect(dates(null, '2024-11-26', null)).not.toContain('2024-11-25');
    // "Trước ngày 25/11": the 24th is the last day.
    expect(dates(null, null, '2024-11-23')).not.toContain('2024-11-25');
    expect(dates(null, '2024-12-31', '2024-01-01')).toEqual([]);
  });

  it('fetch no passage that has nothing to do with the person’s question', async () => {
    const lookUps = consider('ai lo việc tuyên truyền?').lookUps();
    const about = entriesOf(await lookUps.passages('tuyên truyền về bình đẳng giới'));
    expect(about.length).toBeGreaterThan(2);
    for (const { text } of about) expect(text.toLowerCase()).toMatch(/tuyên truyền|bình đẳng giới/u);
    expect(await lookUps.passages('kinh phí thực hiện')).toEqual([]);
    expect(await consider('Phòng Y tế phải làm gì?').lookUps().passages('kinh phí thực hiện')).toEqual([]);
  });

  it('fetch a passage that has few of the words where it lies close in meaning', async () => {
    const wanted = plans
      .find(({ place }) => place === 'Sơn Tịnh')
      ?.passages.find(({ text }) => text.startsWith('Kinh phí thực hiện Kế hoạch'));
    if (wanted === undefined) throw new Error('the plan says where its funds come from');
    const id = `p son-tinh-2024 ${wanted.id}`;
    const near: Nearness = { closest: [{ id, score: 0.8 }], of: (one) => (one === id ? 0.8 : 0.2) };
    const question = 'ngân khố nhà nước đài thọ ra sao?';
    const found = entriesOf(await consider(question).lookUps({ near }).passages('kinh phí thực hiện'));
    expect(found.map(({ text }) => text)).toEqual([wanted.text]);
    expect(await consider(question).lookUps().passages('kinh phí thực hiện')).toEqual([]);
    // As close as anything else: of any question something is the closest.
    const level: Nearness = { closest: near.closest, of: () => 0.8 };
    expect(await consider(question).lookUps({ near: level }).passages('kinh phí thực hiện')).toEqual([]);
    // Of the words of a question about gold it has none, however close a model of vectors takes it to be.
    expect(await consider('Giá vàng hôm nay bao nhiêu?').lookUps({ near }).passages('kinh phí thực hiện')).toEqual([]);
  });

  it('know statuses only where they were given them', () => {
    const considered = consider('Phòng Y tế đã nộp báo cáo hay chưa?');
    expect(considered.lookUps().status).toBeNull();
    const status = (): Promise<string> => Promise.resolve('');
    expect(considered.lookUps({ status }).status).toBe(status);
  });

  it('tell no statuses to who asks for something else', () => {
    const status = (): Promise<string> => Promise.resolve('');
    expect(consider('Kinh phí lấy từ đâu?').lookUps({ status }).status).toBeNull();
  });
});

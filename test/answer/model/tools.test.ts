import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Handout } from '../../../src/answer/model/handout.ts';
import { toolsOver, type LookedUp } from '../../../src/answer/model/tools.ts';
import type { Finding } from '../../../src/domain/finding.ts';
import type { LookUps } from '../../../src/ports/look-ups.ts';
import { plans } from '../../support/corpus.ts';
import { consider } from '../../support/model/considered.ts';

const textOf = ({ of }: Finding): string => `về ${of}`;

/** Uses one tool of a question as a model would. */
async function look(
  name: string,
  input: Record<string, unknown>,
  lookUps: LookUps = consider('Phòng Y tế phải làm gì về bạo lực?').lookUps(),
  handout: Handout = new Handout(),
): Promise<LookedUp> {
  const tool = toolsOver(lookUps, handout, textOf).find((one) => one.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  return (await tool.run(input)) as LookedUp;
}

const sonTinh = plans.find(({ place }) => place === 'Sơn Tịnh');
if (sonTinh === undefined) throw new Error('the corpus has a plan of Sơn Tịnh');

describe('the tools of a model', () => {
  it('give every duty of an office, word for word, under identifiers that can be shown', async () => {
    const handout = new Handout();
    const { muc, ghi_chu } = await look('nhiem_vu', { don_vi: 'phong y te' }, undefined, handout);
    const agency = sonTinh.agencies.find(({ name }) => name.includes('Y tế'));
    expect(muc.map(({ text }) => text)).toEqual(agency?.duties.map(({ text }) => text));
    expect(muc.map(({ id }) => handout.get(id)?.of)).toEqual(muc.map(() => 'duty'));
    expect(ghi_chu).toBeNull();
  });

  it('give the deadlines of a stretch of time, with whom they bind', async () => {
    const all = await look('thoi_han', { don_vi: null, tu_ngay: '2024-11-01', den_ngay: '2024-11-26' });
    expect(all.muc.map(({ date }) => date)).toContain('2024-11-25');
    expect(all.muc.map(({ date }) => date)).not.toContain('2024-11-30');
    const later = await look('thoi_han', { don_vi: null, tu_ngay: '2024-11-26', den_ngay: null });
    expect(later.muc.map(({ date }) => date)).toContain('2024-11-30');
  });

  it('give what has no entries in our own words', async () => {
    const { muc } = await look('van_ban', {});
    expect(muc).toEqual([{ id: 'f1', kind: 'fact', text: 'về plans' }]);
  });

  it('say so where nothing is found', async () => {
    expect(await look('nhiem_vu', { don_vi: 'Phòng Dân tộc' })).toEqual({ muc: [], ghi_chu: 'Không thấy mục nào.' });
  });

  it('show a bounded number of entries, and say how many are left', async () => {
    const [agency] = sonTinh.agencies;
    const [duty] = agency?.duties ?? [];
    if (agency === undefined || duty === undefined) throw new Error('the plan gives duties');
    const duties = Array.from({ length: 90 }, (_, n) => ({ ...duty, text: `Việc ${String(n)}` }));
    const found = [{ plan: sonTinh, agency: { ...agency, duties }, asMember: false }];
    const lookUps = consider('Phòng Y tế phải làm gì?').lookUps();
    const many = { ...lookUps, duties: () => [{ of: 'duties' as const, found, words: '' }] };
    const { muc, ghi_chu } = await look('nhiem_vu', { don_vi: 'a' }, many);
    expect(muc).toHaveLength(40);
    expect(ghi_chu).toContain('50');

    const long = duties.map((one) => ({ ...one, text: 'báo cáo '.repeat(1000) }));
    const heavy = {
      ...lookUps,
      duties: () => [
        {
          of: 'duties' as const,
          found: [{ plan: sonTinh, agency: { ...agency, duties: long }, asMember: false }],
          words: '',
        },
      ],
    };
    const cut = await look('nhiem_vu', { don_vi: 'a' }, heavy);
    expect(cut.muc.length).toBeGreaterThan(0);
    expect(JSON.stringify(cut).length).toBeLessThan(14_000);
    expect(cut.ghi_chu).toContain(String(90 - cut.muc.length));
  });

  it('leave out of an entry what only a model would read', async () => {
    const status = (): Promise<string> => Promise.resolve('Phòng Y tế:\u200b\u{e0041}\u{e0042} đã nhận.\nHết.');
    const lookUps = { ...consider('Ai đã nộp?').lookUps(), status };
    const { muc } = await look('trang_thai', { cau_hoi: 'Ai đã nộp?' }, lookUps);
    expect(muc[0]?.['text']).toBe('Phòng Y tế: đã nhận.\nHết.');
  });

  it('know of statuses only where the person may ask for them', async () => {
    const lookUps = consider('Phòng Y tế phải làm gì?').lookUps();
    const names = (of: LookUps): readonly string[] => toolsOver(of, new Handout(), textOf).map(({ name }) => name);
    expect(names(lookUps)).toEqual(['nhiem_vu', 'thoi_han', 'doan_van', 'van_ban']);
    const asked: string[] = [];
    const status = (question: string): Promise<string> => {
      asked.push(question);
      return Promise.resolve('Đã nộp: 2/3 đơn vị.');
    };
    const handout = new Handout();
    const { muc } = await look('trang_thai', { cau_hoi: 'Ai đã nộp?' }, { ...lookUps, status }, handout);
    expect(asked).toEqual(['Ai đã nộp?']);
    expect(muc).toEqual([{ id: 's1', kind: 'status', text: 'Đã nộp: 2/3 đơn vị.' }]);
    expect(handout.get('s1')).toEqual({ of: 'status', text: 'Đã nộp: 2/3 đơn vị.' });
  });

  it('go on without the ledger where it cannot be read', async () => {
    const lookUps = consider('Ai đã nộp?').lookUps();
    const status = (): Promise<string> => Promise.reject(new Error('no connection'));
    const { muc, ghi_chu } = await look('trang_thai', { cau_hoi: 'Ai đã nộp?' }, { ...lookUps, status });
    expect(muc).toEqual([]);
    expect(ghi_chu).toContain('Chưa tra được');
  });

  it('answer whatever a model writes, and hand out nothing but entries of the documents', async () => {
    const lookUps = consider('ai lo việc tuyên truyền?').lookUps();
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 220 }),
      fc.constant(null),
      fc.integer(),
      fc.constantFrom('2024-02-31', '2024-11-20', 'Phòng Y tế', '__proto__'),
    );
    const written = fc.record({ don_vi: value, tu_ngay: value, den_ngay: value, chu_de: value }, { requiredKeys: [] });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('nhiem_vu', 'thoi_han', 'doan_van', 'van_ban'), written, async (name, input) => {
        const handout = new Handout();
        const { muc } = await look(name, input, lookUps, handout);
        for (const { id } of muc) expect(handout.get(id)).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nhiem_vu', {}],
    ['nhiem_vu', { don_vi: '' }],
    ['nhiem_vu', { don_vi: 'a'.repeat(10_000) }],
    ['nhiem_vu', { don_vi: 'Phòng Y tế', chat: '12' }],
    ['thoi_han', { don_vi: null, tu_ngay: '2024-02-31', den_ngay: null }],
    ['doan_van', { chu_de: 7 }],
  ])('say so where %s cannot be made with %j', async (name, input) => {
    expect(await look(name, input)).toEqual({ muc: [], ghi_chu: 'Tham số không đúng dạng; hãy tra lại.' });
  });
});

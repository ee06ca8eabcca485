import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { reading } from '../support/reading.ts';

interface Parts {
  readonly head?: string;
  readonly note?: string;
  readonly tail?: string;
}

const DECISION = `ỦY BAN NHÂN DÂN
HUYỆN KRÔNG NĂNG

Số: 77/QĐ-UBND

Krông Năng, ngày 10 tháng 01 năm 2025

QUYẾT ĐỊNH
Về việc ban hành Kế hoạch kiểm kê tài sản công

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN KRÔNG NĂNG

Căn cứ Quyết định số 213/QĐ-TTg ngày 01/3/2024 của Thủ tướng Chính phủ về tổng kiểm kê;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch kiểm kê tài sản công.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.`;
const TAIL = `Nơi nhận:
- Như Điều 2;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Cán Bộ A`;

/** A decision of a district with its plan behind it. */
const decision = ({
  head = '',
  note = '(Ban hành kèm theo Quyết định số 77/QĐ-UBND ngày 10/01/2025)',
  tail = TAIL,
}: Parts = {}): string => `${DECISION}

${tail}

${head}KẾ HOẠCH
Rà soát trụ sở dôi dư năm 2026
${note}

I. MỤC ĐÍCH

Nắm chắc số liệu.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Tài chính

a) Hướng dẫn biểu mẫu trước ngày 31/3/2026.

2. UBND các xã

a) Lập danh sách trụ sở.

Trên đây là Kế hoạch rà soát trụ sở, các đơn vị báo cáo kết quả trước ngày 30/6/2026./.

Nơi nhận:
- Phòng Tài chính;
- Lưu: TC.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Cán Bộ B
`;

const HEAD = `ỦY BAN NHÂN DÂN
HUYỆN KRÔNG NĂNG

Số:       /KH-UBND

Krông Năng, ngày 12 tháng 01 năm 2025

`;

describe('a decision with its plan behind it', () => {
  const plan = reading(decision());

  it('is known by the decision’s number, title, signer and recipients', () => {
    expect(plan).toMatchObject({
      kind: 'quyết định',
      number: '77/QĐ-UBND',
      title: 'Về việc ban hành Kế hoạch kiểm kê tài sản công',
      signer: { name: 'Cán Bộ A', title: 'CHỦ TỊCH' },
      recipients: ['Như Điều 2', 'Lưu: VT'],
    });
  });

  it('names the plan, its title and its own recipients', () => {
    expect(plan.attached).toEqual({
      kind: 'kế hoạch',
      title: 'Rà soát trụ sở dôi dư năm 2026',
      number: null,
      issued: { year: null, month: null, day: null },
      recipients: ['Phòng Tài chính', 'Lưu: TC'],
    });
  });

  it('counts articles and the plan’s parts apart, each with its own closing', () => {
    expect(plan.agencies.map(({ section, name }) => `${section} ${name}`)).toEqual([
      'II.1 Phòng Tài chính',
      'II.2 UBND các xã',
    ]);
    expect(plan.passages.find(({ section }) => section === 'Điều 1')?.text).toMatch(/^Ban hành kèm theo/u);
    expect(plan.deadlines.map(({ section, lastDay, certain }) => [section, lastDay, certain])).toEqual([
      ['II.1.a', '2026-03-30', true],
      ['closing', '2026-06-29', true],
    ]);
  });

  it('takes its year from the plan’s title where the decision’s names none', () => {
    expect(plan.year).toBe(2026);
  });

  it('is no basis of itself: the note under the plan’s title is no opening', () => {
    expect(plan.basis.map(({ number }) => number)).toEqual(['213/QĐ-TTg']);
  });

  it('reads the plan’s own header, and a number that was left blank', () => {
    const { attached, signer, number } = reading(decision({ head: HEAD }));
    expect({ signer, number }).toMatchObject({ signer: { name: 'Cán Bộ A' }, number: '77/QĐ-UBND' });
    expect(attached).toMatchObject({ number: null, issued: { year: 2025, month: 1, day: 12 } });
    expect(reading(decision({ head: HEAD.replace('       /', '9/') })).attached).toMatchObject({ number: '9/KH-UBND' });
  });

  it('is told by the note alone where the decision is printed without recipients and signature', () => {
    expect(reading(decision({ tail: '' })).attached).toMatchObject({ title: 'Rà soát trụ sở dôi dư năm 2026' });
  });

  it('is told by its place behind the signature where there is no note', () => {
    expect(reading(decision({ note: '' })).attached).toMatchObject({ title: 'Rà soát trụ sở dôi dư năm 2026' });
  });

  it('is found by either title and by either number', () => {
    const text = decision({ head: HEAD.replace('       /', '9/') });
    const other = text
      .replaceAll('77/QĐ-UBND', '78/QĐ-UBND')
      .replaceAll('9/KH-UBND', '10/KH-UBND')
      .replace('Rà soát trụ sở dôi dư', 'Trồng cây phân tán')
      .replace('kiểm kê tài sản công', 'phát triển lâm nghiệp');
    const answerer = createAnswerer(
      [text, other].map((one, i) => ({ plan: `p${i}`, text: one, register: reading(one, `p${i}`) })),
    );
    const ask = (question: string): Answer =>
      answerer.ask({ text: question, place: null, agency: null, history: [], now: '2026-01-20T01:00:00Z' });
    for (const named of ['Kế hoạch số 9/KH-UBND', 'Quyết định số 77/QĐ-UBND', 'Kế hoạch rà soát trụ sở dôi dư']) {
      const { duties } = ask(`${named} giao Phòng Tài chính làm gì?`);
      expect(duties.map(({ plan: id }) => id)).toEqual(['p0']);
    }
  });
});

describe('what is behind a signature and no document of its own', () => {
  it.each([
    ['an annex with a title like a plan’s', 'PHỤ LỤC\nKẾ HOẠCH CHI TIẾT\n\n1. Tập huấn tại các xã.'],
    ['a list with a note', 'DANH MỤC NHIỆM VỤ\n(Kèm theo Quyết định số 77/QĐ-UBND)\n\n1. Tập huấn tại các xã.'],
  ])('%s', (_, annex) => {
    const plan = reading(`${DECISION}\n\n${TAIL}\n\n${annex}\n`);
    expect(plan.attached).toBeNull();
    expect(plan.recipients).toEqual(['Như Điều 2', 'Lưu: VT']);
    expect(plan.passages.at(-1)).toMatchObject({ text: 'Tập huấn tại các xã.' });
  });

  it('a plan’s second plan is its annex', () => {
    const text = decision().slice(decision().indexOf('KẾ HOẠCH\n'));
    expect(reading(`${text}\nKẾ HOẠCH CHI TIẾT\n\n1. Tập huấn tại các xã.\n`).attached).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../src/domain/plan.ts';
import { plain } from '../../src/text/plain.ts';
import { AMENDING, document } from '../support/amending.ts';
import { planText, type PlanParts } from '../support/plan-builder.ts';
import { CORPUS_PLANS, INVENTED_PLANS, reading, textOf } from '../support/reading.ts';

/** What a plan with these parts does to others, as `how number date issuer`. */
const amends = (parts: PlanParts): readonly string[] => reading(planText(parts)).amends.map(inShort);
const inShort = ({ how, number, date, issuer }: Amendment): string =>
  [how, number, ...(date === null ? [] : [date]), ...(issuer === null ? [] : [issuer])].join(' ');
const titled = (title: string): readonly string[] => amends({ title });
const closing = (sentence: string): readonly string[] =>
  amends({ closing: `${sentence}\n\nTrên đây là Kế hoạch năm 2025./.` });

describe('a title that says what the document does', () => {
  it.each([
    ['Sửa đổi, bổ sung một số nội dung của Kế hoạch số 12/KH-UBND ngày 10/01/2025', 'amend 12/KH-UBND 2025-01-10'],
    ['Điều chỉnh Kế hoạch số 12/KH-UBND ngày 10 tháng 01 năm 2025', 'amend 12/KH-UBND 2025-01-10'],
    ['Về việc sửa đổi Mục III Kế hoạch số 05 / KH - UBND', 'amend 05/KH-UBND'],
    ['Bổ sung Kế hoạch số 12/KH-UBND ngày 10/01/2025', 'supplement 12/KH-UBND 2025-01-10'],
    ['Thay thế Phụ lục II ban hành kèm theo Kế hoạch số 12/KH-UBND', 'amend 12/KH-UBND'],
    ['Gia hạn thời gian thực hiện Kế hoạch số 12/KH-UBND', 'extend 12/KH-UBND'],
    ['Kéo dài thời hạn báo cáo tại Kế hoạch số 12/KH-UBND', 'extend 12/KH-UBND'],
    ['Đính chính Kế hoạch số 12/KH-UBND', 'correct 12/KH-UBND'],
    ['Về việc bãi bỏ Kế hoạch số 12/KH-UBND', 'repeal 12/KH-UBND'],
    ['Về việc hủy bỏ Quyết định số 88/QĐ-UBND', 'repeal 88/QĐ-UBND'],
    ['ĐIỀU CHỈNH THỜI HẠN TẠI KẾ HOẠCH SỐ 12/KH-UBND', 'amend 12/KH-UBND'],
  ])('%s', (title, expected) => {
    expect(titled(title)).toEqual([expected]);
  });

  it.each([
    'Triển khai thi hành Luật sửa đổi, bổ sung một số điều của Luật Việc làm',
    'Triển khai Nghị định số 80/2024/NĐ-CP sửa đổi Nghị định số 15/2020/NĐ-CP',
    'Sửa đổi, bổ sung hương ước, quy ước trên địa bàn huyện năm 2025',
    'Triển khai Kế hoạch số 101/KH-UBND sửa đổi, bổ sung Kế hoạch số 72/KH-UBND',
    'Điều chỉnh, bổ sung quy hoạch sử dụng đất theo Kế hoạch số 72/KH-UBND',
    'Bổ sung kinh phí thực hiện Kế hoạch số 12/KH-UBND',
  ])('but not %s', (title) => {
    expect(titled(title)).toEqual([]);
  });
});

describe('a sentence in which the document or its committee acts', () => {
  it.each([
    ['Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2024.', ['replace 12/KH-UBND 2024-01-10']],
    [
      'Kế hoạch này có hiệu lực kể từ ngày 01/02/2025 và thay thế cho Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND huyện.',
      ['replace 12/KH-UBND 2024-01-10 UBND huyện'],
    ],
    [
      'Kế hoạch này thay thế Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND huyện và Kế hoạch số 40/KH-UBND ngày 02/5/2024 của UBND huyện về diệt lăng quăng.',
      ['replace 12/KH-UBND 2024-01-10 UBND huyện', 'replace 40/KH-UBND 2024-05-02 UBND huyện'],
    ],
    ['Bãi bỏ Kế hoạch số 12/KH-UBND ngày 10/01/2024.', ['repeal 12/KH-UBND 2024-01-10']],
    [
      'Kế hoạch số 12/KH-UBND ngày 10/01/2024 hết hiệu lực kể từ ngày Kế hoạch này được ban hành.',
      ['repeal 12/KH-UBND 2024-01-10'],
    ],
    ['Kế hoạch số 12/KH-UBND được thay thế bằng Kế hoạch này.', ['replace 12/KH-UBND']],
    ['Kế hoạch này bãi bỏ khoản 2 Mục III Kế hoạch số 12/KH-UBND.', ['amend 12/KH-UBND']],
    ['UBND huyện Krông Năng quyết định gia hạn thời gian thực hiện Kế hoạch số 12/KH-UBND.', ['extend 12/KH-UBND']],
  ])('%s', (sentence, expected) => {
    expect(closing(sentence)).toEqual(expected);
  });

  it.each([
    'Các nội dung khác thực hiện theo Kế hoạch số 12/KH-UBND.',
    'Trong quá trình thực hiện, nếu cần sửa đổi, bổ sung Kế hoạch số 12/KH-UBND, các đơn vị báo cáo UBND huyện.',
    'UBND huyện giao Phòng Y tế rà soát, sửa đổi, bổ sung Kế hoạch số 12/KH-UBND.',
    'UBND huyện sẽ xem xét điều chỉnh Kế hoạch số 12/KH-UBND.',
    'Điều chỉnh Kế hoạch số 12/KH-UBND cho phù hợp với tình hình thực tế.',
    'Kịp thời sửa đổi, bổ sung Kế hoạch này khi có yêu cầu.',
  ])('but not: %s', (sentence) => {
    expect(closing(sentence)).toEqual([]);
  });

  it('and not what stands behind no sentence that a person would write', () => {
    const act = 'UBND huyện Krông Năng quyết định gia hạn thời gian thực hiện Kế hoạch số 12/KH-UBND.';
    expect(closing(`${'Để phòng, chống dịch, '.repeat(9)}${act}`)).toEqual(['extend 12/KH-UBND']);
    expect(closing(`${'Để phòng, chống dịch, '.repeat(90)}${act}`)).toEqual([]);
  });

  it('and not what an agency is told to do', () => {
    const assigning = `1. Phòng Y tế

- Bãi bỏ Kế hoạch số 3/KH-PYT ngày 01/02/2024 của đơn vị.

- Tham mưu UBND huyện điều chỉnh Kế hoạch số 12/KH-UBND.`;
    expect(amends({ assigning })).toEqual([]);
  });
});

describe('a document', () => {
  const read = (plan: string): readonly string[] => document(plan).register.amends.map(inShort);

  it('that amends is not what its basis names as amended', () => {
    expect(read('dong-may-45')).toEqual([
      'extend 12/KH-UBND 2025-01-10 Ủy ban nhân dân huyện',
      'amend 12/KH-UBND 2025-01-10 Ủy ban nhân dân huyện',
    ]);
  });

  it('of articles repeals by one of them', () => {
    expect(read('dong-may-910')).toEqual(['repeal 60/KH-UBND 2025-08-01 Ủy ban nhân dân huyện Đồng Mây']);
  });

  it('that is a letter extends in its own words', () => {
    const [only] = document('dong-may-1204').register.amends;
    expect(only).toMatchObject({ how: 'extend', number: '12/KH-UBND', date: '2025-01-10' });
    expect(only?.quote).toContain('đến hết ngày 31/3/2026');
  });

  it('of the corpus or of another topic amends none', () => {
    for (const plan of [...CORPUS_PLANS, ...INVENTED_PLANS]) expect(reading(textOf(plan)).amends, plan).toEqual([]);
  });

  it('is quoted word for word, in a place of its text', () => {
    for (const { text, register } of AMENDING) {
      for (const { quote, span } of register.amends) {
        expect(plain(text)).toContain(plain(quote));
        expect(plain(text.slice(span.start, span.end))).toContain(plain(quote));
      }
    }
  });

  it('that names a later document as the one it replaces is remarked on', () => {
    const late = document('dong-may-60', (text) => text.replace('ngày 02/3/2023', 'ngày 02/3/2027'));
    expect(late.register.warnings).toContain(
      'Văn bản số 33/KH-UBND được sửa đổi hoặc thay thế lại ghi ngày sau ngày ban hành văn bản này.',
    );
    expect(document('dong-may-60').register.warnings.join()).not.toContain('33/KH-UBND');
  });
});

import { describe, expect, it } from 'vitest';
import { askPlan } from '../support/answering.ts';

const DUE = 'Các phòng, ban, UBND các xã, thị trấn báo cáo kết quả thực hiện về UBND huyện trước ngày 25/11';
const once = { reporting: `${DUE}/2025.` };
const yearly = { reporting: `${DUE} hằng năm.` };

/** The dates that an answer gives at nine in the morning of a day. */
function dates(plan: { readonly reporting: string }, question: string, today: string): readonly string[] {
  return askPlan(plan, question, { now: `${today}T02:00:00Z` }).deadlines.map(({ date }) => date);
}

describe('a deadline asked for by its date', () => {
  it.each(['Hạn 25/11 là hạn gì?', 'han 25-11 la han gi', 'Ngày 25 tháng 11 phải nộp gì?', 'Cuối tháng 11 có hạn gì?'])(
    'is found before it, on the day after and long after, where no year is said: %s',
    (question) => {
      for (const today of ['2025-05-20', '2025-11-26', '2026-03-02']) {
        expect([today, ...dates(once, question, today)]).toEqual([today, '2025-11-25']);
      }
    },
  );

  it('that recurs is the one that was missed for thirty days, then the coming one', () => {
    const question = 'Hạn 25/11 là hạn gì?';
    expect(dates(yearly, question, '2025-11-26')).toEqual(['2025-11-25']);
    expect(dates(yearly, question, '2026-02-01')).toEqual(['2026-11-25']);
  });

  it('is not found in another year that was said', () => {
    expect(dates(once, 'Hạn 25/11/2026 là hạn gì?', '2025-11-26')).toEqual([]);
  });

  it.each([
    ['Thứ hai tuần sau có hạn gì?', '2025-11-17', ['2025-11-25']],
    ['thu hai tuan sau co han gi', '2025-11-10', []],
    ['Trong vòng mười ngày tới có hạn gì không?', '2025-11-17', ['2025-11-25']],
    ['Ba ngày nữa có hạn gì không?', '2025-11-17', []],
    ['Nửa cuối năm có hạn gì?', '2025-05-20', ['2025-11-25']],
    ['6 tháng đầu năm có hạn nào?', '2025-05-20', []],
    ['Từ 1/11 đến 15/11 có hạn gì?', '2025-05-20', []],
    ['Từ nay đến hết quý IV có hạn gì?', '2025-05-20', ['2025-11-25']],
  ])('is found where its last day lies in the time: %s on %s', (question, today, expected) => {
    expect(dates(once, question, today)).toEqual(expected);
  });
});

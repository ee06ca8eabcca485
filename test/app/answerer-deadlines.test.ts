import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import type { PlanParts } from '../support/plan-builder.ts';
import { askPlan } from '../support/answering.ts';
import { ask } from '../support/corpus.ts';

const assigning = `1. Phòng Tư pháp

- Rà soát hương ước của các thôn, hoàn thành trong quý II/2025.

- Tập huấn cho hòa giải viên, hoàn thành trước ngày 15/9/2025.

2. Phòng Y tế

- Tham mưu UBND huyện tổ chức thực hiện Kế hoạch.

3. Hội Nông dân huyện

- Vận động hội viên tham gia.`;

const plan: PlanParts = {
  assigning,
  reporting:
    'Các phòng, ban, UBND các xã, thị trấn báo cáo kết quả thực hiện về UBND huyện (qua Phòng Y tế) trước ngày 23/6/2025.',
};
const dates = (answer: ReturnType<typeof askPlan>) => answer.deadlines.map(({ date }) => date);

describe('the words of a deadline', () => {
  it('name the last working day where the last day is a Sunday', () => {
    const { text } = askPlan(plan, 'Khi nào phải nộp báo cáo?');
    expect(text).toContain(
      'trước ngày 23/06/2025, tức chậm nhất Chủ nhật 22/06/2025 (ngày làm việc cuối: thứ Sáu 20/06), còn 33 ngày',
    );
  });

  it('count public holidays out of the last working day', () => {
    const reporting = 'Các phòng, ban báo cáo kết quả thực hiện về UBND huyện chậm nhất ngày 01/5/2025.';
    const { text } = askPlan({ reporting }, 'Khi nào phải nộp báo cáo?', { now: '2025-04-21T01:00:00Z' });
    expect(text).toContain('chậm nhất thứ Năm 01/05/2025 (ngày làm việc cuối: thứ Ba 29/04), còn 10 ngày');
  });

  it('count a day by what was decided for it where that is known', () => {
    const calendar = officeCalendar([
      { day: '2025-06-20', works: false, note: 'hoán đổi' },
      { day: '2025-06-21', works: true, note: 'làm bù' },
    ]);
    const { text } = askPlan(plan, 'Khi nào phải nộp báo cáo?', {}, { calendar });
    expect(text).toContain('chậm nhất Chủ nhật 22/06/2025 (ngày làm việc cuối: thứ Bảy 21/06)');
  });

  it('say a quarter as a quarter, with its end', () => {
    const { text } = askPlan(plan, 'Phòng Tư pháp rà soát hương ước xong khi nào?');
    expect(text).toContain('trong quý II/2025 (đến hết 30/06/2025), còn 41 ngày');
  });

  it('show the sentence that they come from, whole and once', () => {
    const { text } = askPlan(plan, 'Khi nào phải nộp báo cáo?');
    const quote = `Trích: “${plan.reporting ?? ''}”`;
    expect(text.split('Trích:')).toHaveLength(2);
    expect(text).toContain(quote);
    expect(text.indexOf(quote)).toBeLessThan(text.indexOf('Nguồn:'));
  });

  it('go on in lower case after a semicolon', () => {
    expect(askPlan(plan, 'Khi nào phải nộp báo cáo?').text).toContain(
      'Áp dụng: Các phòng, ban, UBND các xã, thị trấn; gửi: UBND huyện (qua Phòng Y tế).',
    );
  });

  it('call a commune by its committee', () => {
    expect(askPlan(plan, 'Xã Ea Tóh phải báo cáo khi nào?', { place: 'Krông Năng' }).text).toContain(
      'Thời hạn của UBND xã Ea Tóh',
    );
  });
});

describe('whose deadline a question is about', () => {
  it('keeps to the best fitting one though the words differ', () => {
    expect(dates(askPlan(plan, 'Phòng Tư pháp mở lớp tập huấn hòa giải viên xong trước ngày nào?'))).toEqual([
      '2025-09-15',
    ]);
  });

  it('is told to the agency of the chat alone, for the time ahead', () => {
    const own = { place: 'Krông Năng', agency: 'Phòng Tư pháp', now: '2025-07-10T01:00:00Z' };
    expect(dates(askPlan(plan, 'Chúng tôi còn hạn nào sắp tới không?', own))).toEqual(['2025-09-15']);
  });
});

describe('what falls due', () => {
  it('is given as dates alone, though "việc gì" is asked', () => {
    const answer = askPlan(plan, 'Phòng Tư pháp còn việc gì sắp đến hạn?');
    expect(answer.duties).toEqual([]);
    expect(dates(answer)).toEqual(['2025-06-23', '2025-06-30', '2025-09-15']);
  });

  it('is compared in the order asked, not the most urgent first', () => {
    const { text } = ask('So sánh hạn báo cáo của Sơn Hà và Sơn Tịnh');
    expect(text.indexOf('(Sơn Hà)')).toBeLessThan(text.indexOf('(Sơn Tịnh)'));
  });
});

describe('a yes or no', () => {
  it('begins with yes where the date binds', () => {
    expect(askPlan(plan, 'Phòng Tư pháp có phải nộp báo cáo không?').text).toMatch(/^Có\. /u);
  });

  it('begins with no, and says whom the date binds, where it does not', () => {
    const answer = askPlan(plan, 'Hội Nông dân có phải nộp báo cáo không?');
    expect(answer.deadlines).toEqual([]);
    expect(answer.text).toMatch(
      /^Không\. Thời hạn trước ngày 23\/06\/2025 áp dụng với các phòng, ban, UBND các xã, thị trấn; không nêu Hội Nông dân/u,
    );
    expect(answer.citations).toHaveLength(1);
  });

  it('says of the agency that collects that it does', () => {
    const { text, deadlines } = askPlan(plan, 'Phòng Y tế có phải nộp báo cáo không?');
    expect(deadlines).toEqual([]);
    expect(text).toContain('Phòng Y tế là nơi tổng hợp');
  });

  it.each([
    ['Nộp báo cáo ngày 23/6 có bị trễ không?', 'Có. Nộp ngày 23/06/2025 là quá hạn.'],
    ['Nộp báo cáo ngày 22/6 có bị trễ không?', 'Không. Nộp ngày 22/06/2025 là còn trong hạn.'],
    ['Nộp báo cáo ngày 22/6 còn kịp không?', 'Có. Nộp ngày 22/06/2025 là còn trong hạn.'],
    ['Nộp báo cáo ngày 23/6 còn kịp không?', 'Không. Nộp ngày 23/06/2025 là quá hạn.'],
    ['Hôm nay nộp báo cáo còn kịp không?', 'Có. Nộp ngày 20/05/2025 là còn trong hạn.'],
  ])('judges the day that is named: %s', (question, verdict) => {
    expect(askPlan(plan, question).text).toContain(verdict);
  });
});

describe('that there is none', () => {
  it('names the plan and the time that were searched, and the nearest date', () => {
    const answer = askPlan(plan, 'Tháng này có hạn gì không?', { now: '2025-05-05T01:00:00Z' });
    expect(answer.deadlines).toEqual([]);
    expect(answer.text).toContain(
      'Không. Trong tháng 05/2025, kế hoạch số 15/KH-UBND của UBND huyện Krông Năng không đặt',
    );
    expect(answer.text).toContain('Thời hạn gần nhất: Báo cáo kết quả thực hiện');
    expect(answer.citations.map(({ quote }) => quote)).toEqual([plan.reporting]);
  });

  it('is said of nothing past only where nothing has passed', () => {
    const before = askPlan(plan, 'Hôm nay ai quá hạn?', { place: 'Krông Năng' });
    const after = askPlan(plan, 'Hôm nay ai quá hạn?', { place: 'Krông Năng', now: '2025-09-20T01:00:00Z' });
    expect(before.text).toContain(
      'Đến hôm nay, kế hoạch số 15/KH-UBND của UBND huyện Krông Năng không có thời hạn nào',
    );
    expect(dates(after)).toEqual(['2025-09-15', '2025-06-30', '2025-06-23']);
    // That a date has passed is known; that somebody is late is not.
    expect(after.text).toMatch(/^Thời hạn đã qua theo kế hoạch/u);
  });

  it('is never said of an agency as if its other dates were not there', () => {
    const { text } = askPlan(plan, 'Phòng Tư pháp phải nộp kế hoạch khi nào?');
    expect(text).toContain('không ấn định thời hạn cho việc này đối với Phòng Tư pháp');
    expect(text).toContain('Thời hạn gần nhất của Phòng Tư pháp');
  });

  it('is an answer about dates and no list of agencies, though work is asked for', () => {
    const { text } = askPlan(plan, 'Có việc gì đã quá hạn không?', { place: 'Krông Năng' });
    expect(text).toMatch(/^Không\. Đến hôm nay/u);
  });

  it("quotes the plan's own sentence on reports, not its opening", () => {
    const reporting =
      'Các đơn vị định kỳ báo cáo kết quả phòng, chống bệnh sốt xuất huyết về UBND huyện theo quy định.';
    const answer = askPlan({ assigning, reporting }, 'Phòng Y tế nộp báo cáo sốt xuất huyết trước ngày nào?');
    expect(answer.citations.map(({ quote }) => quote)).toEqual([reporting]);
  });
});

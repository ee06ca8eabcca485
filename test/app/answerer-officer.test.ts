import { describe, expect, it } from 'vitest';
import { askPlan } from '../support/answering.ts';

const plan = {
  title: 'Mở rộng bảo hiểm y tế trên địa bàn huyện năm 2025',
  assigning: `1. Chỉ tiêu

- Đến 30/6/2025 tỷ lệ tham gia BHYT đạt 80% số hộ.

2. Phòng Y tế

- Kiểm tra việc tiếp nhận người bệnh tại các trạm y tế, phòng khám.

- Gửi báo cáo giữa kỳ trước ngày 10/6/2025 và báo cáo tổng kết trước ngày 10/12/2025 về UBND huyện.

3. Trạm Y tế các xã

- Tiếp nhận người bệnh.

4. Các hộ nuôi ong lấy mật

- Khai báo tạm trú.

5. Phòng Nội vụ

- Tổ chức lớp tập huấn chữ ký số, hoàn thành trước ngày 15/9/2025.`,
  reporting: `Các phòng, ban, Phòng Nội vụ và Phòng Tư pháp báo cáo kết quả về Phòng Nội vụ trước ngày 20/11/2025.

Các phòng, ban báo cáo quyết toán về Phòng Tài chính - Kế hoạch trước ngày 25/11/2025.`,
};
const dates = (question: string, agency: string | null = null) =>
  askPlan(plan, question, { agency, now: '2025-05-20T01:00:00Z' }).deadlines.map(({ date }) => date);

describe('a question of the working day', () => {
  it('for a target with its date is answered by the sentence, abbreviated there or not', () => {
    const answer = askPlan(plan, 'Đến 30/6/2025 tỷ lệ tham gia bảo hiểm y tế phải đạt bao nhiêu?');
    expect(answer.text).toContain('đạt 80%');
    expect(answer.deadlines).toEqual([]);
  });

  it('who does something to other offices names who does it', () => {
    const { text } = askPlan(plan, 'Đơn vị nào kiểm tra việc tiếp nhận người bệnh tại các trạm y tế?');
    expect(text).toMatch(/^Phòng Y tế/u);
  });

  it('for two reports gives both dates, for one of them its own', () => {
    expect(dates('Phòng Y tế gửi báo cáo giữa kỳ và báo cáo tổng kết trước ngày nào?')).toEqual(
      expect.arrayContaining(['2025-06-10', '2025-12-10']),
    );
    expect(dates('Phòng Y tế gửi báo cáo giữa kỳ trước ngày nào?')).toEqual(['2025-06-10']);
  });

  it('about a signature by figures is not about who signed', () => {
    const answer = askPlan(plan, 'Lớp tập huấn chữ ký số phải xong trước ngày nào?');
    expect(answer.deadlines.map(({ date }) => date)).toEqual(['2025-09-15']);
    expect(answer.text).toContain('Đơn vị thực hiện: Phòng Nội vụ');
  });

  it('of those who report, not of the one that is reported to', () => {
    expect(dates('Chúng tôi báo cáo Phòng Tài chính - Kế hoạch khi nào?')).toEqual(['2025-11-25']);
    expect(dates('Chúng tôi báo cáo Phòng Nội vụ khi nào?', 'Phòng Tư pháp')).toEqual(['2025-11-20']);
  });

  it('never has an office report to itself', () => {
    expect(dates('Hạn báo cáo của chúng tôi?', 'Phòng Tài chính - Kế hoạch')).not.toContain('2025-11-25');
  });

  it('about somebody without a known head noun finds their section', () => {
    const answer = askPlan(plan, 'Các hộ nuôi ong lấy mật phải làm gì?');
    expect(answer.duties.map(({ text }) => text)).toEqual(['Khai báo tạm trú.']);
  });

  it('what has to be finished in a month is answered by dates', () => {
    expect(dates('Tháng 9/2025 Phòng Nội vụ phải hoàn thành việc gì?')).toEqual(['2025-09-15']);
  });

  it.each(['Báo cáo gửi đi đâu?', 'Báo cáo gửi cho ai?', 'bao cao gui di dau'])('%s', (question) => {
    expect(askPlan(plan, question).text).toContain('Phòng Nội vụ');
  });

  it('what a plan holds is answered by its parts', () => {
    const { text } = askPlan(plan, 'Kế hoạch gồm những nội dung gì?');
    expect(text).toMatch(/Gồm các phần:\n- I\. MỤC ĐÍCH\n- II\. TỔ CHỨC THỰC HIỆN\n- III\. CHẾ ĐỘ BÁO CÁO/u);
  });
});

describe('a long part', () => {
  const part = (heading: string): string =>
    `${heading}\n\n${['một', 'hai', 'ba', 'bốn'].map((which) => `- Việc thứ ${which} của phần này.`).join('\n\n')}`;
  const assigning = `1. Giải pháp\n\n${part('a) Tuyên truyền')}\n\n${part('b) Diệt lăng quăng')}\n\n${part('c) Điều trị')}`;

  it('is answered by its headings', () => {
    const { text } = askPlan({ title: 'Phòng dịch năm 2025', assigning }, 'Giải pháp của kế hoạch là gì?');
    expect(text).toContain('- Tuyên truyền\n- Diệt lăng quăng\n- Điều trị');
    expect(text).not.toContain('Việc thứ');
  });
});

it('a deadline that is counted from the day of issue says so', () => {
  const reporting =
    'Các phòng, ban gửi danh sách về UBND huyện trong 05 ngày làm việc kể từ ngày ban hành Kế hoạch này.';
  const { text } = askPlan({ reporting }, 'Khi nào phải gửi danh sách?', { now: '2025-01-12T01:00:00Z' });
  expect(text).toContain('tính ra chậm nhất thứ Sáu 17/01/2025');
  expect(text).toContain('Thời hạn này chưa chắc:');
});

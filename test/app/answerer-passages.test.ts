import { describe, expect, it } from 'vitest';
import { askPlan } from '../support/answering.ts';

const plan = {
  assigning: `1. Phòng Tài chính - Kế hoạch

- Tham mưu bố trí kinh phí phòng, chống bệnh sốt xuất huyết; thẩm định danh sách người tham gia.

2. Ban Chỉ huy Quân sự huyện, Công an huyện

- Huy động lực lượng phun hóa chất.

3. Trạm Khuyến nông

- Là cơ quan đầu mối tham mưu tổ chức phòng, chống bệnh sốt xuất huyết.

4. Tổ chức thực hiện

Kinh phí: Do ngân sách huyện bảo đảm.

5. Trạm Khuyến nông

- Tổng hợp số liệu hằng quý.`,
};
const quotes = (answer: ReturnType<typeof askPlan>) => answer.citations.map(({ quote }) => quote);

describe('a passage', () => {
  it("under the heading that is named answers, however much of the plan's title the question repeats", () => {
    const answer = askPlan(plan, 'Kinh phí phòng, chống bệnh sốt xuất huyết lấy từ đâu?');
    expect(answer.text).toContain('Do ngân sách huyện bảo đảm.');
    expect(answer.text).not.toContain('Tham mưu bố trí kinh phí');
  });

  it("is found by its own words and not by the title's", () => {
    const answer = askPlan(plan, 'Cơ quan nào thẩm định danh sách người tham gia phòng, chống bệnh sốt xuất huyết?');
    expect(answer.text).toMatch(/^Phòng Tài chính - Kế hoạch/u);
  });

  it('that says who leads answers who leads', () => {
    const answer = askPlan(plan, 'Ai là đầu mối phòng, chống bệnh sốt xuất huyết?');
    expect(quotes(answer)).toEqual(['Là cơ quan đầu mối tham mưu tổ chức phòng, chống bệnh sốt xuất huyết.']);
  });
});

describe('an agency', () => {
  it('that two sections name has one list, numbered through, each duty with its section', () => {
    const { text, duties } = askPlan(plan, 'Trạm Khuyến nông phải làm gì?');
    expect(duties).toHaveLength(2);
    expect(text).toContain('được giao 2 nhiệm vụ:');
    expect(text).toContain('1. Là cơ quan đầu mối tham mưu tổ chức phòng, chống bệnh sốt xuất huyết. (mục II.3)');
    expect(text).toContain('2. Tổng hợp số liệu hằng quý. (mục II.5)');
  });

  it.each([
    'Ban Chỉ huy Quân sự huyện, Công an huyện',
    'Công an huyện',
    'Ban Chỉ huy Quân sự và Công an huyện Krông Năng',
  ])('bound to a chat has its duties under a heading of two offices: %s', (agency) => {
    const answer = askPlan(plan, 'Nhiệm vụ của chúng tôi là gì?', { place: 'Krông Năng', agency });
    expect(answer.duties.map(({ text }) => text)).toEqual(['Huy động lực lượng phun hóa chất.']);
  });

  it('bound to a chat keeps what another section gives to one of its offices', () => {
    const also = `${plan.assigning}\n\n6. Công an huyện, Phòng Y tế\n\n- Xử lý vi phạm.`;
    const bound = { place: 'Krông Năng', agency: 'Công an huyện, Phòng Y tế' };
    const more = `${also}\n\n7. Công an huyện\n\n- Bảo đảm an ninh trật tự.`;
    const duties = askPlan({ assigning: more }, 'Chúng tôi phải làm gì?', bound).duties.map(({ text }) => text);
    expect(duties).toContain('Xử lý vi phạm.');
    expect(duties).toContain('Bảo đảm an ninh trật tự.');
  });

  it('list ends with its source', () => {
    expect(askPlan(plan, 'Kế hoạch giao việc cho những đơn vị nào?').text).toMatch(/Nguồn: .*mục II\.$/u);
  });
});

import { describe, expect, it } from 'vitest';
import { askPlan } from '../../support/answering.ts';

const plan = {
  assigning: '1. Phòng Y tế\n\n- Đưa các chỉ tiêu phòng, chống bệnh sốt xuất huyết vào tiêu chí thi đua.',
  reporting: `Các đơn vị báo cáo theo quy định.

IV. CHỈ TIÊU NĂM 2025

1. 90% hộ gia đình ký cam kết.

2. Không để xảy ra ca tử vong.

3. Mỗi buôn có một đội xung kích.

V. ĐỐI TƯỢNG, PHẠM VI GIAI ĐOẠN 2025 - 2027

Toàn bộ dân cư.

VI. TRUYỀN THÔNG

1. Yêu cầu chung

Dễ hiểu.

2. Yêu cầu cụ thể

Có bản tiếng Ê Đê.`,
};
const quotes = (question: string) => askPlan(plan, question).citations.map(({ quote }) => quote);
const TARGETS = ['90% hộ gia đình ký cam kết.', 'Không để xảy ra ca tử vong.', 'Mỗi buôn có một đội xung kích.'];

describe('a part of a plan that is asked for by its heading', () => {
  it.each([
    'Chỉ tiêu phòng, chống bệnh sốt xuất huyết năm 2025 của huyện Krông Năng là gì?',
    'chỉ tiêu của kế hoạch là gì',
    'Các chỉ tiêu năm 2025?',
  ])('comes whole and alone, whatever year the heading is of: %s', (question) => {
    expect(quotes(question)).toEqual(TARGETS);
  });

  it('may be of a stretch of years', () => {
    expect(quotes('Đối tượng của kế hoạch gồm những gì?')).toEqual(['Toàn bộ dân cư.']);
  });

  it('may have its general and its particular half under two headings', () => {
    expect(quotes('Yêu cầu của kế hoạch là gì?')).toEqual(['Dễ hiểu.', 'Có bản tiếng Ê Đê.']);
  });

  it('is the one whose extent is named', () => {
    expect(quotes('Yêu cầu chung của kế hoạch là gì?')).toEqual(['Dễ hiểu.']);
    expect(quotes('Yêu cầu cụ thể của kế hoạch là gì?')).toEqual(['Có bản tiếng Ê Đê.']);
  });
});

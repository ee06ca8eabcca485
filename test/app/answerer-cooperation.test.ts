import { describe, expect, it } from 'vitest';
import { askPlan } from '../support/answering.ts';

const plan = {
  assigning: `1. Tổ chức phun hóa chất

- Cơ quan chủ trì: Phòng Y tế.

- Cơ quan phối hợp: Phòng Văn hóa và Thông tin, Công an huyện.

2. Phòng Tài chính - Kế hoạch

- Chủ trì, phối hợp với Phòng Văn hóa và Thông tin lập dự toán tuyên truyền.

- Thẩm định dự toán.

3. Phòng Nội vụ

- Phối hợp với Phòng Y tế đề xuất khen thưởng.

4. Các phòng, ban của huyện

- Vệ sinh cơ quan.`,
};
const quotes = (question: string) => askPlan(plan, question).citations.map(({ quote }) => quote);

describe('asked what an office cooperates in', () => {
  it('the lines and sentences that name it answer, each line behind the work that it is about', () => {
    const answer = askPlan(plan, 'Phòng Văn hóa và Thông tin phối hợp việc gì?');
    expect(answer.text).toContain('Cơ quan phối hợp: Phòng Văn hóa và Thông tin, Công an huyện.');
    expect(answer.text).toContain(
      'Phòng Tài chính - Kế hoạch: Chủ trì, phối hợp với Phòng Văn hóa và Thông tin lập dự toán tuyên truyền.',
    );
    expect(answer.text).not.toContain('Thẩm định dự toán');
    expect(answer.duties).toEqual([]);
  });

  it('its own duties come first', () => {
    const answer = askPlan(plan, 'Phòng Nội vụ phối hợp những gì?');
    expect(answer.duties.map(({ text }) => text)).toEqual(['Phối hợp với Phòng Y tế đề xuất khen thưởng.']);
  });

  it('a table names it in the row of another one', () => {
    const closing = `PHỤ LỤC

| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
| 1 | Lập bản đồ ổ dịch | Phòng Y tế | Phòng Dân tộc | Tháng 6/2025 |
| 2 | Tập huấn tình nguyện viên | Phòng Nội vụ | Phòng Y tế | Tháng 7/2025 |`;
    const answer = askPlan(
      { ...plan, signature: `TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nCán Bộ A\n\n${closing}` },
      'Phòng Dân tộc phối hợp việc gì?',
    );
    expect(answer.text).toContain('Lập bản đồ ổ dịch');
    expect(answer.text).not.toContain('Tập huấn tình nguyện viên');
  });
});

it('asked who works together with an office, the duties that name it answer', () => {
  expect(quotes('Đơn vị nào phối hợp với Phòng Y tế?')).toEqual(['Phối hợp với Phòng Y tế đề xuất khen thưởng.']);
});

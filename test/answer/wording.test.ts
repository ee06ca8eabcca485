import { describe, expect, it } from 'vitest';
import { askPlan } from '../support/answering.ts';

const TABLE = `| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Lập bản đồ các điểm có nguy cơ ngập | Phòng Nông nghiệp | Trước ngày 15/6/2025 |
| 2 | Kiểm tra hệ thống loa báo động; | Phòng Nông nghiệp | Chậm nhất ngày 30/7/2025 |
| 3 | Mua sắm xuồng cứu hộ | Ban Chỉ huy Quân sự huyện | Trước ngày 15/6/2025 |`;

describe('a date that a row of a task table sets', () => {
  const answer = askPlan({ assigning: TABLE }, 'Phòng Nông nghiệp có những hạn nào?');

  it('is quoted with the task, each in quotation marks of its own', () => {
    expect(answer.text).toContain('Trích: “Lập bản đồ các điểm có nguy cơ ngập” … “Trước ngày 15/6/2025”');
    expect(answer.text).toContain('Trích: “Kiểm tra hệ thống loa báo động;” … “Chậm nhất ngày 30/7/2025”');
  });

  it('has both cells among its citations', () => {
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      'Lập bản đồ các điểm có nguy cơ ngập',
      'Trước ngày 15/6/2025',
      'Kiểm tra hệ thống loa báo động;',
      'Chậm nhất ngày 30/7/2025',
    ]);
  });

  it('in a clause is quoted once, as ever', () => {
    const clause = 'Các đơn vị báo cáo kết quả về UBND huyện trước ngày 20/11/2025.';
    const { text, citations } = askPlan({ reporting: clause }, 'Khi nào phải báo cáo kết quả?');
    expect(text).toContain(`Trích: “${clause}”\n`);
    expect(citations).toHaveLength(1);
  });
});

describe('a row of a table', () => {
  it('that is given as a passage has dashes between its cells, and is cited as it is', () => {
    const plan = {
      reporting:
        '| Hạng mục | Mức hỗ trợ |\n| --- | --- |\n| Thay mái tôn chống bão | 12 triệu đồng một hộ |\n\nIV. HIỆU LỰC',
    };
    const found = askPlan(plan, 'Mức hỗ trợ thay mái tôn chống bão là bao nhiêu?');
    expect(found.text).toContain('- Thay mái tôn chống bão - 12 triệu đồng một hộ');
    expect(found.citations.map(({ quote }) => quote)).toContain('Thay mái tôn chống bão | 12 triệu đồng một hộ');
  });
});

describe('the wording of an answer', () => {
  it('names the number that is asked for once before the source', () => {
    const [head, number, source] = askPlan({}, 'Kế hoạch số mấy?').text.split('\n');
    expect(head).toBe('Kế hoạch năm 2025 của UBND huyện Krông Năng:');
    expect(number).toBe('Số: 15/KH-UBND.');
    expect(source).toMatch(/^Nguồn: Kế hoạch số 15\/KH-UBND/u);
  });

  it("keeps the plan's number where something else is asked", () => {
    expect(askPlan({}, 'Ai ký kế hoạch?').text).toMatch(/^Kế hoạch số 15\/KH-UBND của UBND huyện Krông Năng:/u);
  });

  it('lists what a plan is based on by kind, number, date and issuer, and cites the sentence', () => {
    const { text, citations } = askPlan({}, 'Kế hoạch căn cứ văn bản nào?');
    expect(text).toContain('\n- Kế hoạch số 72/KH-UBND ngày 25/03/2024 của UBND tỉnh Đắk Lắk\n');
    expect(citations.map(({ quote }) => quote)).toEqual([
      'Căn cứ Kế hoạch số 72/KH-UBND ngày 25/3/2024 của UBND tỉnh Đắk Lắk',
    ]);
  });

  it('writes a class small inside a sentence', () => {
    const plan = { assigning: '1. Các cơ sở giáo dục\n\n- Gửi danh sách hộ dân về UBND huyện trước ngày 15/8/2025.' };
    expect(askPlan(plan, 'Hạn của các cơ sở giáo dục là ngày nào?').text).toMatch(/^Thời hạn của các cơ sở giáo dục/u);
  });

  it('writes a class small where it is offered instead', () => {
    const plan = { assigning: '1. Các Trạm Y tế xã\n\n- Giám sát ca bệnh.' };
    expect(askPlan(plan, 'Phòng Y tế phải làm gì?').text).toContain('hỏi các Trạm Y tế xã?');
  });

  it('numbers duties only where there are several', () => {
    const plan = { assigning: '1. Phòng Y tế\n\n- Giám sát ca bệnh.\n\n2. Công an huyện\n\n- Bảo vệ.\n\n- Tuần tra.' };
    expect(askPlan(plan, 'Phòng Y tế làm gì?').text).toContain('\n- Giám sát ca bệnh.\n');
    expect(askPlan(plan, 'Công an huyện làm gì?').text).toContain('\n1. Bảo vệ.\n2. Tuần tra.\n');
  });
});

import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/app/answerer.ts';
import { readPlan } from '../../src/ingest/read.ts';

const decision = (number: number, topic: string): string => `ỦY BAN NHÂN DÂN
TỈNH KON SƠN

Số: ${number}/QĐ-UBND

Kon Sơn, ngày 10 tháng 02 năm 2026

QUYẾT ĐỊNH
Ban hành Kế hoạch ${topic} năm 2026

CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch ${topic} năm 2026.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

Nơi nhận:
- Bộ Y tế;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Cán Bộ B

ỦY BAN NHÂN DÂN
TỈNH KON SƠN

Số: ${number + 1}/KH-UBND

KẾ HOẠCH
${topic} tại các xã vùng cao năm 2026
(Kèm theo Quyết định số ${number}/QĐ-UBND ngày 10/02/2026 của Chủ tịch UBND tỉnh)

I. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

- Báo cáo kết quả về UBND tỉnh trước ngày 15/11/2026.

Nơi nhận:
- Sở Tài chính;
- Lưu: VT.
`;
const TOPICS = ['Tiêm chủng mở rộng', 'Khám mắt học đường', 'Nước sạch nông thôn', 'Trồng rừng phòng hộ'];
const documents = TOPICS.map((topic, i) => {
  const [plan, text] = [`kon-son-${i}`, decision(21 + 10 * i, topic).normalize('NFC')];
  return { plan, text, register: readPlan({ plan, text }) };
});
const ask = (text: string, from = documents.slice(0, 1)) =>
  createAnswerer(from).ask({ text, place: 'Kon Sơn', agency: null, history: [], now: '2026-03-01T01:00:00Z' });

describe('a plan that came with a decision', () => {
  it.each([
    ['Kế hoạch tiêm chủng mở rộng ban hành kèm theo quyết định nào?', 'Số: 21/QĐ-UBND.'],
    ['Kế hoạch tiêm chủng mở rộng số bao nhiêu?', 'Số của kế hoạch kèm theo: 22/KH-UBND.'],
    [
      'Trích yếu của kế hoạch số 22/KH-UBND là gì?',
      'Kèm theo kế hoạch: Tiêm chủng mở rộng tại các xã vùng cao năm 2026.',
    ],
    ['Kế hoạch tiêm chủng mở rộng gửi cho những đâu?', 'Nơi nhận của kế hoạch kèm theo:\n- Sở Tài chính'],
  ])('%s', (question, said) => {
    expect(ask(question).text).toContain(said);
  });

  it('is offered by the name of the decision', () => {
    const { status, choices } = ask('Khi nào Sở Y tế phải báo cáo?', documents);
    expect(status).toBe('clarify');
    expect(choices).toContain('Quyết định số 21/QĐ-UBND');
    expect(ask(`${choices[0] ?? ''}: Khi nào Sở Y tế phải báo cáo?`, documents).deadlines).toHaveLength(1);
  });
});

it('what is no plan is called what it is, and its date is said to be doubtful', () => {
  const text = decision(91, 'Tiêm chủng')
    .split('\n\nỦY BAN NHÂN DÂN\nTỈNH KON SƠN\n\nSố: 92')[0]
    ?.replace(/QUYẾT ĐỊNH\nBan hành Kế hoạch/u, 'CHỈ THỊ\nVề việc')
    .replace('91/QĐ-UBND', '91/CT-UBND')
    .replace(/CHỦ TỊCH ỦY BAN[^]*?ngày ký\./u, 'Yêu cầu:\n\n1. Sở Y tế báo cáo UBND tỉnh trước ngày 15/11/2026.');
  const plan = { plan: 'chi-thi', text: text ?? '' };
  const answer = ask('Khi nào phải báo cáo?', [{ ...plan, register: readPlan(plan) }]);
  expect(answer.text).toMatch(/^Thời hạn theo chỉ thị \(Kon Sơn\):/u);
  expect(answer.text).toContain('Thời hạn này chưa chắc: văn bản không phải là kế hoạch');
});

/** What the command `ask` says of itself. */

export const ASK_USAGE =
  'Cách dùng: npm run --silent ask -- [--json] [--place "Sơn Tịnh"] [--agency "Phòng Y tế huyện"] [--now 2024-11-20T08:00:00+07:00] "câu hỏi", hoặc --json --batch TỆP.';

export function nowInvalid(got: string): string {
  return `Giá trị --now “${got}” không phải là thời điểm theo ISO 8601; ví dụ: 2024-11-20T08:00:00+07:00.`;
}

export function batchLineInvalid(name: string, line: number): string {
  return `Dòng ${line} của tệp ${name} không đúng: mỗi dòng phải là một đối tượng JSON có id và question, tùy chọn place, agency, now, history.`;
}

/** What the `bench` command says and prints. */

export function benchmarkUnknown(got: string, known: readonly string[]): string {
  return `Không có phép đo "${got}"; các phép đo hiện có: ${known.join(', ')}.`;
}

export const BENCH_USAGE =
  'Cách dùng: npm run bench -- [tên phép đo …]; không ghi tên thì chạy tất cả, trừ reminders-10000 và vectors.';

export const NO_EVALUATION_DATA = 'not run: no evaluation data';

/** @param bound what the figure should be, already written */
export function measureLine(name: string, value: string, bound: string | null, kept: boolean): string {
  const verdict = bound === null ? '' : `  (cần ${bound}${kept ? '' : ' - KHÔNG ĐẠT'})`;
  return `  ${name.padEnd(44)} ${value.padStart(10)}${verdict}`;
}

export function atMost(value: string): string {
  return `không quá ${value}`;
}

export function atLeast(value: string): string {
  return `từ ${value}`;
}

export function reportWritten(path: string): string {
  return `Kết quả được ghi vào ${path}.`;
}

/** Of the benchmarks of what comes in and goes out by chat. */
export const LETTERS = {
  acknowledgement: 'Thời gian xác nhận webhook trong khi mỗi câu trả lời mất vài giây',
  acknowledged: (share: string) => `một cập nhật, ${share}`,
  slowest: 'một cập nhật, lâu nhất',
  speed: 'Tốc độ trả lời tin nhắn qua một tiến trình, không kể giới hạn của nền tảng',
  embedded: 'cơ sở dữ liệu nhúng',
  memoryStore: 'kho trong bộ nhớ',
  speedUnit: 'câu/s',
  memory: 'Bộ nhớ sau nhiều cuộc trò chuyện',
  atStart: 'sau khởi động',
  after: (conversations: string) => `sau ${conversations} cuộc trò chuyện`,
  heapAfter: (conversations: string) => `phần JavaScript, sau ${conversations} cuộc`,
} as const;

/** Of the benchmark of reminders. */
export const REMINDERS = {
  about: (groups: string) => `Nhắc việc lúc 08:00 cho ${groups} nhóm, Telegram cách 0,1 s`,
  planned: (reminders: string) => `lập ${reminders} lời nhắc, tính từ 08:00`,
  first: 'tin đầu tiên, tính từ 08:00',
  last: 'từ tin đầu đến tin cuối',
  speed: 'tốc độ gửi',
  speedUnit: 'tin/s',
  inASecond: 'nhiều nhất trong một giây bất kỳ',
  messages: 'tin',
  lost: 'nhóm không nhận được tin',
  doubled: 'tin gửi thừa',
  order: 'cặp tin đúng thứ tự khẩn',
  silence: (refused: number) => `các nhóm khác chờ lâu nhất khi ${refused} nhóm bị 429`,
  answered: (share: string) => `câu trả lời trong lúc đó, ${share}`,
  resident: 'bộ nhớ khi gửi xong',
  most: 'bộ nhớ lúc cao nhất',
} as const;

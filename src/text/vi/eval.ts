/** What the `eval` command says and prints. */

export const EVAL_USAGE = 'Cách dùng: npm run eval -- [tên bộ câu hỏi …]; không ghi tên thì chấm tất cả.';

export function setUnknown(got: string, known: readonly string[]): string {
  return `Không có bộ câu hỏi "${got}"; các bộ hiện có: ${known.join(', ')}.`;
}

export function scorerFailed(set: string): string {
  return `Chương trình chấm điểm dừng giữa chừng ở bộ "${set}"; hãy xem các dòng báo lỗi ở trên.`;
}

/** @param set whose files are missing */
export function setNotRun(set: string): string {
  return `${set}: not run: no evaluation data`;
}

export function faultsOf(set: string, count: number): string {
  return `${set}: ${count} chỗ chưa đúng`;
}

export function resultsWritten(path: string): string {
  return `Kết quả được ghi vào ${path}.`;
}

/** Names of the rows below the kinds of questions, and the words of the last. */
export const EVAL_ROWS = {
  all: 'Tất cả, đúng/số câu',
  share: 'Tỷ lệ đúng',
  median: 'Trung vị (ms)',
  agencies: 'F1 cơ quan',
  duties: 'F1 nhiệm vụ',
  deadlines: 'F1 thời hạn',
  fields: 'Trường khác',
  floor: 'Mức sàn',
  passed: 'Đạt',
  yes: 'đạt',
  no: 'KHÔNG ĐẠT',
} as const;

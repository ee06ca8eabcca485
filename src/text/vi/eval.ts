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

/** Why an expression of time is not asked of the product. */
export const TIME_OUT_OF_SCOPE = {
  strict: 'lời nói thường ngày, chỉ bị từ chối ở chế độ nghiêm ngặt',
  timeOfDay: 'giờ trong ngày, không nêu ngày',
  holiday: 'ngày lễ',
  season: 'mùa',
  yearAlone: 'năm đứng một mình, là năm của kế hoạch',
  abbreviation: 'viết tắt có hai nghĩa (t7: thứ Bảy hoặc tháng 7)',
} as const;

/** Why the product reads an expression of time otherwise than others do. */
export const TIME_DECISIONS = {
  counted: 'số ngày, tuần, tháng, năm: cả khoảng tính từ hôm nay',
  wholeWeek: 'tuần: cả tuần, từ thứ Hai',
  firstWeek: 'tuần đầu của tháng: bảy ngày đầu',
  forward: 'tháng không ghi năm: tháng sắp tới',
} as const;

/** @param file whose expressions, @param decided false where they are out of scope */
export function timeReasons(file: string, decided: boolean, why: string): string {
  return `${file}, ${decided ? 'hiểu khác' : 'ngoài phạm vi'}: ${why}`;
}

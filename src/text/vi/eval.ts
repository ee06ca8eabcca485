/** What the `eval` command says and prints. */

export const EVAL_USAGE =
  'Cách dùng: npm run eval -- [--with-model] [tên bộ câu hỏi …]; không ghi tên thì chấm tất cả, --with-model: chấm thêm khi trả lời có mô hình (bộ gold luôn chấm cả hai).';

/** In the place of the answers with a model, where none is set. */
export const NO_MODEL_SET = 'không chạy: chưa đặt mô hình';

/** @param set that is answered with a model */
export function withModelOf(set: string): string {
  return `${set}, có mô hình`;
}

export function setUnknown(got: string, known: readonly string[]): string {
  return `Không có bộ câu hỏi "${got}"; các bộ hiện có: ${known.join(', ')}.`;
}

export function scorerFailed(set: string): string {
  return `Chương trình chấm điểm dừng giữa chừng ở bộ "${set}"; hãy xem các dòng báo lỗi ở trên.`;
}

/** @param set whose documents have no vectors */
export function vectorsFailed(set: string): string {
  return `Chưa tạo được vectơ cho bộ "${set}" nên không chấm được phần có mô hình; hãy xem các dòng báo lỗi ở trên.`;
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
  slowest: '95 % không quá (ms)',
  agencies: 'F1 cơ quan',
  duties: 'F1 nhiệm vụ',
  deadlines: 'F1 thời hạn',
  fields: 'Trường khác',
  floor: 'Mức sàn',
  passed: 'Đạt',
  yes: 'đạt',
  no: 'KHÔNG ĐẠT',
} as const;

/** Names of the rows that tell what a model did. */
export const MODEL_ROWS = {
  model: 'Mô hình',
  prompts: 'Lời dẫn, phiên bản',
  made: 'Do mô hình soạn/cần soạn',
  calls: 'Số lần gọi mô hình',
  input: 'Token gửi đi',
  output: 'Token nhận về',
  kept: 'Phần được giữ',
} as const;

/** Why the answer without a model went out. */
export const FALL_BACK_ROWS = {
  timeout: 'Không dùng: quá thời gian',
  'called-off': 'Không dùng: người hỏi không chờ nữa',
  declined: 'Không dùng: mô hình không chọn mục nào',
  rate: 'Không dùng: máy chủ báo quá số lượt',
  server: 'Không dùng: máy chủ báo lỗi',
  network: 'Không dùng: không nối được máy chủ',
  malformed: 'Không dùng: trả về sai khuôn dạng',
  refused: 'Không dùng: mô hình từ chối',
  limit: 'Không dùng: vượt số bước, số token',
  breaker: 'Không dùng: đang tạm ngắt sau nhiều lỗi',
  budget: 'Không dùng: hết hạn mức',
  'not-needed': 'Không cần mô hình',
  'nothing-left': 'Không dùng: không còn phần nào',
  'left-out': 'Không dùng: bỏ sót mục được hỏi',
  unverified: 'Không dùng: không kiểm chứng được',
} as const;

/** Why a part of a model's answer was taken out. */
export const DROP_ROWS = {
  digit: 'Phần bị bỏ: có chữ số',
  date: 'Phần bị bỏ: có ngày tháng',
  name: 'Phần bị bỏ: có tên riêng',
  role: 'Phần bị bỏ: nói vai trò',
  negation: 'Phần bị bỏ: phủ định',
  status: 'Phần bị bỏ: nói tình trạng',
  word: 'Phần bị bỏ: từ ngoài vốn từ',
  'unknown-id': 'Phần bị bỏ: mã không được cấp',
  'not-quoted': 'Phần bị bỏ: trích sai lời',
  unasked: 'Phần bị bỏ: không được hỏi',
  repeated: 'Phần bị bỏ: lặp lại',
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

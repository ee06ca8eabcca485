/** Public holidays as the law names them, and what is wrong with a file of working days. */

export const HOLIDAYS = {
  newYear: 'Tết Dương lịch',
  tet: 'Tết Nguyên đán',
  kings: 'Giỗ Tổ Hùng Vương',
  victory: 'Ngày Chiến thắng',
  labour: 'Ngày Quốc tế Lao động',
  nationalDay: 'Quốc khánh',
} as const;

/** How one line of the file of working days is written. */
const LINE = 'mỗi dòng ghi như “29/04/2024, nghỉ, hoán đổi” hoặc “04/05/2024, làm việc, làm bù”';

export const WORKING_DAYS = {
  /** @param line 1 for the first @param words as written */
  date: (line: number, words: string) =>
    `Dòng ${line}: “${words}” không phải là một ngày; cần ngày có thật của các năm 2000–2099, dạng 29/04/2024 hoặc 2024-04-29 (${LINE}).`,
  /** @param words as written, empty where there are none */
  state: (line: number, words: string) =>
    `Dòng ${line}: ${words === '' ? 'thiếu' : `“${words}” không phải là`} tình trạng của ngày; cần “nghỉ” hoặc “làm việc” (${LINE}).`,
  /** @param day `29/04/2024` @param before the line that has it already */
  repeated: (line: number, day: string, before: number) =>
    `Dòng ${line}: ngày ${day} đã ghi ở dòng ${before}; mỗi ngày chỉ ghi một dòng.`,
  none: `Tệp không có ngày nào; ${LINE}.`,
} as const;

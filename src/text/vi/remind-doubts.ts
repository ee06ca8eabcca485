/** Why a day of a deadline is doubtful, where its sentence alone does not make it so. */
export const REMIND_DOUBTS = {
  laterYear: (year: number): string =>
    `Hạn lặp lại sau năm ${String(year)} của văn bản; cần xác nhận vì năm sau thường có văn bản mới.`,
  unexplained: 'Chưa đọc được chắc chắn thời hạn này.',
} as const;

/** What /duyet says: doubtful deadlines, one by one, and what was decided about them. */

export const REVIEW_CHOICES = {
  approve: { label: 'Duyệt', words: ['đồng ý', 'đúng'] },
  edit: { label: 'Sửa', words: ['sửa ngày'] },
  drop: { label: 'Bỏ', words: ['không phải thời hạn'] },
  skip: { label: 'Để sau', words: ['bỏ qua', 'thôi'] },
} as const;

export const REVIEW = {
  /** @param others waiting beside this one */
  head: (others: number) =>
    others === 0 ? 'Thời hạn chờ duyệt (còn một thời hạn này)' : `Thời hạn chờ duyệt (còn ${others} thời hạn khác)`,
  plan: (name: string, place: string) => `Văn bản: ${name} (${place})`,
  /** @param left parties that are not named */
  whom: (names: readonly string[], left: number) =>
    `Đơn vị thực hiện: ${names.join('; ')}${left === 0 ? '' : ` và ${left} đơn vị khác`}`,
  action: (action: string) => `Việc: ${action}`,
  /** @param limit `trước ngày 25/11/2024` @param last the last day in time with its weekday @param recurs `hằng năm` */
  day: (limit: string, last: string, recurs: string | null) =>
    `Hạn: ${limit}, ngày cuối là ${last}${recurs === null ? '' : ` (lặp lại ${recurs})`}`,
  why: (doubt: string) => `Cần duyệt vì: ${doubt}`,
  /** Where everything waits, and nothing is wrong with it. */
  always: 'mọi thời hạn đều chờ duyệt trước khi nhắc việc.',
  ofSeveral: (date: string) =>
    `“Duyệt” chỉ áp dụng cho kỳ ngày ${date}; “Sửa” và “Bỏ” áp dụng cho cả thời hạn, kể cả các kỳ khác.`,
  approved: (limit: string) => `Đã duyệt hạn ${limit}; việc này sẽ được nhắc.`,
  dropped: (limit: string) => `Đã bỏ hạn ${limit}; việc này không được nhắc và không còn được trả lời là thời hạn.`,
  /** @param last the last day in time with its weekday */
  edited: (limit: string, last: string) => `Đã sửa thành ${limit}, ngày cuối là ${last}.`,
  ask: (limit: string) =>
    `Hạn đang ghi là ${limit}. Anh/chị cho biết hạn đúng, ví dụ: “trước ngày 28/11/2024” hoặc “đến hết ngày 30/11/2024”.`,
  askAgain:
    'Chưa rõ hạn đúng là ngày nào. Anh/chị ghi một ngày, ví dụ: “trước ngày 28/11/2024” hoặc “đến hết ngày 30/11/2024”.',
  gone: 'Thời hạn này đã được xử lý hoặc không còn trong văn bản.',
  none: 'Không có thời hạn nào chờ duyệt.',
  done: 'Không còn thời hạn nào chờ duyệt.',
  /** @param left those that were put off */
  putOff: (left: number) => `Đã xem hết; còn ${left} thời hạn để sau. Gõ /duyet để xem lại.`,
} as const;

/** Words that say how a day limits, folded: which of them stand in what somebody wrote. */
export const LIMIT_WORDS = {
  before: /(?:^| )truoc (?!het)/u,
  by: /(?:^| )(?:den|het|cham nhat|muon nhat|trong ngay) /u,
  on: /(?:^| )(?:vao|dung) ngay /u,
} as const;

/** What an admin reads of reminders at the terminal. */

export const DAYS = {
  none: 'Chưa nhập ngày nghỉ, ngày làm bù nào; ngày lễ tính theo Bộ luật Lao động.',
  /** @param when `thứ Hai 29/04/2024` */
  line: (when: string, works: boolean, note: string) =>
    `${when}: ${works ? 'làm việc' : 'nghỉ'}${note === '' ? '' : ` (${note})`}`,
  set: (count: number, years: readonly string[]) =>
    `Đã nhập ${count} ngày của năm ${years.join(', ')}; các ngày đã nhập trước đó của ${years.length === 1 ? 'năm' : 'các năm'} này được thay thế.`,
} as const;

export const LEDGER = {
  none: 'Sổ nhắc việc chưa có lượt nhắc nào.',
  states: {
    planned: 'chờ gửi',
    claimed: 'chờ gửi',
    sending: 'đang gửi',
    sent: 'đã gửi',
    unknown: 'không rõ đã đến hay chưa',
    failed: 'không gửi được',
    collapsed: 'gộp vào lượt nhắc khác',
    expired: 'hết tác dụng',
    cancelled: 'không gửi',
  },
  kinds: {
    before: (milestone: number) => (milestone === 0 ? 'ngày cuối' : `trước ${milestone} ngày làm việc`),
    overdue: (milestone: number) => `quá hạn ${milestone} ngày làm việc`,
    collect: (milestone: number) =>
      milestone === 0 ? 'danh sách cho đầu mối' : `danh sách cho đầu mối, quá hạn ${milestone} ngày làm việc`,
    escalate: () => 'báo lãnh đạo việc quá hạn',
    digest: () => 'tổng hợp tuần cho lãnh đạo',
  },
  /**
   * @param at when it was due @param chat with its title where that is known @param what the kind in words
   * @param about whose it is, and what @param term `24/11/2024` @param late minutes behind, null where in time
   */
  line: (
    at: string,
    chat: string,
    what: string,
    about: readonly string[],
    term: string,
    state: string,
    reason: string | null,
    late: number | null,
  ) =>
    [
      ...[at, chat, what, ...about, `hạn ${term}`],
      `${state}${reason === null ? '' : ` (${reason})`}`,
      ...(late === null ? [] : [`muộn ${late} phút`]),
    ].join(' · '),
} as const;

export const REMINDERS_USAGE =
  'Cách dùng: npm run --silent reminders -- [--json] --from 2024-11-01 --to 2024-11-30 [--place "ĐỊA PHƯƠNG"] [--agency "ĐƠN VỊ"]';

export const REMINDERS = {
  none: 'Không có lượt nhắc nào trong khoảng thời gian này.',
  kinds: { before: 'nhắc trước hạn', overdue: 'đôn đốc quá hạn', digest: 'tổng hợp' },
  waits: 'chờ duyệt',
  unlinked: 'chưa liên kết',
  /** @param places those that there are */
  placeUnknown: (place: string, places: readonly string[]) =>
    `Không có địa phương “${place}” trong các văn bản; các địa phương có: ${places.join(', ')}.`,
  /** @param like agencies whose names are somewhat alike; none where there are none */
  agencyUnknown: (agency: string, like: readonly string[]) =>
    `Không có đơn vị “${agency}”; ${like.length === 0 ? 'bỏ --agency để xem tên các đơn vị' : `có thể là: ${like.join(', ')}`}.`,
  tooLong: (years: number) => `Khoảng thời gian không được dài quá ${years} năm.`,
  backwards: 'Ngày đầu phải trước hoặc bằng ngày cuối.',
} as const;

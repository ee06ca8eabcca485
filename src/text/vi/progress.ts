/** What is said of who has handed in what: /tiendo, /quahan, /lich, the status behind /han, and questions about it. */

import { day } from './dates.ts';
import { withNumber } from './status.ts';

/** Who may know, and how one becomes one of them. */
const WHO_MAY =
  'Lãnh đạo địa phương, cơ quan đầu mối tổng hợp và quản trị xem được việc nộp của các đơn vị; nhóm của đơn vị đã liên kết xem được việc của mình.';
const HOW =
  'Để nhận vai trò lãnh đạo, xin quản trị mã rồi gõ /vaitro MÃ trong cuộc trò chuyện riêng; để liên kết nhóm của đơn vị, gõ /lienket MÃ trong nhóm.';

export const PROGRESS = {
  denied: [WHO_MAY, HOW],
  deniedAt: (place: string) => [`Anh/chị chưa có quyền xem việc nộp của các đơn vị ở ${place}.`, WHO_MAY, HOW],
  onlyOwn:
    'Cuộc trò chuyện này chỉ xem được việc của đơn vị mình; lãnh đạo địa phương và cơ quan đầu mối xem được tất cả.',
  /** Where somebody may see something of places whose plans are all gone, or where there are none at all. */
  noPlans: (places: readonly string[]) =>
    `${places.length === 0 ? 'Hiện' : `${places.join(', ')} hiện`} không có kế hoạch nào đang có hiệu lực.`,
  whichPlace: 'Anh/chị xem của địa phương nào?',
  whichOffice: (words: string) => `Có nhiều đơn vị gần với “${words}”. Anh/chị xem của đơn vị nào?`,
  nothing: (place: string) => `Các kế hoạch của ${place} không đặt thời hạn nào trong một năm qua và một năm tới.`,
  nothingFits: (words: string, place: string) =>
    `Không có thời hạn nào của ${place} khớp với “${words}”. Anh/chị có thể ghi số, tên, năm của kế hoạch hoặc tên đơn vị; đơn vị thuộc nhóm (như UBND xã) chỉ theo dõi được sau khi liên kết.`,
  title: (place: string, today: string) => `Tiến độ ở ${place}, tính đến ${today}:`,
  past: 'Các thời hạn đã qua:',
  own: 'Việc của đơn vị trong cuộc trò chuyện này:',
  waiting: 'Chờ xác nhận đã nhận văn bản:',
  waitingMore: (count: number) => `Còn ${count} việc nữa chờ xác nhận; xác nhận xong, gõ lại /tiendo để xem tiếp.`,
  /** Where there are no buttons. */
  waitingWords: 'Trả lời “xác nhận 1” hoặc “trả lại 1” theo số của mục.',
  /** @param done, all in parties whose names are known */
  counts: (done: number, all: number) => (all === 0 ? 'chưa biết tên đơn vị nào' : `${done}/${all} đơn vị đã nộp`),
  due: (due: string, counts: string) => `Hạn: ${due}. Đến nay ${counts}.`,
  doubtful: 'thời hạn chưa chắc, chờ quản trị duyệt',
  precedes: 'hạn có trước ngày ban hành văn bản',
} as const;

/** Parties of one deadline by what they did, each with a list of names. */
export const GROUPS = {
  received: (names: readonly string[]) => counted('Đã nhận, chưa báo nộp', names),
  silent: (names: readonly string[]) => counted('Chưa phản hồi', names),
  unlinked: (names: readonly string[]) => counted('Chưa liên kết nên chưa theo dõi được', names),
  linkedLater: (names: readonly string[]) => counted('Liên kết sau khi hết hạn nên không rõ đã nộp hay chưa', names),
  notLinked: 'chưa liên kết nên chưa theo dõi được',
  noMembers: 'chỉ theo dõi được từng đơn vị đã liên kết',
  /** Beside what somebody said whose chat is no longer linked. */
  unlinkedSince: 'đã hủy liên kết',
  /** Behind the members of a class that are linked. @param name the heading of the class */
  otherMembers: (name: string) => `${othersOf(name)} chưa liên kết nên chưa theo dõi được.`,
  /** A class none of whose members, or nobody knows which, are linked. */
  unknownMembers: (name: string, linked: number) =>
    linked === 0
      ? `${name}: chưa có đơn vị nào liên kết nên chưa theo dõi được`
      : `${name}: chỉ theo dõi được ${linked} đơn vị đã liên kết nêu trên`,
} as const;

/** `Ủy ban nhân dân các xã, phường`: its others are `Các xã, phường khác`. */
function othersOf(name: string): string {
  const [, communes] = /\bcác ((?:xã|phường|thị trấn)(?:(?:,| và) (?:xã|phường|thị trấn|đặc khu))*)$/u.exec(name) ?? [];
  return communes === undefined ? `Các đơn vị khác thuộc “${name}”` : `Các ${communes} khác`;
}

function counted(what: string, names: readonly string[]): string {
  return `${what} (${names.length}): ${names.join('; ')}`;
}

/** How one thing stands, in the middle of a line. Days are ISO dates. */
export const STANDS = {
  /** @param lateDays null where it was in time, 0 for some hours */
  handedIn: (on: string, number: string | null, lateDays: number | null, confirmed: boolean) =>
    [
      `đã nộp ngày ${day(on)}`,
      ...(number === null ? [] : [withNumber(number)]),
      lateDays === null ? 'đúng hạn' : lateDays === 0 ? 'trễ giờ' : `trễ ${lateDays} ngày`,
      ...(confirmed ? ['đã được xác nhận'] : []),
    ].join(', '),
  received: (on: string) => `đã nhận ngày ${day(on)}, chưa báo nộp`,
  open: 'chưa báo nộp',
  returned: (on: string, why: string | null) =>
    `bị trả lại ngày ${day(on)}${why === null ? '' : ` (${why})`}, chưa báo nộp lại`,
  extension: (until: string, state: 'asked' | 'granted' | 'refused') =>
    `đã xin gia hạn đến ${day(until)}: ${{ asked: 'chờ ý kiến', granted: 'đồng ý', refused: 'không đồng ý' }[state]}`,
  left: (days: number) =>
    days === 0 ? 'hôm nay là ngày cuối' : days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`,
} as const;

/** In place of the days that are left to a document's day. @param left with its number of days: `còn 10 ngày` */
export function extendedTo(until: string, left: string): string {
  return `đã được gia hạn đến ${day(until)}, ${left}`;
}

/** A line of one party's or one thing's standing. */
export function standingLine(of: string, stands: readonly string[]): string {
  return `${of}: ${stands.join('; ')}`;
}

/** `Báo cáo kết quả thực hiện (hạn 24/11/2024, Kế hoạch số …)`. @param lastDay ISO date, as the document sets it */
export function thingLine(action: string, lastDay: string, plan: string): string {
  return `${action} (hạn ${day(lastDay)}, ${plan})`;
}

/** A plan without a number. @param title shortened */
export function planLine(name: string, title: string): string {
  return `${name} “${title}”`;
}

export const OVERDUE = {
  title: (place: string, today: string, agencies: number) =>
    `Quá hạn chưa báo nộp ở ${place}, tính đến ${today}: ${agencies} đơn vị.`,
  /** For an agency in its own chat. */
  ownTitle: (today: string, things: number) =>
    `Việc quá hạn của đơn vị, tính đến ${today}: ${things} việc chưa báo nộp.`,
  ownNone: (today: string) => `Đến ${today}, đơn vị không có việc nào quá hạn mà chưa báo nộp.`,
  none: (place: string, today: string) =>
    `Đến ${today}, ở ${place} không có đơn vị đã liên kết nào quá hạn mà chưa báo nộp.`,
  thing: (days: number, thing: string, more: readonly string[]) =>
    [`quá hạn ${days} ngày: ${thing}`, ...more].join('; '),
  unknown: 'Không rõ đã nộp hay chưa, vì chưa liên kết khi đến hạn:',
} as const;

/** Behind the answer to /han. */
export const STATUS_OF = {
  heading: 'Tình hình:',
  /** Whose, where the chat has several agencies or another's is shown. */
  headingOf: (agency: string) => `Tình hình của ${agency}:`,
  more: (count: number) => `Còn ${count} thời hạn nữa; gõ /tiendo để xem hết.`,
  unlinked: (agency: string) => `${agency} chưa liên kết với trợ lý nên chưa theo dõi được.`,
  words: 'Trả lời theo số của mục, ví dụ “đã nộp 1”, “đã nhận 1”, “xin gia hạn 1”.',
} as const;

/** Answers to "ai chưa nộp?", "Phòng Tư pháp nộp chưa?". */
export const ASKED_STATUS = {
  missing: (names: readonly string[]) => counted('Chưa báo nộp', names),
  nobodyMissing: 'Không có đơn vị đã liên kết nào chưa báo nộp.',
  /** Of members of a class that are linked. */
  noMember: {
    late: 'Không thấy đơn vị nào nộp muộn hoặc quá hạn.',
    done: 'Chưa có đơn vị nào báo nộp.',
    missing: 'Các đơn vị đã liên kết đều đã báo nộp.',
  },
  noExtension: 'Chưa ghi nhận đề nghị gia hạn nào.',
  nobodyDone: 'Chưa có đơn vị nào báo nộp.',
  nobodyLate: (place: string) =>
    `Không thấy đơn vị đã liên kết nào ở ${place} nộp muộn hoặc quá hạn trong thời gian này.`,
  officeUnknown: (words: string, place: string) => `Kế hoạch của ${place} không nêu “${words}”.`,
  officeFree: (agency: string, place: string) => `Không có thời hạn nào của ${agency} (${place}) được theo dõi.`,
  more: 'Xem tất cả: /tiendo.',
} as const;

export const CALENDAR = {
  ready: (agency: string, place: string, count: number) => `Lịch thời hạn của ${agency}, ${place}: ${count} việc.`,
  file: 'Mở tệp kèm theo để đưa các thời hạn vào lịch của điện thoại hoặc máy tính.',
  link: (url: string) => `Đăng ký lịch tự cập nhật bằng địa chỉ: ${url}`,
  secret: 'Ai có địa chỉ này đều xem được lịch, nên chỉ dùng trong đơn vị.',
  noFile:
    'Trợ lý chưa có địa chỉ công khai nên chưa gửi được lịch ở đây; lịch lấy được bằng lệnh /lich trong Telegram.',
  nothing: (agency: string, place: string) => `${agency}, ${place} hiện không có thời hạn nào để đưa vào lịch.`,
  which: 'Anh/chị lấy lịch của đơn vị nào?',
  usage: 'Cách dùng: /lich trong nhóm đã liên kết; lãnh đạo và quản trị gõ kèm tên đơn vị, ví dụ: /lich Phòng Y tế.',
  denied:
    'Lịch của một đơn vị lấy được trong nhóm đã liên kết với đơn vị đó; lãnh đạo địa phương và quản trị lấy được lịch của mọi đơn vị bằng /lich kèm tên đơn vị.',
} as const;

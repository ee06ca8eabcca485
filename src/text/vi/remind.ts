/** What reminders say to whoever owes something, and why one was not sent. */

/** The line that names the message. @param before how many deadlines are still to come @param overdue how many are not */
export function reminderHeading(before: number, overdue: number): string {
  const what = [...(before > 0 ? ['thời hạn'] : []), ...(overdue > 0 ? ['việc quá hạn'] : [])].join(' và ');
  const count = before + overdue;
  return `Nhắc ${what}${count > 1 ? ` (${count} mục)` : ''}`;
}

/** Of a message of which nobody knows whether it arrived the first time. */
export function sentAgain(heading: string): string {
  return `(gửi lại) ${heading}`;
}

export function asSample(heading: string): string {
  return `(tin thử) ${heading}`;
}

/** @param time `08:00 ngày 20/11/2024` */
export function sentLate(time: string): string {
  return `Tin này gửi muộn so với giờ đã định (${time}).`;
}

/** Above items of one plan. @param title what it is about, where it says so @param agency null where the chat is of one */
export function underPlan(plan: string, title: string | null, agency: string | null): string {
  const which = `${plan}${title === null ? '' : ` (${title})`}`;
  return agency === null ? `Theo ${which}:` : `${agency}, theo ${which}:`;
}

/** What a body that the plan asks and does not order is asked for. @param action in small letters */
export function respectfully(party: string, action: string): string {
  return `Kính đề nghị ${party} ${action}`;
}

/** In the place of the days left. */
export function overdueBy(days: number): string {
  return `đã quá hạn ${days} ngày`;
}

/** In the place of the days left. @param last `thứ Sáu 29/11/2024` @param workday the last working day where that is none */
export function extendedTo(last: string, workday: string | null, distance: string): string {
  const working = workday === null ? '' : ` (ngày làm việc cuối: ${workday})`;
  return `đã được gia hạn đến hết ${last}${working}, ${distance}`;
}

/** Sentences behind an item. */
export const NOTE = {
  /** In a chat of a whole class: nobody can speak for all. */
  eachForItself: 'Từng đơn vị báo đã nhận, đã nộp trong cuộc trò chuyện đã liên kết riêng của mình.',
  /** @param until `29/11/2024` */
  asked: (until: string) => `Đơn vị đã xin gia hạn đến ngày ${until}, chưa có ý kiến trả lời.`,
  refused: (until: string) => `Đề nghị gia hạn đến ngày ${until} không được chấp nhận.`,
  returned: (on: string, why: string | null) =>
    `Bản đã nộp được trả lại ngày ${on}${why === null ? '' : `, lý do: ${why.replace(/[.\s]+$/u, '')}`}.`,
} as const;

/** Buttons, and the words that do the same. */
export const ACTS = {
  received: { label: 'Đã nhận', words: 'đã nhận' },
  'handed-in': { label: 'Đã nộp', words: 'đã nộp' },
  'ask-extension': { label: 'Xin gia hạn', words: 'xin gia hạn' },
  confirmed: { label: 'Xác nhận', words: 'xác nhận' },
  returned: { label: 'Trả lại', words: 'trả lại' },
} as const;

export const ALL = {
  received: { label: 'Tất cả đã nhận', words: ['đã nhận tất cả', 'đã nhận hết'] },
  'handed-in': { label: 'Tất cả đã nộp', words: ['đã nộp tất cả', 'đã nộp hết'] },
} as const;

/** @param number of the item that the label belongs to; null where there is one item */
export function numbered(number: number | null, label: string): string {
  return number === null ? label : `${number}. ${label}`;
}

export const PRESS = 'Anh/chị bấm nút bên dưới để trả lời.';

/** How to answer where there are no buttons. @param examples `đã nhận 1` @param all for all items at once */
export function answerByWords(examples: readonly string[], all: readonly string[]): string {
  const every = all.length === 0 ? '' : `; cho mọi mục: ${quoted(all)}`;
  return `Anh/chị trả lời: ${quoted(examples)}${every}.`;
}

function quoted(words: readonly string[]): string {
  const [last = '', ...others] = words.map((each) => `“${each}”`).reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} hoặc ${last}`;
}

/** Behind a list that was cut. @param command that shows the rest */
export function moreItems(count: number, command: string): string {
  return `… và ${count} mục khác, gõ ${command}`;
}

const REASON: Readonly<Record<string, string>> = {
  'too-late': 'đã quá thời điểm cần nhắc',
  'handed-in': 'đơn vị đã nộp',
  extended: 'đã được gia hạn',
  'document-changed': 'văn bản đã thay đổi',
  'not-approved': 'thời hạn chưa được duyệt',
  'settings-changed': 'mốc nhắc không còn trong thiết lập',
  unlinked: 'không còn liên kết hoặc vai trò',
};

const MILESTONE: Readonly<Record<string, (days: number) => string>> = {
  before: (days) => (days === 0 ? 'ngày làm việc cuối' : `trước ${days} ngày làm việc`),
  overdue: (days) => `quá hạn ${days} ngày làm việc`,
  collect: (days) => (days === 0 ? 'danh sách ngày làm việc cuối' : `danh sách sau ${days} ngày làm việc`),
  escalate: (days) => `báo lãnh đạo, quá hạn ${days} ngày làm việc`,
  digest: () => 'tổng hợp tuần',
};

/** A reminder's kind and milestone, as lists for admins name it: `trước 3 ngày làm việc`. */
function milestoneName(kind: string, milestone: number): string {
  return MILESTONE[kind]?.(milestone) ?? kind;
}

/** Why a reminder was not sent, by the ledger's code; what is no code of ours is given back. */
export function reasonInWords(code: string): string {
  const [, how, kind = '', milestone = ''] = /^(into|after)-([a-z]+)-(\d+)$/u.exec(code) ?? [];
  if (how === undefined) return REASON[code] ?? code;
  const which = milestoneName(kind, Number(milestone));
  return how === 'into' ? `gộp vào mốc: ${which}` : `đã nhắc ở mốc: ${which}`;
}

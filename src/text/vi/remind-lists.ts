import { day, dayAndMonth } from './dates.ts';

/** What reminders say to focal agencies and leaders: lists of who owes what. */

/** Names in one line. @param more how many are left out */
function names(list: readonly string[], more: number): string {
  return `${list.join(', ')}${more > 0 ? ` … và ${more} đơn vị khác` : ''}`;
}

/** Names as a line gives them: those shown, and how many are left out. */
export interface Names {
  readonly shown: readonly string[];
  readonly more: number;
}

function line(head: string, { shown, more }: Names): string {
  return `${head} (${shown.length + more}): ${names(shown, more)}.`;
}

export const COLLECT = {
  heading: 'Tổng hợp việc nộp của các đơn vị',
  /** @param when the date in words, with how far it is @param source `Kế hoạch …, mục V` */
  deadline: (action: string, when: string, source: string) => `${action}: ${when} (${source}).`,
  open: (open: Names) => line('Chưa nộp', open),
  unlinked: (unlinked: Names) => line('Chưa liên kết với trợ lý nên chưa rõ đã nộp hay chưa', unlinked),
  /** Of a class of which some members are known; how many it has no plan says. */
  others: (name: string) => `Đơn vị khác thuộc “${name}” (nếu còn): chưa liên kết với trợ lý.`,
  confirmed: (confirmed: Names) => line('Đã xác nhận', confirmed),
  waiting: 'Đã nộp, chờ xác nhận:',
  /** @param number of the document that came in @param on the day */
  handedIn: (party: string, number: string | null, on: string) =>
    `${party}${number === null ? '' : `, số ${number}`}, ngày ${day(on)}`,
  /** More time that has not run out. */
  extended: (extended: Names) => line('Được gia hạn', extended),
  extendedTo: (party: string, until: string) => `${party} đến ngày ${day(until)}`,
  extensions: (extensions: Names) => line('Xin gia hạn', extensions),
  extension: (party: string, until: string, state: 'asked' | 'granted' | 'refused') => {
    const answer = { asked: 'chưa trả lời', granted: 'đã đồng ý', refused: 'không đồng ý' }[state];
    return `${party} đến ngày ${day(until)} (${answer})`;
  },
} as const;

export const ESCALATE = {
  heading: 'Báo cáo lãnh đạo: đơn vị quá hạn chưa nộp',
  /** @param last `Chủ nhật 24/11/2024` @param late `đã quá hạn 3 ngày` */
  item: (party: string, action: string, last: string, late: string, source: string) =>
    `${party}: ${action}, hạn đến hết ${last}, ${late} (${source})`,
} as const;

export const DIGEST = {
  heading: (place: string, from: string, to: string) =>
    `Tổng hợp tuần từ ${dayAndMonth(from)} đến ${day(to)}, ${place}`,
  due: 'Đến hạn trong tuần:',
  overdue: 'Quá hạn chưa nộp:',
  unreceived: 'Chưa xác nhận đã nhận nhắc việc:',
  extensions: 'Xin gia hạn, chờ ý kiến:',
  dateless: 'Kế hoạch không ấn định thời hạn cụ thể:',
  nothing: 'Tuần này không có thời hạn nào.',
  /**
   * One deadline. @param when `hạn đến hết Chủ nhật 24/11/2024` @param done how many of `all` parties handed in
   * @param unlinked those of whom nobody can know it
   */
  progress: (
    action: string,
    when: string,
    source: string,
    count: { readonly done: number; readonly all: number },
    open: Names,
    unlinked: Names,
  ) => {
    const left = open.shown.length === 0 ? '' : `; chưa nộp: ${names(open.shown, open.more)}`;
    const unknown =
      unlinked.shown.length === 0 ? '' : `; chưa liên kết nên chưa rõ: ${names(unlinked.shown, unlinked.more)}`;
    return `${action}, ${when} (${source}): đã nộp ${count.done}/${count.all}${left}${unknown}`;
  },
  whose: (action: string, when: string, source: string, who: Names) =>
    `${action}, ${when} (${source}): ${names(who.shown, who.more)}`,
  asked: (party: string, action: string, until: string, why: string | null) =>
    `${party}: ${action}, xin đến ngày ${day(until)}${why === null ? '' : `, lý do: ${why}`}`,
  until: (last: string) => `hạn đến hết ${last}`,
} as const;

/** The leaders of a place, where the calendar of reminders names whom a digest is for. */
export const LEADERS = 'Lãnh đạo';

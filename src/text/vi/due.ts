/** How deadlines are said. */

export const RECURS: Readonly<Record<string, string>> = {
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'hằng năm',
};

/** A deadline's date alone, ready in parts. */
export interface BriefDueWords {
  readonly bound: 'before' | 'by' | 'on';
  readonly date: string;
  /** The hour, where one is written. */
  readonly time: string | null;
  /** The month or quarter that is written instead of a day. */
  readonly within: string | null;
  /** True where the clause counts the day from another one and does not write it. */
  readonly reckoned: boolean;
}

/** A deadline's date as it is said in full, ready in parts. */
export interface DueWords extends BriefDueWords {
  /** Last day in time with its weekday. */
  readonly last: string;
  /** The last working day, where the last day is none. */
  readonly workday: string | null;
  readonly distance: string;
}

/** The date alone, where only whom it binds matters: `trước ngày 25/11/2024`, `trong quý II/2026`. */
export function dueBriefly({ bound, date, time, within, reckoned }: BriefDueWords): string {
  if (reckoned) return `tính ra là ngày ${date}`;
  if (bound === 'before') return `trước ngày ${date}`;
  if (within !== null) return `trong ${within}`;
  return `${bound === 'by' ? 'chậm nhất ' : ''}${time === null ? '' : `${time} `}ngày ${date}`;
}

/** `trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (ngày làm việc cuối: thứ Sáu 22/11), còn 4 ngày`. */
export function dueDate({ bound, date, last, time, within, reckoned, workday, distance }: DueWords): string {
  const working = workday === null ? '' : ` (ngày làm việc cuối: ${workday})`;
  if (bound === 'before') return `trước ngày ${date}, tức chậm nhất ${last}${working}, ${distance}`;
  if (within !== null) {
    const end = workday === null ? date : `${date}; ngày làm việc cuối: ${workday}`;
    return `trong ${within} (đến hết ${end}), ${distance}`;
  }
  const by = reckoned ? 'tính ra chậm nhất' : bound === 'by' ? 'chậm nhất' : 'vào';
  return `${by} ${time === null ? '' : `${time} `}${last}${working}, ${distance}`;
}

/** @param notes sentences of their own, each with its full stop */
export function dueItem(
  action: string,
  when: string,
  recurs: string | null,
  extra: readonly string[],
  notes: readonly string[],
): string {
  const again = recurs === null ? '' : ` (${RECURS[recurs] ?? recurs})`;
  const [first = '', ...more] = extra;
  const rest = extra.length === 0 ? '' : `. ${[first.charAt(0).toUpperCase() + first.slice(1), ...more].join('; ')}`;
  return [`${action}: ${when}${again}${rest}.`, ...notes].join(' ');
}

/** @param one true for a single agency, false for a class that it applies to */
export function bindsWhom(who: readonly string[], one: boolean): string {
  return `${one ? 'đơn vị thực hiện' : 'áp dụng'}: ${who.join(', ')}`;
}

export function toWhom(to: readonly string[], via: string | null): string {
  if (via === null) return `gửi: ${to.join(', ')}`;
  return to.length === 0 ? `gửi qua ${via}` : `gửi: ${to.join(', ')} (qua ${via})`;
}

/** @param why the reason as the reading gives it: a sentence, or null */
export function uncertain(why: string | null): string {
  const reason = why === null ? '' : `: ${why.charAt(0).toLowerCase()}${why.slice(1).replace(/[.\s]+$/u, '')}`;
  return `Thời hạn này chưa chắc${reason}; cần đối chiếu với văn bản gốc.`;
}

/** Of a doubtful deadline that an admin compared with the document. */
export const APPROVED = 'Ngày này đã được quản trị đối chiếu và duyệt.';

/** The sentence of the document that an item was read from. */
export function excerpt(quote: string): string {
  return `Trích: “${quote}”`;
}

/** The two cells of a table row that an item was read from: what is to be done and by when. */
export function rowExcerpt(task: string, time: string): string {
  return `${excerpt(task)} … “${time}”`;
}

/** Judges a day of handing in. */
export function handedIn(day: string, late: boolean): string {
  return late ? `Nộp ngày ${day} là quá hạn.` : `Nộp ngày ${day} là còn trong hạn.`;
}

export const YES = 'Có.';

export const NO = 'Không.';

/**
 * @param kind of the document: `kế hoạch`
 * @param past true where only dates that have passed are given: whether somebody is late the plans do not know
 */
export function deadlinesOf(subject: string | null, kind: string, place: string | null, past: boolean): string {
  const where = place === null ? '' : ` (${place})`;
  return `Thời hạn${past ? ' đã qua' : ''} ${subject === null ? `theo ${kind}` : `của ${subject}`}${where}:`;
}

/** @param some true where the plan sets dates, for other things */
export function noDeadline(plan: string, report: boolean, some: boolean): string {
  const what = report ? 'ngày nộp báo cáo cụ thể' : some ? 'thời hạn cụ thể cho việc này' : 'thời hạn cụ thể nào';
  return `${plan} không ấn định ${what}.`;
}

/** @param some true where the plan sets that agency dates for other things */
export function noDeadlineFor(subject: string, plan: string, report: boolean, some: boolean): string {
  const what = report ? 'ngày nộp báo cáo' : 'thời hạn';
  return `${plan} không ấn định ${what}${some ? ' cho việc này' : ''} ${some ? 'đối với' : 'cho'} ${subject}.`;
}

/** Whom dates bind, as part of a sentence. @param when each date without its distance */
export function appliesTo(binds: string, when: readonly string[]): string {
  return `thời hạn ${when.join(' và ')} áp dụng với ${binds}`;
}

export function isCollector(subject: string): string {
  return `${subject} là nơi tổng hợp`;
}

export function notNamed(subject: string): string {
  return `không nêu ${subject}`;
}

/** The plans that were searched, inside a sentence. */
export function plansOf(places: readonly string[]): string {
  return places.length === 0 ? 'các kế hoạch hiện có' : `các kế hoạch hiện có (${places.join(', ')})`;
}

/** What there is none of: in which plans, for whom, in what time. @param within after "trong" */
export const NONE = {
  past: (scope: string, subject: string | null) =>
    `Đến hôm nay, ${scope} không có thời hạn nào${subject === null ? '' : ` của ${subject}`} đã quá.`,
  upcoming: (scope: string, subject: string | null) =>
    `Từ hôm nay, ${scope} không còn thời hạn nào${subject === null ? '' : ` cho ${subject}`}.`,
  within: (scope: string, subject: string | null, within: string) =>
    `Trong ${within}, ${scope} không đặt thời hạn nào${subject === null ? '' : ` cho ${subject}`}.`,
} as const;

export const NEAREST = 'Câu gần nhất trong kế hoạch:';

export function nearestDue(item: string, subject: string | null): string {
  return `Thời hạn gần nhất${subject === null ? '' : ` của ${subject}`}: ${item}`;
}

export function sentVia(place: string | null, to: readonly string[], via: string | null): string {
  const where = place === null ? '' : `${place}: `;
  const goal = to.length === 0 ? '' : ` về ${to.join(', ')}`;
  return `${where}Báo cáo gửi${goal}${via === null ? '' : ` qua ${via}`}.`;
}

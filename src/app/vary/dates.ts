import { isoDate, lastOfMonth } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Random } from './random.ts';

/** A day of the original and where it was moved to; a month stands for its last day. */
export interface MovedDate {
  readonly was: IsoDate;
  readonly is: IsoDate;
  /** True where the words before it make it a limit: "trước ngày", "chậm nhất", "đến hết ngày". */
  readonly limit: boolean;
}

/** How far a variant's dates are moved; the order of two dates stays, though two may become one. */
export interface Move {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** Every month has it, so a moved day stays valid. */
const LAST_DAY = 28;
const YEAR = String.raw`(?<!\d)20\d\d(?![\d/])`;
/** Days, months and years as plans write them, the longest form first. */
const WRITTEN = new RegExp(
  [
    String.raw`(?<![\d/.,-])(?<day>\d{1,2})(?<a>\s+tháng\s+|\s?[/.-]\s?)(?<month>\d{1,2})(?<b>\s+năm\s+|\s?[/.-]\s?)(?<year>${YEAR})`,
    String.raw`(?<c>tháng\s+)(?<month2>\d{1,2})(?<d>\s+năm\s+|\s?/\s?)(?<year2>${YEAR})`,
    String.raw`(?<e>(?:ngày|từ|đến|trước|sau|hết)\s+)(?<day3>\d{1,2})(?<f>\s+tháng\s+|/)(?<month3>\d{1,2})(?![\d/])`,
    String.raw`(?<h>qu[ýí]\s+)(?<quarter>IV|I{1,3}|[1-4])(?<i>[\s/-]*(?:năm\s+)?)(?<year4>${YEAR})`,
    String.raw`(?<g>tháng\s+)(?<month4>\d{1,2})(?![\d/])`,
    String.raw`(?<![\d/.\p{L}])(?<year5>${YEAR})`,
  ].join('|'),
  'giu',
);
const QUARTERS = ['I', 'II', 'III', 'IV', '1', '2', '3', '4'];
const LIMIT = /(?:trước|chậm\s+nhất|đến\s+hết|muộn\s+nhất|hạn)(?:\s+(?:là|vào|hết|ngày|tháng))*\s+$/iu;

/** A move that is drawn: one to three years on, some days and at most a month to either side. */
export function drawMove(random: Random): Move {
  return { years: 1 + random.below(3), months: random.below(3) - 1, days: random.below(19) - 9 };
}

/**
 * Moves every date of a text, in the form that it is written in.
 * @param year the year that the original is of: of dates without one
 */
export function moveDates(text: string, move: Move, year: number): { text: string; dates: readonly MovedDate[] } {
  const dates: MovedDate[] = [];
  const note = (at: number, was: IsoDate | null, is: IsoDate | null): void => {
    if (was !== null && is !== null) dates.push({ was, is, limit: LIMIT.test(text.slice(Math.max(0, at - 40), at)) });
  };
  const moved = text.replace(WRITTEN, (match: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = rest.at(-3) as number;
    const { a = groups['f'] ?? '', b = '', c = '', d = '', e = '', g = '', h = '', i = '', year4, year5 } = groups;
    if (year4 !== undefined) {
      const quarter = QUARTERS.indexOf(groups['quarter']?.toUpperCase() ?? '') % 4;
      const [was, is] = [Number(year4), Number(year4) + move.years];
      note(at, lastOfMonth(was, quarter * 3 + 3), lastOfMonth(is, quarter * 3 + 3));
      return `${h}${groups['quarter'] ?? ''}${i}${is}`;
    }
    const [day, month, own] = [
      groups['day'] ?? groups['day3'],
      groups['month'] ?? groups['month2'] ?? groups['month3'] ?? groups['month4'],
      groups['year'] ?? groups['year2'],
    ];
    if (year5 !== undefined) return String(Number(year5) + move.years);
    const from = { year: Number(own ?? year), month: Number(month), day: Number(day ?? 1) };
    if (isoDate(from.year, from.month, from.day) === null) return match;
    const to = { year: from.year + move.years, month: clamp(from.month + move.months, 12), day: from.day };
    const dated = day !== undefined;
    if (dated) to.day = clamp(from.day + move.days, LAST_DAY);
    note(at + (e || c || g).length, isoOf(from, dated), isoOf(to, dated));
    const written = own === undefined ? '' : String(to.year);
    const monthAs = like(month ?? '', to.month);
    return dated ? `${e}${like(day, to.day)}${a}${monthAs}${b}${written}` : `${c}${g}${monthAs}${d}${written}`;
  });
  return { text: moved, dates };
}

function isoOf({ year, month, day }: { year: number; month: number; day: number }, dated: boolean): IsoDate | null {
  return dated ? isoDate(year, month, day) : lastOfMonth(year, month);
}

/** A number with as many leading zeros as the one that it replaces had. */
function like(written: string, value: number): string {
  return String(value).padStart(written.startsWith('0') ? written.length : 1, '0');
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(1, value));
}

import { isoDate, lastOfMonth, partsOf, quarterRange } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { romanValue } from './marks.ts';

/** A date as words give it. */
export interface DateMention {
  /** Offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  readonly unit: 'day' | 'month' | 'quarter';
  /** The day, or the last day of the month or quarter; null where the calendar has no such day. */
  readonly date: IsoDate | null;
  /** The first day of what is meant. */
  readonly from: IsoDate | null;
  /** True where a year is written. */
  readonly yearWritten: boolean;
}

const DAY = /(?<![\d/.])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})(?![\d])/gu;
const SHORT_DAY = /(?<![\d/.,])(\d{1,2})\s*\/\s*(\d{1,2})(?![\d/%]|\s*\/)/gu;
const WORDED_DAY = /(?<!\d)(?:m[uo]ng\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam|\/|-)\s*(\d{4}))?(?!\d)/gu;
const MONTH = /thang\s*(\d{1,2})(?:\s*(?:\/|-|\.|nam)\s*|\s+nam\s+)(\d{4})(?!\d)/gu;
const SHORT_MONTH = /thang\s*(\d{1,2})(?![\d/.]|\s*[/-]\s*\d|\s*(?:nam|ngay))/gu;
const QUARTER = /qu[yi]\s+(iv|iii|ii|i|[1-4])(?![a-z0-9])(?:\s*(?:\/|-|,|nam)?\s*(?:nam\s*)?(\d{4}))?(?!\d)/gu;
/** Words before "20/11" that make it a date and not a fraction. */
const DAY_CONTEXT = /(?:ngay|truoc|den|tu|-|va|nhat|\()\s*$/u;

/**
 * Every calendar date, month and quarter that the words of a text name, in order, none within another. A day or month
 * without a year takes `year`. Impossible dates are kept, with `date` null.
 */
export function datesIn(text: string, year: number | null): readonly DateMention[] {
  const folded = foldInPlace(text);
  const found: DateMention[] = [];
  const add = (match: RegExpExecArray, mention: Omit<DateMention, 'start' | 'end'>): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ ...mention, start, end });
  };
  const day = (match: RegExpExecArray, d: string | undefined, m: string | undefined, y: string | undefined): void => {
    const inYear = y === undefined ? year : Number(y);
    if (inYear === null) return;
    const date = isoDate(inYear, Number(m), Number(d));
    add(match, { unit: 'day', date, from: date, yearWritten: y !== undefined });
  };
  const month = (match: RegExpExecArray, m: string | undefined, y: string | undefined): void => {
    const inYear = y === undefined ? year : Number(y);
    const from = inYear === null ? null : isoDate(inYear, Number(m), 1);
    if (inYear === null || from === null) return;
    add(match, { unit: 'month', date: lastOfMonth(inYear, Number(m)), from, yearWritten: y !== undefined });
  };
  for (const match of folded.matchAll(DAY)) day(match, match[1], match[3], match[4]);
  for (const match of folded.matchAll(WORDED_DAY)) day(match, match[1], match[2], match[3]);
  for (const match of folded.matchAll(SHORT_DAY)) {
    const possible = Number(match[1]) <= 31 && Number(match[2]) <= 12;
    const listed = found.some(
      (other) => other.end <= match.index && /^\s*[,;]\s*(?:ngay\s*)?$/u.test(folded.slice(other.end, match.index)),
    );
    if (possible && (listed || DAY_CONTEXT.test(folded.slice(Math.max(0, match.index - 12), match.index)))) {
      day(match, match[1], match[2], undefined);
    }
  }
  for (const match of folded.matchAll(MONTH)) month(match, match[1], match[2]);
  for (const match of folded.matchAll(SHORT_MONTH)) month(match, match[1], undefined);
  for (const match of folded.matchAll(QUARTER)) {
    const quarter = romanValue((match[1] ?? '').toUpperCase()) || Number(match[1]);
    const inYear = match[2] === undefined ? year : Number(match[2]);
    if (inYear === null) continue;
    const { from, to } = quarterRange(inYear, quarter);
    add(match, { unit: 'quarter', date: to, from, yearWritten: match[2] !== undefined });
  }
  return withSharedYear(
    found.sort((a, b) => a.start - b.start),
    folded,
  );
}

/** "trước ngày 10/6 và 10/12/2025": a day without a year takes the one written behind it, and comes before that day. */
function withSharedYear(mentions: readonly DateMention[], folded: string): readonly DateMention[] {
  return mentions.map((mention, i) => {
    const later = mentions.slice(i + 1).find((other) => other.unit === 'day' && other.yearWritten);
    if (mention.unit !== 'day' || mention.yearWritten || !mention.date || !later?.date) return mention;
    if (/[.;]\s|(?:hang|moi|tung) (?:nam|quy|thang)/u.test(folded.slice(mention.end, later.start))) return mention;
    const { month, day } = partsOf(mention.date);
    const { year } = partsOf(later.date);
    const date = [year, year - 1]
      .map((one) => isoDate(one, month, day))
      .find((one) => one !== null && one < (later.date ?? ''));
    return date === null || date === undefined ? mention : { ...mention, date, from: date, yearWritten: true };
  });
}

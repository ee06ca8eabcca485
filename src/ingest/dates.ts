import { isoDate, lastOfMonth, partsOf, quarterRange } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { romanValue } from './marks.ts';

/** A date as words give it. */
export interface DateMention {
  /** Offsets in the text searched. */
  readonly start: number;
  readonly end: number;
  readonly unit: 'day' | 'month' | 'quarter' | 'year';
  /** The day, or the last day of the month, quarter or year; null where the calendar has no such day. */
  readonly date: IsoDate | null;
  /** The first day of what is meant. */
  readonly from: IsoDate | null;
  /** True where a year is written. */
  readonly yearWritten: boolean;
  /** True for a stretch of time with both ends written; `from` is its first day and `date` its last. */
  readonly stretch?: boolean;
  /** True where the words only point at the day named before them: "cùng ngày". */
  readonly sameDay?: boolean;
  /** Why the date had to be reckoned or guessed, as a sentence; absent where it is written. */
  readonly doubt?: string;
}

const DAY = /(?<![\d/.])(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4})(?![\d])/gu;
const SHORT_DAY = /(?<![\d/.,])(\d{1,2})\s*\/\s*(\d{1,2})(?![\da-z/%]|\s*\/)/gu;
const WORDED_DAY = /(?<!\d)(?:m[uo]ng\s+)?(\d{1,2})\s+thang\s+(\d{1,2})(?:\s*(?:nam|\/|-)\s*(\d{4}))?(?!\d)/gu;
const MONTH = /thang\s*(\d{1,2})(?:\s*(?:\/|-|\.|nam)\s*|\s+nam\s+)(\d{4})(?!\d)/gu;
const SHORT_MONTH = /thang\s*(\d{1,2})(?![\d/]|\.\d|\s*[/-]\s*\d|\s*(?:nam(?!\s+(?:nay|sau|toi))|ngay))/gu;
const QUARTER = /qu[yi]\s+(iv|iii|ii|i|[1-4])(?![a-z0-9])(?:\s*(?:\/|-|,|nam)?\s*(?:nam\s*)?(\d{4}))?(?!\d)/gu;
/** Words before "20/11" that make it a date and not a fraction. */
const DAY_CONTEXT = /(?:ngay|truoc|den|tu|-|va|nhat|\(|han(?: (?:cuoi|chot|nop|gui))?\s*(?:la|:))\s*$/u;
/** "ngày 35/11": behind this word two numbers are a date, be it an impossible one. */
const NAMED_DAY = /(?<![a-z])ngay\s*$/u;
/** "ngày 10/01 năm sau": the year after the plan's. */
const NEXT_YEAR = /^\s*,?\s*(?:cua\s+)?nam\s+(?:sau|toi|ke tiep|tiep theo|lien (?:ke|sau))/u;

/**
 * Every calendar date, month and quarter that the words of a text name, in order, none within another. A day or month
 * without a year takes `year`. Impossible dates are kept, with `date` null. `folded` is the text, folded in place.
 */
export function datesIn(text: string, year: number | null, folded: string = foldInPlace(text)): readonly DateMention[] {
  const found: DateMention[] = [];
  const yearFor = (match: RegExpExecArray, written: string | undefined): number | null => {
    if (written !== undefined) return Number(written);
    const next = NEXT_YEAR.test(folded.slice(match.index + match[0].length));
    return year === null ? null : year + Number(next);
  };
  const add = (match: RegExpExecArray, mention: Omit<DateMention, 'start' | 'end'>): void => {
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((other) => start < other.end && other.start < end)) found.push({ ...mention, start, end });
  };
  const day = (match: RegExpExecArray, d: string | undefined, m: string | undefined, y: string | undefined): void => {
    const inYear = yearFor(match, y);
    if (inYear === null) return;
    const date = isoDate(inYear, Number(m), Number(d));
    add(match, { unit: 'day', date, from: date, yearWritten: y !== undefined });
  };
  const month = (match: RegExpExecArray, m: string | undefined, y: string | undefined): void => {
    const inYear = yearFor(match, y);
    const from = inYear === null ? null : isoDate(inYear, Number(m), 1);
    // "tháng 13/2025" is a slip; "tháng 13" alone is a pay.
    if (inYear === null || (from === null && y === undefined)) return;
    const date = from === null ? null : lastOfMonth(inYear, Number(m));
    add(match, { unit: 'month', date, from, yearWritten: y !== undefined });
  };
  const hasMonth = folded.includes('thang');
  for (const match of folded.matchAll(DAY)) day(match, match[1], match[3], match[4]);
  if (hasMonth) for (const match of folded.matchAll(WORDED_DAY)) day(match, match[1], match[2], match[3]);
  for (const match of folded.matchAll(SHORT_DAY)) {
    const possible = Number(match[1]) <= 31 && Number(match[2]) <= 12;
    const listed = found.some(
      (other) => other.end <= match.index && /^\s*[,;]\s*(?:ngay\s*)?$/u.test(folded.slice(other.end, match.index)),
    );
    const before = folded.slice(Math.max(0, match.index - 18), match.index);
    if (NAMED_DAY.test(before) || (possible && (listed || DAY_CONTEXT.test(before)))) {
      day(match, match[1], match[2], undefined);
    }
  }
  if (hasMonth) {
    for (const match of folded.matchAll(MONTH)) month(match, match[1], match[2]);
    for (const match of folded.matchAll(SHORT_MONTH)) month(match, match[1], undefined);
  }
  for (const match of folded.matchAll(QUARTER)) {
    const quarter = romanValue((match[1] ?? '').toUpperCase()) || Number(match[1]);
    const inYear = yearFor(match, match[2]);
    if (inYear === null) continue;
    const { from, to } = quarterRange(inYear, quarter);
    add(match, { unit: 'quarter', date: to, from, yearWritten: match[2] !== undefined });
  }
  return withSharedYear(
    found.sort((a, b) => a.start - b.start),
    folded,
  );
}

/** Words between two dates that leave the second one's year to itself: a new sentence, a rhythm, a document's number. */
const OWN_YEAR = /[.;]\s|(?:hang|moi|tung) (?:nam|quy|thang)|(?<![a-z])so:?\s*\d|\d\/[a-z]/u;

/**
 * "trước ngày 10/6 và 10/12/2025", "quý III và quý IV/2025": a date without a year takes the one written behind it, and
 * comes before that date.
 */
function withSharedYear(mentions: readonly DateMention[], folded: string): readonly DateMention[] {
  return mentions.map((mention, i) => {
    const later = mentions.slice(i + 1).find((other) => other.unit === mention.unit && other.yearWritten);
    if (mention.yearWritten || !mention.date || !mention.from || !later?.date) return mention;
    const gap = folded.slice(mention.end, later.start);
    if (OWN_YEAR.test(gap) || NEXT_YEAR.test(gap)) return mention;
    // A day may share the year over a whole clause; months and quarters only in a list of them.
    if (mention.unit !== 'day' && !/^[\s,-]*(?:va|den|den het|hoac)?\s*$/u.test(gap)) return mention;
    const { year } = partsOf(later.date);
    const from = partsOf(mention.from);
    const end = partsOf(mention.date).month;
    const moved = [year, year - 1]
      .map((one) => {
        const first = isoDate(one, from.month, from.day);
        return { from: first, date: mention.unit === 'day' ? first : lastOfMonth(one, end) };
      })
      .find(({ date }) => date !== null && date < (later.date ?? ''));
    return moved === undefined ? mention : { ...mention, ...moved, yearWritten: true };
  });
}

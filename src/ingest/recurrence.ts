import { addDays, isoDate, lastOfMonth, partsOf, weekday } from '../domain/calendar.ts';
import type { IsoDate, PartialDate, Recurrence } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import type { DateMention } from './dates.ts';

const WORDS: readonly (readonly [RegExp, Recurrence])[] = [
  [/(?:hang|moi) tuan/u, 'weekly'],
  [/(?:hang|moi) thang|dinh ky thang/u, 'monthly'],
  [/(?:hang|moi|cuoi|tung) quy|dinh ky quy/u, 'quarterly'],
  [/(?:hang|moi|dinh ky) (?:06|6|sau) thang|(?:06|6|sau) thang (?:mot|1) lan/u, 'half-yearly'],
  [/(?:hang|moi|tung) nam|dinh ky nam/u, 'yearly'],
];

/** How often a clause's date comes round; a date with its year written comes once. */
export function recurrenceOf(clause: string, mention: DateMention): Recurrence | null {
  if (mention.yearWritten) return null;
  const folded = foldInPlace(clause);
  return WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** A date that only a day of the month gives, with how often it comes round. */
export interface RecurringMention extends DateMention {
  readonly recurs: Recurrence;
}

const OF_MONTH =
  /ngay\s+(\d{1,2})(?:\s*[,(])?\s+(?:cua\s+)?(?:(?:hang|moi|cac)\s+thang|thang\s+(?:sau|tiep theo|lien ke))/gu;
const OF_QUARTER = /ngay\s+(\d{1,2})\s+(?:cua\s+)?thang\s+(cuoi|dau)(?:\s+(?:cua|moi|hang|tung))*\s+quy/gu;

const DAY_OF_WEEK = '(?:thu\\s+(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))';
const OF_WEEK = new RegExp(
  `(?:ngay\\s+)?${DAY_OF_WEEK}(?:\\s*[,(])?\\s+(?:cua\\s+)?(?:hang|moi)\\s+tuan|(?<=(?:hang|moi)\\s+tuan\\s+(?:\\(\\s*)?(?:vao|truoc)\\s+(?:ngay\\s+)?)${DAY_OF_WEEK}`,
  'gu',
);
const WEEKDAYS: readonly string[] = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý": first occurrences from the day of issue or 1 January. */
export function recurringIn(text: string, year: number | null, issued: PartialDate): readonly RecurringMention[] {
  if (year === null) return [];
  const folded = foldInPlace(text);
  const found: RecurringMention[] = [];
  const add = (match: RegExpExecArray, date: IsoDate | null, recurs: Recurrence): void => {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      unit: 'day',
      date,
      from: date,
      yearWritten: false,
      recurs,
    });
  };
  for (const match of folded.matchAll(OF_MONTH)) add(match, firstMonthly(Number(match[1]), year, issued), 'monthly');
  for (const match of folded.matchAll(OF_QUARTER))
    add(match, isoDate(year, match[2] === 'cuoi' ? 3 : 1, Number(match[1])), 'quarterly');
  for (const match of folded.matchAll(OF_WEEK)) add(match, firstWeekly(match[1] ?? match[3], year, issued), 'weekly');
  return found;
}

/** The first such day of the week from the day of issue on; no name is Sunday's. */
function firstWeekly(name: string | undefined, year: number, issued: PartialDate): IsoDate {
  const wanted = name === undefined ? 7 : /\d/u.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name) + 1;
  const from = issuedIn(year, issued);
  return addDays(from, (wanted - weekday(from) + 7) % 7);
}

/** The day of issue, or 1 January where that is not of the plan's year. */
const issuedIn = (year: number, issued: PartialDate): IsoDate =>
  (issued.year === year ? isoDate(year, issued.month ?? 1, issued.day ?? 1) : null) ?? `${year}-01-01`;

/** The first such day from the day of issue on; the last of a month that is too short. */
function firstMonthly(day: number, year: number, issued: PartialDate): IsoDate | null {
  if (day < 1 || day > 31) return null;
  const from = issuedIn(year, issued);
  const { month } = partsOf(from);
  const inMonth = (m: number): IsoDate => isoDate(year, m, day) ?? lastOfMonth(year, m);
  const first = inMonth(month);
  return first >= from || month === 12 ? first : inMonth(partsOf(addDays(lastOfMonth(year, month), 1)).month);
}

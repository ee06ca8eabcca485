import { addDays, addMonths, isoDate, lastOfMonth, partsOf, weekday } from '../domain/calendar.ts';
import type { IsoDate, PartialDate, Recurrence } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import type { DateMention } from './dates.ts';

const EVERY = '(?:hang|moi|tung|dinh ky)';
/** Words of rhythm, folded; the first that fits counts, the shortest rhythm first. */
const WORDS: readonly (readonly [RegExp, Recurrence])[] = [
  [new RegExp(`(?<![a-z])${EVERY} tuan(?![a-z])`, 'u'), 'weekly'],
  [new RegExp(`(?<![a-z])(?:${EVERY} thang|(?:mot|1|01) thang (?:mot|1|01) lan)(?![a-z]|\\s*\\d)`, 'u'), 'monthly'],
  [
    new RegExp(
      `(?<![a-z])(?:(?:${EVERY}|cuoi) quy(?! (?:[ivx1-4]+|dinh|che|trinh|mo)(?![a-z]))|(?:ba|3|03) thang (?:mot|1|01) lan)(?![a-z])`,
      'u',
    ),
    'quarterly',
  ],
  // "báo cáo định kỳ 06 tháng đầu năm" is a report of every year.
  [
    new RegExp(
      `(?<![a-z])(?:${EVERY} (?:06|6|sau) thang(?! (?:dau|cuoi))|(?:06|6|sau) thang (?:mot|1|01|/) ?lan)(?![a-z])`,
      'u',
    ),
    'half-yearly',
  ],
  [
    new RegExp(`(?<![a-z])(?:${EVERY} nam(?!\\s*\\d)|(?:mot|1|01) nam (?:mot|1|01) lan|dinh ky)(?![a-z])`, 'u'),
    'yearly',
  ],
];

/**
 * How often a clause's date comes round. A date with its year written comes once, unless the words name a half-year's
 * rhythm: then that date is its first.
 */
export function recurrenceOf(clause: string, mention: DateMention): Recurrence | null {
  const folded = foldInPlace(clause).replace(/\s+/gu, ' ');
  const recurs = WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
  return mention.yearWritten && recurs !== 'half-yearly' ? null : recurs;
}

/** A date that only a day of the month gives, with how often it comes round. */
export interface RecurringMention extends DateMention {
  readonly recurs: Recurrence;
}

const DAY = '(?:ngay|mung)\\s+(?:mung\\s+)?(\\d{1,2})(?![\\d/]|\\s*/)';
/** "ngày 20 hằng tháng", "ngày 05 của tháng sau", "ngày 05 tháng tiếp theo". */
const OF_MONTH = new RegExp(
  `${DAY}\\s*[,(]?\\s*(?:cua\\s+)?(?:(?:hang|moi|cac)\\s+thang(?!\\s*\\d)|thang\\s+(?:sau|tiep theo|lien (?:ke|sau)|ke tiep|bao cao))`,
  'gu',
);
/** "hằng tháng (trước ngày 20)", "định kỳ hằng tháng báo cáo trước ngày 20": the day alone is the mention. */
const IN_MONTH = new RegExp(`${DAY}(?!\\s*(?:thang|cua|lam viec|nghi|,?\\s*(?:ke|tinh) tu))`, 'gu');
/** What stands before such a day; looked for behind it, for a lookbehind is tried at every letter: 14 % of all reading. */
const EVERY_MONTH = /(?:hang|moi|dinh ky) thang(?:(?!\b(?:quy|nam)\b)[^.;\d]){0,80}$/u;
/** Most that `EVERY_MONTH` takes up. */
const MONTH_REACH = 93;
const OF_QUARTER = new RegExp(
  `${DAY}\\s+(?:cua\\s+)?thang\\s+(cuoi|dau|thu (?:hai|ba|nhat))(?:\\s+(?:cua|moi|hang|tung|cung|tien|trong))*\\s+quy(?:\\s+(sau|tiep theo|ke tiep))?`,
  'gu',
);

const DAY_OF_WEEK = '(?:thu\\s+(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat))(?![a-z])';
const OF_WEEK = new RegExp(
  `(?:ngay\\s+)?${DAY_OF_WEEK}\\s*[,(]?\\s*(?:cua\\s+)?(?:hang|moi)\\s+tuan|(?<=(?:hang|moi)\\s+tuan[^.;]{0,60}(?:ngay|vao|truoc|nhat|gio|phut|\\dh|h\\d\\d|\\()\\s*(?:ngay\\s+)?)${DAY_OF_WEEK}`,
  'gu',
);
const WEEKDAYS: readonly string[] = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];
const MONTHS_OF_QUARTER: Readonly<Record<string, number>> = {
  dau: 1,
  'thu nhat': 1,
  'thu hai': 2,
  'thu ba': 3,
  cuoi: 3,
};

/**
 * "ngày 25 hằng tháng", "ngày 20 của tháng cuối quý": first occurrences from the day of issue or 1 January. `folded` is
 * the text, folded in place.
 */
export function recurringIn(folded: string, year: number | null, issued: PartialDate): readonly RecurringMention[] {
  if (year === null) return [];
  const found: RecurringMention[] = [];
  const add = ({ index: start, 0: { length } }: RegExpExecArray, date: IsoDate | null, recurs: Recurrence): void => {
    const end = start + length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, unit: 'day', date, from: date, yearWritten: false, recurs });
  };
  const quarterly = (day: number, month: number, later: boolean): IsoDate | null => {
    if (day < 1 || day > 31) return null;
    const first = isoDate(year, month, day) ?? lastOfMonth(year, month);
    return later ? addMonths(first, 3) : first;
  };
  for (const match of folded.matchAll(OF_QUARTER))
    add(
      match,
      quarterly(Number(match[1]), MONTHS_OF_QUARTER[match[2] ?? ''] ?? 3, match[3] !== undefined),
      'quarterly',
    );
  for (const match of folded.matchAll(OF_MONTH)) add(match, firstMonthly(Number(match[1]), year, issued), 'monthly');
  for (const match of folded.matchAll(IN_MONTH))
    if (EVERY_MONTH.test(folded.slice(Math.max(0, match.index - MONTH_REACH), match.index)))
      add(match, firstMonthly(Number(match[1]), year, issued), 'monthly');
  for (const match of folded.matchAll(OF_WEEK)) {
    const name = match[1] ?? match[3];
    add(match, firstWeekly(name, year, issued), 'weekly');
  }
  return found.sort((a, b) => a.start - b.start);
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

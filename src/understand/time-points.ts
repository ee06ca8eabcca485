import { partsOf } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { COUNT, ORDINAL, numberOf } from './time-number.ts';
import { dayOf, edge, monthsOf, type Named } from './time-stretch.ts';

/** A wording and what it means on a day; null where it is no time after all ("ngày 31/2"). Patterns are sticky. */
export type Wording = readonly [RegExp, (groups: Groups, today: IsoDate) => Named | null];
export type Groups = Readonly<Partial<Record<string, string>>>;

const QUARTERS = ['', 'i', 'ii', 'iii', 'iv'];
/** Two figures up to this are a year of this century. */
const CENTURY_ENDS = 69;

/** "năm 2025", "/2025", "năm sau" behind a day, a month or a quarter. Its groups: `year`, `when`. */
const YEAR = `(?:(?: ?[/.-] ?|,? (?:cua )?nam )(?<year>[12]\\d{3})(?!\\d)| (?:cua )?nam (?<when>nay|sau|toi|ngoai|truoc(?! ngay| khi| \\d)))?`;
const DAY_NUMBER = `(?:ngay )?(?:(?:mong|mung) )?(?<day>\\d{1,2})|(?:ngay|mong|mung|ngay mong|ngay mung) (?<dayWords>${COUNT})`;
/** After figures that are a whole date: no further figure, share or step of a numbering. */
const DATE_ENDS = '(?![\\d/%]|[.,]\\d|-\\d{1,2}(?!\\d| ?/))';
/** A dash may stand between two dates or two days only: "1/11-15/11", "1-15/11". */
const DATE_BEGINS = '(?<![\\d/.,]|(?<!(?:^|[^\\d/.,-])\\d{1,2}|/\\d{1,2})-)';
/** Before a day and month with a dot or a dash, which alone are a share, a numbering or a span of numbers. */
const SPEAKS_OF_DAY = '(?<=(?:^| )(?:ngay|truoc|sau|tu|den|toi|han|hom|mong|mung) )';
const NO_UNIT = '(?! (?:ngay|tuan|thang|nam|lan|nguoi|trieu|ty|phan|tieng|gio)(?![a-z]))';

/** Days, months and quarters of the calendar; the first that fits wins. */
export const CALENDAR: readonly Wording[] = [
  wording(`(?<year>[12]\\d{3})-(?<month>\\d{1,2})-(?<day>\\d{1,2})${DATE_ENDS}`, dayFrom),
  wording(`${DATE_BEGINS}(?:${DAY_NUMBER}) ?thang ?(?<month>${ORDINAL})${YEAR}`, dayFrom),
  wording(
    `${DATE_BEGINS}(?:ngay )?(?<day>\\d{1,2}) ?/ ?(?<month>\\d{1,2})(?: ?/ ?(?<short>\\d\\d)${DATE_ENDS}|${YEAR}${DATE_ENDS})`,
    dayFrom,
  ),
  wording(
    `${DATE_BEGINS}(?:ngay )?(?<day>\\d{1,2}) ?[.-] ?(?<month>\\d{1,2}) ?[.-] ?(?<year>[12]\\d{3})${DATE_ENDS}`,
    dayFrom,
  ),
  wording(`(?:ngay )${SPEAKS_OF_DAY}(?<day>\\d{1,2})[.-](?<month>\\d{1,2})[.-](?<short>\\d\\d)${DATE_ENDS}`, dayFrom),
  wording(`(?:ngay )?${SPEAKS_OF_DAY}(?<day>\\d{1,2})[.-](?<month>\\d{1,2})${DATE_ENDS}${NO_UNIT}${YEAR}`, dayFrom),
  wording(`ngay (?<which>dau|cuoi)(?: tien| cung)? (?:cua )?thang (?<month>${ORDINAL})${YEAR}`, endOfMonth),
  wording(`tuan (?<which>dau|cuoi)(?: tien| cung)? (?:cua )?thang (?<month>${ORDINAL})${YEAR}`, weekOfMonth),
  wording(`thang ?(?<month>${ORDINAL})(?! ?- ?\\d{1,2}(?!\\d))${YEAR}`, monthFrom),
  wording(`(?<![\\d/.-])(?<!(?:quy|so) )(?<month>\\d{1,2}) ?[/-] ?(?<year>20\\d\\d)(?![\\d/-])`, monthFrom),
  wording(`t(?<month>\\d{1,2}) ?/ ?(?<year>20\\d\\d)(?!\\d)`, monthFrom),
  wording(
    `qu[yi] (?<quarter>iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu(?! ngay| thang| quy))(?![a-z\\d])${YEAR}`,
    quarterFrom,
  ),
  wording(
    `(?<!(?:bao cao|so ket|tong ket|ket qua|hang) )(?<count>6|9|3|sau|chin|ba) thang (?<which>dau|cuoi)(?: cua)? nam(?: (?<year>[12]\\d{3})| (?<when>nay|sau|toi|ngoai|truoc(?! ngay)))?`,
    partOfYear,
  ),
];

/** A year by its number: it names a plan ("kế hoạch năm 2025") unless "cuối", "đến hết" or the like stands before it. */
export const YEARS: readonly Wording[] = [
  wording('nam (?<year>[12]\\d{3})(?!\\d)', ({ year }) => named(Number(year), (of) => monthsOf(of, 1, 12))),
];

export function wording(source: string, read: Wording[1]): Wording {
  return [new RegExp(source, 'uy'), read];
}

function named(year: number | null, of: Named['in']): Named {
  return { year, in: of, relative: false };
}

function yearOf({ year, short, when }: Groups, today: IsoDate): number | null {
  if (year !== undefined) return Number(year);
  if (short !== undefined) return Number(short) + (Number(short) <= CENTURY_ENDS ? 2000 : 1900);
  if (when === undefined) return null;
  const current = partsOf(today).year;
  return when === 'nay' ? current : when === 'sau' || when === 'toi' ? current + 1 : current - 1;
}

const numbered = (words: string | undefined): number => numberOf(words ?? '');

/** The time where it can be in some year: 2024 has every day that any year has. */
function possible(time: Named): Named | null {
  return time.in(time.year ?? 2024) === null ? null : time;
}

function dayFrom(groups: Groups, today: IsoDate): Named | null {
  const [day, month] = [numbered(groups['day'] ?? groups['dayWords']), numbered(groups['month'])];
  return possible(named(yearOf(groups, today), (year) => dayOf(year, month, day)));
}

function monthFrom(groups: Groups, today: IsoDate): Named | null {
  const month = numbered(groups['month']);
  return possible(named(yearOf(groups, today), (year) => monthsOf(year, month, month)));
}

function endOfMonth(groups: Groups, today: IsoDate): Named | null {
  return within(monthFrom(groups, today), groups['which'] === 'dau' ? 1 : -1);
}

/** "Tuần đầu tháng 9": its first seven days, so that no day of it is missed. */
function weekOfMonth(groups: Groups, today: IsoDate): Named | null {
  return within(monthFrom(groups, today), groups['which'] === 'dau' ? 7 : -7);
}

/** The first days of a time, or where `days` is negative the last ones. */
function within(time: Named | null, days: number): Named | null {
  return time === null ? null : named(time.year, (year) => edge(time.in(year), days));
}

function quarterFrom(groups: Groups, today: IsoDate): Named {
  const word = groups['quarter'] ?? '';
  const quarter = QUARTERS.includes(word) ? QUARTERS.indexOf(word) : numberOf(word);
  return named(yearOf(groups, today), (year) => monthsOf(year, quarter * 3 - 2, quarter * 3));
}

function partOfYear(groups: Groups, today: IsoDate): Named {
  const count = numbered(groups['count']);
  const first = groups['which'] === 'dau' ? 1 : 13 - count;
  return named(yearOf(groups, today), (year) => monthsOf(year, first, first + count - 1));
}

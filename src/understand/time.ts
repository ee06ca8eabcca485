import { addDays, addMonths, isoDate, lastOfMonth, partsOf, quarterRange, weekRange } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { TimeFilter } from '../domain/understood.ts';

interface Range {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly anyYear?: boolean;
}

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2999-12-31';
const DAY = String.raw`(\d{1,2}) ?(?:[/.-]|thang) ?(\d{1,2})(?: ?(?:[/.-]|nam) ?(\d{4}))?`;
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
]);

const month = (year: number, number: number): Range => ({
  from: isoDate(year, number, 1) ?? FIRST_DAY,
  to: lastOfMonth(year, number),
});
const monthOf = (date: IsoDate): Range => month(partsOf(date).year, partsOf(date).month);
const year = (number: number): Range => ({ from: `${number}-01-01`, to: `${number}-12-31` });
const quarterOf = (date: IsoDate): Range => quarterRange(partsOf(date).year, Math.ceil(partsOf(date).month / 3));

/** Wordings of a stretch of time on folded text, the first that fits wins; null means that the words are no date. */
const RANGES: readonly (readonly [RegExp, (found: RegExpMatchArray, today: IsoDate) => Range | null])[] = [
  [new RegExp(`tu (?:ngay )?${DAY} (?:den|toi|-) (?:ngay )?${DAY}`, 'u'), (m, today) => between(m, today)],
  [new RegExp(`truoc (?:ngay )?${DAY}`, 'u'), (m, today) => before(day(m, 1, today))],
  [
    /truoc thang (\d{1,2})(?!\d)(?: ?(?:[/-]|nam) ?(20\d\d))?/u,
    (m, today) => beforeMonth(inMonth(Number(m[1]), Number(m[2] ?? partsOf(today).year))),
  ],
  [new RegExp(`(?:sau|tu) (?:ngay )?${DAY}`, 'u'), (m, today) => after(day(m, 1, today))],
  [new RegExp(`(?<![\\d/.-])(?:ngay )?${DAY}(?![\\d/])`, 'u'), (m, today) => day(m, 1, today)],
  [/(?<![\d/.-])(?<!quy )(?:thang )?(\d{1,2}) ?(?:[/-]|nam) ?(20\d\d)/u, (m, today) => dayless(m, today)],
  [/thang (\d{1,2})(?!\d)(?! ?-)/u, (m, today) => inMonth(Number(m[1]), partsOf(today).year)],
  [/quy (iv|iii|ii|i|[1-4])(?![a-z\d])(?:(?: nam | ?[/-] ?)(\d{4}))?/u, (m, today) => inQuarter(m, today)],
  [/(\d{1,3}) ngay (?:toi|nua|sap|ke|tiep)/u, (m, today) => ({ from: today, to: addDays(today, Number(m[1])) })],
  [/(\d{1,2}) tuan (?:toi|nua|sap|ke|tiep)/u, (m, today) => ({ from: today, to: addDays(today, 7 * Number(m[1])) })],
  [/(\d{1,2}) thang (?:toi|nua|sap|ke|tiep)/u, (m, today) => ({ from: today, to: addMonths(today, Number(m[1])) })],
  [/hom nay|ngay hom nay/u, (_, today) => ({ from: today, to: today })],
  [/ngay mai|hom sau/u, (_, today) => ({ from: addDays(today, 1), to: addDays(today, 1) })],
  [/hom qua/u, (_, today) => ({ from: addDays(today, -1), to: addDays(today, -1) })],
  [/tuan (?:nay|hien tai)/u, (_, today) => weekRange(today)],
  [/tuan (?:sau|toi|ke|tiep)/u, (_, today) => weekRange(addDays(today, 7))],
  [/tuan (?:truoc(?! ngay| khi)|roi|vua roi|qua)/u, (_, today) => weekRange(addDays(today, -7))],
  [/(?<!\d )thang (?:nay|hien tai)|cuoi thang(?! sau| toi)/u, (_, today) => monthOf(today)],
  [/(?<!\d )thang (?:sau|toi|ke|tiep)/u, (_, today) => monthOf(addMonths(today, 1))],
  [/(?<!\d )thang (?:truoc(?! ngay| khi)|roi|vua roi|vua qua)/u, (_, today) => monthOf(addMonths(today, -1))],
  [/quy (?:nay|hien tai)/u, (_, today) => quarterOf(today)],
  [/quy (?:sau|toi|ke|tiep)/u, (_, today) => quarterOf(addMonths(today, 3))],
  [/tu (?:nay|gio) (?:den|toi) (?:het|cuoi) nam/u, (_, today) => ({ from: today, to: year(partsOf(today).year).to })],
  [/(?:trong )?nam nay/u, (_, today) => year(partsOf(today).year)],
  [/nam (?:sau|toi)/u, (_, today) => year(partsOf(today).year + 1)],
];

const PAST = /(?:da |bi )?(?:qua|tre|het|cham|lo) (?:han|thoi han|ngay)|(?:da|vua) qua(?! trinh)|tre roi|nop tre/u;
const UPCOMING =
  /sap (?:toi|den|het|phai|han|qua)|toi day|(?:den|toi) han|(?:ke|tiep) (?:tiep|theo)|gan nhat|con han|trong thoi gian toi/u;

/** "Hôm nay ngày mấy?", "20/10 là ngày gì?": of the calendar, which no plan is. */
const OF_CALENDAR =
  /(?:hom nay|ngay mai|hom qua)(?: la)? (?:ngay|thu) (?:may|gi|bao nhieu)(?![a-z])|\d{1,2} ?[/-] ?\d{1,2}(?: ?[/-] ?\d{4})? la ngay gi/u;

/** True where folded text asks about the calendar itself. */
export function asksCalendar(folded: string): boolean {
  return OF_CALENDAR.test(folded);
}

/** Reads the stretch of time that folded text asks about, relative to `today`. */
export function readTime(folded: string, today: IsoDate): TimeFilter {
  if (asksCalendar(folded)) return { range: null, anyYear: false, direction: null };
  let range: Range | null = null;
  for (const [pattern, read] of RANGES) {
    const match = pattern.exec(folded);
    range = match === null ? null : read(match, today);
    if (range !== null) break;
  }
  // "đã qua hạn chưa?" and "bao giờ thì hết hạn?" ask about a date, they do not pick the past ones.
  const asksWhether = / (?:chua|khong)\W*$/u.test(folded) && !/(?:co|nhung|viec|bao nhieu|nao|gi|ai) /u.test(folded);
  const asksWhen = /bao gio|khi nao|luc nao|hom nao|ngay (?:nao|may|bao nhieu)/u.test(folded);
  const countsDays = /con (?:may|bao nhieu|bao lau)/u.test(folded);
  const direction =
    asksWhether || countsDays
      ? null
      : PAST.test(folded)
        ? asksWhen
          ? null
          : 'past'
        : UPCOMING.test(folded)
          ? 'upcoming'
          : null;
  // "Hôm nay ai quá hạn?" is asked today, of every day that has passed.
  if (direction === 'past' && range?.from === today && range.to === today) range = null;
  return {
    range: range === null ? null : { from: range.from, to: range.to },
    anyYear: range?.anyYear ?? false,
    direction,
  };
}

function day(match: RegExpMatchArray, at: number, today: IsoDate): Range | null {
  const written = match[at + 2];
  const date = isoDate(Number(written ?? partsOf(today).year), Number(match[at + 1]), Number(match[at]));
  return date === null ? null : { from: date, to: date, anyYear: written === undefined };
}

function between(match: RegExpMatchArray, today: IsoDate): Range | null {
  const end = day(match, 4, today);
  const start = end === null ? null : day(match, 1, match[3] === undefined ? end.from : today);
  return start === null || end === null ? null : { from: start.from, to: end.to, anyYear: end.anyYear ?? false };
}

function before(found: Range | null): Range | null {
  return found === null
    ? null
    : { ...found, from: found.anyYear === true ? `${found.to.slice(0, 4)}-01-01` : FIRST_DAY };
}

/** "Trước tháng 6" ends with May. */
function beforeMonth(found: Range | null): Range | null {
  return found === null || found.from.endsWith('-01-01') ? null : before({ ...found, to: addDays(found.from, -1) });
}

function after(found: Range | null): Range | null {
  return found === null
    ? null
    : { ...found, to: found.anyYear === true ? `${found.from.slice(0, 4)}-12-31` : LAST_DAY };
}

function dayless(match: RegExpMatchArray, today: IsoDate): Range | null {
  const number = Number(match[1]);
  return number >= 1 && number <= 12 ? month(Number(match[2] ?? partsOf(today).year), number) : null;
}

function inMonth(number: number, current: number): Range | null {
  return number >= 1 && number <= 12 ? { ...month(current, number), anyYear: true } : null;
}

function inQuarter(match: RegExpMatchArray, today: IsoDate): Range {
  const written = match[2];
  const range = quarterRange(Number(written ?? partsOf(today).year), QUARTERS.get(match[1] ?? '') ?? 1);
  return { ...range, anyYear: written === undefined };
}

import { addDays, addMonths, lastOfMonth, partsOf, quarterRange, weekday, weekRange } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import { COUNT, numberOf } from './time-number.ts';
import { wording, type Groups, type Wording } from './time-points.ts';
import { fixed, monthsOf, type Named, type Stretch } from './time-stretch.ts';

/** Behind "tuần", "tháng", "quý", "năm" and a weekday. */
const NEXT = String.raw`sau nua|sau(?! (?:khi|ngay|thang|\d))|toi(?! ngay)|ke(?: tiep)?(?! (?:tu|ca|hoach|toan|khai))|tiep(?: theo)?(?! (?:nhan|tuc|can|thu|cong|dan|xuc))`;
const LAST = String.raw`truoc(?! (?:ngay|khi|han|thang|tuan|quy|\d))|ngoai|roi|vua roi|vua qua|qua(?! (?:han|trinh|ngay))`;
const THIS = 'nay|hien tai|hien nay';

const AHEAD = String.raw`sap toi|sap|toi|nua|ke tiep|ke|tiep theo|tiep|sau(?! (?:khi|ngay|\d))`;
const BEHIND = String.raw`vua qua|vua roi|gan day|qua(?! han)|truoc(?! (?:ngay|khi|han|thoi|luc|thang|quy|nam|tuan|\d))`;
const NUMBER_BEGINS = '(?<![\\d/.,-])';
/** "Trong 5 ngày làm việc kể từ ngày …" is counted from something else than today. */
const FROM_TODAY = String.raw`(?! (?:lam viec|ke|tu|sau|truoc|cua|dau|cuoi|\d))(?![a-z])`;

/** Before a weekday that stands alone: "lần thứ hai" is none. */
const SPEAKS_OF_DAY =
  '(?<=^|[,;:?.!(] |(?:^| )(?:ngay|vao|truoc|sau|tu|den|toi|het|hom|han|sang|trua|chieu|dem|buoi|nop|trong|ca|va|hoac|hay) )';
const MONDAY_TO_SATURDAY =
  'thu (?:[2-7](?!\\d)|hai|ba|tu|nam(?! (?:20|ngoai|nay))|sau(?! (?:khi|ngay|thang))|bay)(?![a-z])';
const SUNDAY = '(?:chu|chua) nhat';
/** "T6 tuần này": alone it may be a month as well. */
const SHORT = 't[2-7]|cn';
const OF_WEEK = ` (?:cua )?tuan (?:(?<this>${THIS})|(?<next>${NEXT})|(?<last>${LAST}))(?![a-z])`;

/** Days and weeks by name, and stretches of so many units. */
export const DAYS: readonly Wording[] = [
  wording(`(?<day>${MONDAY_TO_SATURDAY}|${SUNDAY}|${SHORT})${OF_WEEK}`, dayOfWeek),
  wording(
    `(?<day>${MONDAY_TO_SATURDAY}|${SUNDAY}) (?:(?<next>${NEXT})|(?<last>${LAST})|(?<this>nay))(?![a-z])`,
    nearestDay,
  ),
  wording(`(?<day>${SUNDAY}|${SPEAKS_OF_DAY}${MONDAY_TO_SATURDAY})(?![a-z])`, nearestDay),
  wording(`${NUMBER_BEGINS}(?<half>nua) (?<unit>thang|nam) (?:${AHEAD})(?![a-z])`, ahead),
  wording(`${NUMBER_BEGINS}(?<count>${COUNT}) (?<unit>ngay|tuan|thang|quy|nam) (?:${AHEAD})(?![a-z])`, ahead),
  wording(`${NUMBER_BEGINS}(?<count>${COUNT}) (?<unit>ngay|tuan|thang|quy|nam) (?:${BEHIND})(?![a-z])`, behind),
  wording(`trong (?:vong|khoang) (?<count>${COUNT}) (?<unit>ngay|tuan|thang|quy|nam)${FROM_TODAY}`, ahead),
  wording(`trong (?<count>${COUNT}) (?<unit>ngay|tuan)${FROM_TODAY}`, ahead),
  wording(
    `ngay (?<day>\\d{1,2}) (?:cua )?thang (?:(?<this>${THIS})|(?<next>sau|toi)|(?<last>truoc|roi|vua roi|vua qua))(?![a-z])`,
    dayOfMonth,
  ),
  wording('(?:(?:ngay )?(?:hom|bua)|sang|trua|chieu|dem|buoi (?:sang|trua|chieu|dem)) nay', (_, today) =>
    shift(today, 0),
  ),
  wording('(?:ngay|(?:buoi )?(?:sang|trua|chieu|dem)) mai|hom sau', (_, today) => shift(today, 1)),
  wording('(?<=^)mai (?=(?:co|phai|nop|han|het|den) )', (_, today) => shift(today, 1)),
  wording('ngay (?:kia|mot(?! (?:thang|\\d)))', (_, today) => shift(today, 2)),
  wording('(?:hom|(?:buoi )?(?:sang|trua|chieu|dem)) qua', (_, today) => shift(today, -1)),
  wording('hom kia', (_, today) => shift(today, -2)),
];

/** "Tuần này", "tháng sau", "quý trước", "năm ngoái"; the "tháng tới" of "báo cáo tháng tôi nộp" may be nobody's time. */
export const UNITS: readonly Wording[] = [
  wording(
    `(?<!\\d )(?<unit>tuan|thang|quy|nam) (?:(?<this>${THIS})|(?!(?<=bao cao [a-z]+ )toi)(?<next>${NEXT})|(?<last>${LAST}))(?![a-z])`,
    unitFrom,
  ),
];

const BARE = `(?! (?:nao|may|hoc|tai|[12]\\d{3}|${THIS}|${NEXT}|${LAST})(?![a-z]))(?![a-z])`;

/** The unit itself, behind "đến hết" and the like: the present one. */
export const BARE_UNITS: readonly Wording[] = [wording(`(?<unit>tuan|thang|quy|nam)${BARE}`, unitFrom)];

/** "Đầu năm", "cuối năm": of any year, so that in November the beginning of the next one is meant too. */
export const BARE_YEAR: readonly Wording[] = [
  wording(`nam${BARE}`, () => ({ year: null, in: (year) => monthsOf(year, 1, 12), relative: false })),
];

function shift(today: IsoDate, days: number): Named {
  const day = addDays(today, days);
  return fixed(day, day);
}

/** How many units from the present one. */
function steps({ next, last }: Groups): number {
  if (next !== undefined) return next === 'sau nua' ? 2 : 1;
  return last === undefined ? 0 : -1;
}

/** 1 for Monday ("thứ hai") to 7 for Sunday. */
function weekdayOf({ day = '' }: Groups): number {
  const number = numberOf(day.replace(/^(?:thu |t)/u, ''));
  return Number.isNaN(number) ? 7 : number - 1;
}

function dayOfWeek(groups: Groups, today: IsoDate): Named {
  const monday = weekRange(addDays(today, 7 * steps(groups))).from;
  return shift(monday, weekdayOf(groups) - 1);
}

/** The coming day of that name, today too unless "tới" or "sau" is said; with "vừa rồi" the latest before today. */
function nearestDay(groups: Groups, today: IsoDate): Named {
  const until = (weekdayOf(groups) - weekday(today) + 7) % 7;
  if (groups['last'] !== undefined) return shift(today, until - 7);
  return shift(today, until === 0 && groups['next'] !== undefined ? 7 : until);
}

function dayOfMonth(groups: Groups, today: IsoDate): Named | null {
  const { from, to } = unitAt('thang', steps(groups), today);
  const date = addDays(from, Number(groups['day']) - 1);
  return date < from || date > to ? null : fixed(date, date);
}

function ahead(groups: Groups, today: IsoDate): Named {
  return fixed(today, moved(groups, today, 1));
}

function behind(groups: Groups, today: IsoDate): Named {
  return fixed(moved(groups, today, -1), today);
}

/** Days of half a month. */
const HALF_MONTH = 15;
const MONTHS: Readonly<Record<string, number>> = { thang: 1, quy: 3, nam: 12 };

function moved({ count, unit = '', half }: Groups, today: IsoDate, sign: 1 | -1): IsoDate {
  if (half !== undefined) return unit === 'nam' ? addMonths(today, 6 * sign) : addDays(today, HALF_MONTH * sign);
  const amount = numberOf(count ?? '') * sign;
  const months = MONTHS[unit];
  return months === undefined ? addDays(today, amount * (unit === 'tuan' ? 7 : 1)) : addMonths(today, amount * months);
}

function unitFrom(groups: Groups, today: IsoDate): Named {
  const { from, to } = unitAt(groups['unit'] ?? '', steps(groups), today);
  return fixed(from, to);
}

/** A week (from Monday), month, quarter or year, so many after the one that holds today. */
function unitAt(unit: string, count: number, today: IsoDate): Stretch {
  if (unit === 'tuan') return weekRange(addDays(today, 7 * count));
  const { year, month } = partsOf(addMonths(today, count * (MONTHS[unit] ?? 1)));
  if (unit === 'quy') return quarterRange(year, Math.ceil(month / 3));
  return unit === 'nam'
    ? { from: `${year}-01-01`, to: `${year}-12-31` }
    : { from: `${year}-${String(month).padStart(2, '0')}-01`, to: lastOfMonth(year, month) };
}

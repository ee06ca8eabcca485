import { Temporal } from '@js-temporal/polyfill';
import type { IsoDate, Recurrence } from './plan.ts';

/** What `instantOf` gave, by what it was asked; emptied when it grows past some megabyte. */
const instants = new Map<string, string>();
const MOST_INSTANTS = 10_000;

/** The ISO date of a day, or null where the calendar has no such day (30/02). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  // Reading a plan asks for hundreds; by Temporal they were 3 % of its time.
  if (year >= 1000 && year <= 9999) {
    const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
    return isDay ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
  }
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Days of a month of the Gregorian calendar. `month` is 1 to 12. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Moves a date by whole days; negative goes back. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** Moves a date by whole months; a day that the month lacks becomes its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one date to another: positive where `to` is later. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The last day of a month. `month` is 1 to 12. */
export function lastOfMonth(year: number, month: number): IsoDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.with({ day: first.daysInMonth }).toString();
}

/** First and last day of a quarter. `quarter` is 1 to 4. */
export function quarterRange(year: number, quarter: number): { from: IsoDate; to: IsoDate } {
  const from = Temporal.PlainDate.from({ year, month: quarter * 3 - 2, day: 1 });
  return { from: from.toString(), to: lastOfMonth(year, quarter * 3) };
}

/** Monday to Sunday of the week that holds a date. */
export function weekRange(date: IsoDate): { from: IsoDate; to: IsoDate } {
  const day = Temporal.PlainDate.from(date);
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/** Year, month and day of a date. */
export function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(date: IsoDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The n-th day from Monday to Friday after a date (0 is the date itself); public holidays are not counted out. */
export function addWeekdays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left--;
  }
  return day;
}

/** The calendar date of an instant in a time zone. @throws RangeError where either cannot be read. */
export function localDate(instant: string, timeZone: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The hour and minute of an instant in a time zone: `08:05`. @throws RangeError where either cannot be read. */
export function localTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant, in UTC, at which a local clock shows a time of a day: `08:00`. Where clocks are put forward over it, the
 * time after the gap; where they show it twice, the first. @throws RangeError where one cannot be read.
 */
export function instantOf(date: IsoDate, time: string, timeZone: string): string {
  const name = `${date} ${time} ${timeZone}`;
  // Planning asks for the same few instants every minute; by Temporal each took 60 µs.
  const known = instants.get(name);
  if (known !== undefined) return known;
  const instant = Temporal.PlainDate.from(date)
    .toZonedDateTime({ plainTime: Temporal.PlainTime.from(time), timeZone })
    .toInstant()
    .toString();
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(name, instant);
  return instant;
}

/** An instant as a local clock shows it, with its offset: `2024-11-08T08:00:00+07:00`. */
export function zonedTime(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

const UNIT: Record<Recurrence, { readonly weeks?: number; readonly months?: number }> = {
  weekly: { weeks: 1 },
  monthly: { months: 1 },
  quarterly: { months: 3 },
  'half-yearly': { months: 6 },
  yearly: { months: 12 },
};

/** The n-th repetition of a date (0 is the date itself); a day that a month lacks becomes its last, without drift. */
export function occurrence(first: IsoDate, recurs: Recurrence, n: number): IsoDate {
  const { weeks = 0, months = 0 } = UNIT[recurs];
  return Temporal.PlainDate.from(first)
    .add({ weeks: weeks * n, months: months * n })
    .toString();
}

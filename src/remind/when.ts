import { addDays, instantOf, localDate, localTime } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { ReminderSettings } from '../domain/reminder.ts';

/** The end of the quiet hours that an instant lies in; null outside them. */
export function quietUntil(now: string, { quiet: { from, to }, timeZone }: ReminderSettings): string | null {
  const today = localDate(now, timeZone);
  const time = localTime(now, timeZone);
  if (from <= to) return time >= from && time < to ? instantOf(today, to, timeZone) : null;
  if (time >= from) return instantOf(addDays(today, 1), to, timeZone);
  return time < to ? instantOf(today, to, timeZone) : null;
}

/** When reminders go out on the day after a day. */
export function dayAfter(today: IsoDate, { time, timeZone }: ReminderSettings): string {
  return instantOf(addDays(today, 1), time, timeZone);
}

/** The earliest of instants; null of none. */
export function earliest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (first, one) => (first === null || Date.parse(one) < Date.parse(first) ? one : first),
    null,
  );
}

/**
 * Until when a message says what is so: the end of its day, for it counts days; the beginning of the quiet hours; the end
 * of use of what it carries.
 */
export function goodUntil(
  now: string,
  carried: readonly { readonly until: string }[],
  { quiet: { from, to }, timeZone }: ReminderSettings,
): string {
  const today = localDate(now, timeZone);
  const midnight = instantOf(addDays(today, 1), '00:00', timeZone);
  const quietFrom = instantOf(today, from, timeZone);
  const isAhead = from !== to && Date.parse(quietFrom) > Date.parse(now);
  return earliest([midnight, ...(isAhead ? [quietFrom] : []), ...carried.map(({ until }) => until)]) ?? midnight;
}

import { addDays, instantOf, localDate, localTime } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { NewReminder, ReminderSettings } from '../domain/reminder.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';

/** The end of the quiet hours that an instant lies in; null outside them. */
export function quietUntil(now: string, { quiet: { from, to }, timeZone }: ReminderSettings): string | null {
  const today = localDate(now, timeZone);
  const time = localTime(now, timeZone);
  if (from <= to) return time >= from && time < to ? instantOf(today, to, timeZone) : null;
  if (time >= from) return instantOf(addDays(today, 1), to, timeZone);
  return time < to ? instantOf(today, to, timeZone) : null;
}

/** What a reminder waits by. */
interface Holding {
  readonly now: string;
  readonly calendar: WorkCalendar;
  readonly settings: ReminderSettings;
}

/**
 * Until when a reminder that is due waits for the hour of reminders; null where it may be said. On a day off nobody is told
 * who is late, and what is still to come may not be put off. What was missed before a working day waits for what comes
 * that morning, so that one message says it all, unless it is of no use by then; a digest has its own hour.
 */
export function heldUntil(
  { kind, at, until }: Pick<NewReminder, 'kind' | 'at' | 'until'>,
  { now, calendar, settings: { time, timeZone } }: Holding,
): string | null {
  const today = localDate(now, timeZone);
  if (!calendar.works(today)) return kind === 'before' ? null : instantOf(calendar.after(today, 1), time, timeZone);
  const morning = instantOf(today, time, timeZone);
  const hasOwnHour = kind === 'digest' && localDate(at, timeZone) === today;
  const isOfUse = Date.parse(until) > Date.parse(morning);
  return Date.parse(now) < Date.parse(morning) && isOfUse && !hasOwnHour ? morning : null;
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

/** From then on, in milliseconds after the hour it was meant for, a message says that it comes late. */
export const LATE_MS = 30 * 60_000;

/**
 * Until when a message says what is so: until it would have to say that it comes late, or for half an hour where it does;
 * to the end of its day, for it counts days; to the beginning of the quiet hours; to the end of use of what it carries.
 */
export function goodUntil(
  now: string,
  carried: readonly { readonly at: string; readonly until: string }[],
  { quiet: { from, to }, timeZone }: ReminderSettings,
): string {
  const today = localDate(now, timeZone);
  const midnight = instantOf(addDays(today, 1), '00:00', timeZone);
  const quietFrom = instantOf(today, from, timeZone);
  const isAhead = from !== to && Date.parse(quietFrom) > Date.parse(now);
  const late = [now, ...carried.map(({ at }) => at)].map((at) => new Date(Date.parse(at) + LATE_MS).toISOString());
  const soon = late.filter((one) => Date.parse(one) > Date.parse(now));
  return (
    earliest([...soon, midnight, ...(isAhead ? [quietFrom] : []), ...carried.map(({ until }) => until)]) ?? midnight
  );
}

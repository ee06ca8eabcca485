import { addDays, instantOf, weekRange } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { ReminderSettings } from '../domain/reminder.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';

/** When the leaders get the digest of a week. */
export interface DigestSlot {
  readonly day: IsoDate;
  readonly at: string;
  /**
   * The end of its second working day: whoever leads a place from later on gets the next one, and one that was missed is
   * made good by then or not at all.
   */
  readonly until: string;
}

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The digest of the week that holds a day, on its first working day; null for a week in which nobody works. */
export function digestSlot(day: IsoDate, calendar: WorkCalendar, settings: ReminderSettings): DigestSlot | null {
  const { from, to } = weekRange(day);
  const first = DAYS.map((n) => addDays(from, n)).find((each) => calendar.works(each));
  if (first === undefined) return null;
  const second = calendar.after(first, 1);
  return {
    day: first,
    at: instantOf(first, settings.digestTime, settings.timeZone),
    until: instantOf(addDays(second < to ? second : to, 1), '00:00', settings.timeZone),
  };
}

/** What the digest of a place is about, in the ledger. */
export function digestAbout(place: string): string {
  return `digest:${place}`;
}

/** The place that a digest is about. */
export function digestPlace(about: string): string {
  return about.slice(digestAbout('').length);
}

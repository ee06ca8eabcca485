import type { Reminder, ReminderKey, ReminderKind } from '../domain/reminder.ts';

/**
 * What replaces each other: of the reminders of one thing to whoever owes it the latest says all that the earlier ones
 * would; so do each of the other kinds among themselves.
 */
export function trackOf({ about, kind }: Pick<ReminderKey, 'about' | 'kind'>): string {
  return JSON.stringify([kind === 'overdue' ? 'before' : kind, about]);
}

/** Orders reminders of one track as time does: by last day, by milestone towards and past it, a repetition last. */
export function byRank(a: ReminderKey, b: ReminderKey): number {
  return a.term.localeCompare(b.term) || passed(a) - passed(b) || Number(a.again) - Number(b.again);
}

/** True where a chat got, or may have got, what makes a reminder of the same last day needless. */
export function isSaidBy(reminder: ReminderKey, earlier: Reminder): boolean {
  if (trackOf(earlier) !== trackOf(reminder) || earlier.term !== reminder.term) return false;
  const isItsRepetition = reminder.again && !earlier.again && earlier.state === 'unknown';
  return passed(earlier) > passed(reminder) || (passed(earlier) === passed(reminder) && !isItsRepetition);
}

/** Working days past the last working day; negative before it. */
function passed({ kind, milestone }: { readonly kind: ReminderKind; readonly milestone: number }): number {
  return kind === 'before' ? -milestone : milestone;
}

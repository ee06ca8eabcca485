import {
  COLLECT_MILESTONES,
  OVERDUE_MILESTONES,
  reminderName,
  type NewReminder,
  type Reminder,
  type ReminderSettings,
} from '../domain/reminder.ts';

/** What a repetition is decided by. */
export interface Resending {
  readonly settings: ReminderSettings;
  /** What is due now for all chats, as it is now (`remindersDue`). */
  readonly due: readonly NewReminder[];
  readonly now: string;
}

/**
 * The repetitions of reminders of which nobody knows whether they arrived: one each, while it still holds and is of use.
 * `auto` repeats what no later milestone of its kind would make good, and never a digest.
 */
export function resendsOf(unknown: readonly Reminder[], { settings, due, now }: Resending): readonly NewReminder[] {
  if (settings.onUnknown === 'hold') return [];
  const valid = new Set(due.map(nameOf));
  return unknown
    .filter((one) => one.state === 'unknown' && !one.again)
    .filter((one) => Date.parse(one.until) > Date.parse(now) && valid.has(nameOf(one)))
    .filter((one) => settings.onUnknown === 'resend' || !isMadeGood(one, settings))
    .map(({ about, kind, milestone, term, channel, chat, place, until }) => {
      return { about, kind, milestone, term, again: true, channel, chat, place, at: now, until };
    });
}

/** True where a later reminder says the same in time, or where it need not be said again. */
function isMadeGood({ kind, milestone }: NewReminder, { milestones }: ReminderSettings): boolean {
  switch (kind) {
    case 'before':
      return milestones.some((one) => one < milestone);
    case 'overdue':
      return OVERDUE_MILESTONES.some((one) => one > milestone);
    case 'collect':
      return COLLECT_MILESTONES.some((one) => one > milestone);
    case 'escalate':
      return false;
    case 'digest':
      return true;
  }
}

function nameOf(one: NewReminder): string {
  return `${one.channel} ${one.chat} ${reminderName(one)}`;
}

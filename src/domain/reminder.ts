import type { ChatKey } from './incoming.ts';
import type { IsoDate } from './plan.ts';

/**
 * `before` and `overdue` go to whoever owes; `collect` to the focal agency: who has not handed in, what came;
 * `escalate` to the leaders: who is late; `digest` to the leaders, once a week.
 */
export type ReminderKind = 'before' | 'overdue' | 'collect' | 'escalate' | 'digest';

/** What makes a reminder the one that it is, in its chat: unique, so that it is sent once. */
export interface ReminderKey {
  /** `Occurrence.id`; of what lists several occurrences, what they have in common. */
  readonly about: string;
  readonly kind: ReminderKind;
  /** Working days before the last working day (`before`), or after it; 0 for a digest. */
  readonly milestone: number;
  /** The last day that it counts to: the document's, or that of a granted extension; of a digest its day. */
  readonly term: IsoDate;
  /** True for the one repetition of a reminder whose outcome is unknown. */
  readonly again: boolean;
}

/** A reminder as it is planned. Instants are ISO 8601 in UTC. */
export interface NewReminder extends ReminderKey, ChatKey {
  readonly place: string;
  /** When it is due. */
  readonly at: string;
  /** From then on it is of no use to anybody: it expires. */
  readonly until: string;
}

/** How a reminder ends; each with its reason. */
export type ReminderEnd = 'sent' | 'unknown' | 'failed' | 'collapsed' | 'expired' | 'cancelled';

/** `claimed`: a message that carries it is being made, or waits to be sent. */
export type ReminderState = 'planned' | 'claimed' | 'sending' | ReminderEnd;

export interface Reminder extends NewReminder {
  readonly id: number;
  readonly state: ReminderState;
  /** Why it ended so; the platform's identifier of the message where it was sent. Null before its end. */
  readonly reason: string | null;
  /** Key of the message that carries it; null where none does. */
  readonly send: string | null;
  /** When it ended; null before. */
  readonly endedAt: string | null;
}

/** Equal for two reminders that are one, within a chat. */
export function reminderName({ about, kind, milestone, term, again }: ReminderKey): string {
  return JSON.stringify([about, kind, milestone, term, again]);
}

/** How reminders are planned. Times are local: `08:00`. */
export interface ReminderSettings {
  /** Working days before the last working day, each once, from the farthest to the nearest. */
  readonly milestones: readonly number[];
  readonly time: string;
  /** Of the leaders' digest. */
  readonly digestTime: string;
  /** Nothing is sent to a chat by itself between these; equal where there are no quiet hours. */
  readonly quiet: { readonly from: string; readonly to: string };
  /** What waits for an admin's approval: the doubtful deadlines, all, none. */
  readonly approval: 'doubtful' | 'all' | 'none';
  /** What follows where nobody knows whether a reminder arrived. */
  readonly onUnknown: 'auto' | 'hold' | 'resend';
  /** IANA name. */
  readonly timeZone: string;
}

/** Working days after the last day on which whoever is late is reminded. */
export const OVERDUE_MILESTONES = [1, 3, 5] as const;
/** The one of them at which the leaders are told too. */
export const ESCALATES_AT = 3;
/** When the focal agency is told who has not handed in: on the last working day, and when the late ones are reminded. */
export const COLLECT_MILESTONES = [0, ...OVERDUE_MILESTONES] as const;

import type { ChannelName, ChatKey } from '../../domain/incoming.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Reminder, ReminderEnd } from '../../domain/reminder.ts';
import type { StatusEvent } from '../../domain/standing.ts';
import type { DayOverride } from '../../domain/work-calendar.ts';
import type { KeptSend } from './letters.ts';

/** Instants of reminders and slates are written to the millisecond, so that they compare as text. */
export type KeptReminder = { -readonly [Field in keyof Reminder]: Reminder[Field] };

/** A chat's reminders, and who makes a message of them. */
export interface Slate extends ChatKey {
  /** `nameOf` it. */
  readonly name: string;
  /** By `reminderName`. */
  readonly reminders: Map<string, KeptReminder>;
  readonly planned: Set<KeptReminder>;
  fence: number;
  /** End of the claim; null where nobody has one. */
  until: string | null;
  /** Not claimed before. */
  next: string | null;
  lastOn: IsoDate | null;
  messages: number;
}

/** How a message, or a part of it, ended. */
export interface End {
  readonly state: Extract<ReminderEnd, 'sent' | 'unknown' | 'failed'>;
  readonly reason: string;
}

/** A message of reminders that has not ended. */
export interface Message {
  readonly channel: ChannelName;
  readonly key: string;
  readonly on: IsoDate;
  /** Of the documents; none of theirs once what it says was taken back while it was on its way. */
  revision: number;
  /** Null where it goes on all the same, for a part of it has gone out. */
  goodUntil: string | null;
  /** Identifiers. */
  readonly menus: readonly string[];
  readonly carried: Set<KeptReminder>;
  /** Parts that are not settled. */
  readonly open: Set<KeptSend>;
  /** Of the settled parts the one that ended worst. */
  end: End | null;
}

export interface LedgerState {
  /** In order of planning. */
  readonly reminders: Map<number, KeptReminder>;
  readonly byAbout: Map<string, Set<KeptReminder>>;
  /** By chat. */
  readonly slates: Map<string, Slate>;
  /** Slates with something planned. */
  readonly open: Set<Slate>;
  /** By key. */
  readonly messages: Map<string, Message>;
  /** By occurrence, each with its place among all. */
  readonly events: Map<string, { readonly place: number; readonly event: StatusEvent }[]>;
  days: readonly DayOverride[];
}

export function emptyLedger(): LedgerState {
  return {
    ...{ reminders: new Map(), byAbout: new Map(), slates: new Map(), open: new Set(), messages: new Map() },
    ...{ events: new Map(), days: [] },
  };
}

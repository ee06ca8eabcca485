import type { Generated } from 'kysely';
import type { IsoDate } from '../../domain/plan.ts';
import type { ReminderEnd, ReminderKind } from '../../domain/reminder.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { StatusAct } from '../../domain/standing.ts';
import type { Instant } from './columns.ts';

/** The tables of reminders and of what was said of occurrences, as the migrations leave them. */
export interface LedgerTables {
  reminders: {
    id: Generated<string>;
    channel: ChannelName;
    chat: string;
    about: string;
    kind: ReminderKind;
    milestone: number;
    term: IsoDate;
    again: boolean;
    place: string;
    at: Instant;
    until: Instant;
    /** That it is being sent is read from the outbox. */
    state: Generated<'planned' | 'claimed' | ReminderEnd>;
    /** `outbox.bundle` of the message that carries it. */
    send: string | null;
    /** The local day of the last message that carried it, be it withdrawn. */
    on_day: IsoDate | null;
    reason: string | null;
    ended_at: Instant | null;
  };
  /** One row a chat that ever had a reminder. */
  reminder_chats: {
    channel: ChannelName;
    chat: string;
    /** When it may be claimed; null where nothing is planned. */
    due: Instant | null;
    /** Until when somebody has claimed it; null where nobody. */
    lease: Instant | null;
    /** `HandOver.next`. */
    not_before: Instant | null;
    fence: Generated<string>;
  };
  status_events: {
    id: Generated<string>;
    occurrence: string;
    act: StatusAct;
    by_whom: string;
    name: string | null;
    number: string | null;
    until_day: IsoDate | null;
    why: string | null;
    channel: ChannelName;
    chat: string;
    at: Instant;
  };
  day_overrides: {
    day: IsoDate;
    works: boolean;
    note: string;
  };
}

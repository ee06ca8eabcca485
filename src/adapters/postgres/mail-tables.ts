import type { Generated } from 'kysely';
import type { Big, Instant, Json } from './columns.ts';

/** The tables of letters in and out, as the migrations leave them. */
export interface MailTables {
  inbox: {
    id: Generated<string>;
    channel: string;
    update_id: string;
    chat: string;
    in_order: Big;
    /** Null once handled. */
    raw: string | null;
    received_at: Instant;
    attempt: Generated<number>;
    fence: Generated<string>;
    /** A claim's end, or when a released update may be claimed again; null where at once. */
    due: Instant | null;
    handled_at: Instant | null;
    outcome: string | null;
  };
  /** One row a chat: its first update that is not handled, null where all are, and when that may be claimed. */
  inbox_chats: {
    channel: string;
    chat: string;
    next_id: string | null;
    next_order: string | null;
    due: Instant | null;
  };
  outbox: {
    id: Generated<string>;
    key: string;
    channel: string;
    chat: string;
    lane: string;
    /** Null once it was sent or dismissed. */
    part: Json | null;
    state: string;
    tries: Generated<number>;
    fence: Generated<string>;
    /** A claim's end, or when the message is to be tried again; null where at once. */
    due: Instant | null;
    queued_at: Instant;
    settled_at: Instant | null;
    reason: string | null;
    message_id: string | null;
    /** Of a message of reminders: the key of its first part. */
    bundle: string | null;
    /** Of the documents that a message of reminders was made from; of none where it is not to begin again. */
    revision: Big | null;
    /** `HandOver.goodUntil`; null where the message goes on all the same, for a part of it has gone out. */
    good_until: Instant | null;
  };
  /** One row a chat and lane: its first message that is not settled, null where all are, and when that may be claimed. */
  outbox_lines: {
    channel: string;
    chat: string;
    lane: string;
    next_id: string | null;
    /** `infinity` while a message is being sent. */
    due: Instant | null;
  };
  leases: {
    name: string;
    holder: string;
    until: Instant;
  };
  month_counts: {
    channel: string;
    month: string;
    way: string;
    letters: Big;
  };
}

import type { Menu } from '../domain/chat.ts';
import type { ChannelName, ChatKey } from '../domain/incoming.ts';
import type { IsoDate } from '../domain/plan.ts';
import type { NewReminder, Reminder, ReminderState } from '../domain/reminder.ts';
import type { StatusEvent } from '../domain/standing.ts';
import type { DayOverride } from '../domain/work-calendar.ts';
import type { NewSend } from './mail.ts';

/** A chat whose due reminders this process may put into a message until its lease ends. */
export interface ClaimedChat extends ChatKey {
  /** Grows with every claim, and with everything that changes what its reminders should say. */
  readonly fence: number;
  /** The local day of its last message of reminders; null before the first. */
  readonly lastOn: IsoDate | null;
  /** Messages of reminders on that day; those that were withdrawn do not count. */
  readonly messages: number;
  /** Planned and due, by `term` and then in order of planning. */
  readonly due: readonly Reminder[];
  /**
   * What the chat got before about the same things (`about`), and what may have reached it: sent, unknown, claimed,
   * sending. By `at` and then in order of planning.
   */
  readonly earlier: readonly Reminder[];
}

/** What becomes of a claimed chat's reminders; written at once, or not at all. */
export interface HandOver {
  /**
   * One message, in parts; none where nothing is to be said now. The key of its first part is the message's: a part
   * whose key is known is not queued again, but counts as part of this message.
   */
  readonly sends: readonly NewSend[];
  /** Of the message, in the chat; forgotten where it is withdrawn. */
  readonly menus: readonly Menu[];
  /** Reminders of the chat that the message carries: they end as it ends. Empty where there is none. */
  readonly carried: readonly number[];
  /** Other planned reminders of the chat, which end here. */
  readonly ended: readonly {
    readonly id: number;
    readonly state: 'collapsed' | 'expired' | 'cancelled';
    readonly reason: string;
  }[];
  /** The local day on which the message counts; nothing where there is none. */
  readonly on: IsoDate;
  /**
   * The chat is not claimed again before, even if more falls due meanwhile; null: as soon as something is due. What
   * takes reminders back (`Ledger`) lifts it.
   */
  readonly next: string | null;
  /** `Store.revision` of the documents that the message was made from; it is not sent once they have changed. */
  readonly revision: number;
  /**
   * From this instant on the message is not sent as it is, for it counts days: what it carries is planned again and decided
   * anew. One of which a part has gone out goes on.
   */
  readonly goodUntil: string;
}

/** Which reminders to list; all conditions hold. */
export interface RemindersOf {
  readonly about?: readonly string[];
  readonly states?: readonly ReminderState[];
  /** Due at or after. */
  readonly since?: string;
  readonly limit?: number;
}

/** Reason of a reminder whose chat became another one that has the same, further along. */
export const SAME_ELSEWHERE = 'same-elsewhere';

/**
 * The ledger: one row a reminder, which ends once and with its reason; and what was said of occurrences. Instants are
 * ISO 8601 in UTC and come from the caller's clock. Every method rejects with ProductError `store-failed` on a fault.
 *
 * A message of reminders goes out through the outbox, and what becomes of it becomes of the reminders that it carries, in
 * the same transaction: `claimed` while all its parts wait, `sending` from the first that begins, and back where that one
 * is to be tried again; at the end of the last part `unknown` where one of them is, else `failed` where one is, else
 * `sent`, with the reason, or the message's identifier, of the first part that ended so. A send dismissed meanwhile
 * stays what it was.
 *
 * What changes what a reminder should say takes back what its chat is to be told, in its own transaction: all messages of
 * reminders of the chat none of whose parts has begun are withdrawn (neither sent nor listed, their keys free, their menus
 * forgotten), what they carry is planned again, a claim on the chat is lost, and the chat may be claimed at once. All of
 * them, whatever they are about: so it is the last messages of a day that go, and those left are numbered from one on. One
 * that is being sent meanwhile is withdrawn when it is to begin again, if it comes to that.
 * - A status (`ChatChange` `status`) does so to each chat with a planned or claimed reminder `about` its occurrence;
 * - a link that comes or goes, and a suspension, to their chat;
 * - a change of the documents to the chat of a message, when its send is to begin (`Mail.begin`);
 * - the end of what a message is good for (`goodUntil`) to its chat, as whoever was to send it says (`Settlement` `stale`);
 * - the end of what is of no use any more (`expire`) to its chat, but then messages stay.
 *
 * When a chat moves, its reminders move, the waiting ones with their messages, and claims on either name are lost. Of two
 * that are one then the one further along goes on (sent, unknown, sending, claimed, planned, any other end; else the new
 * chat's own). The other keeps the old name, and its end where it has one; else it is taken back with its chat's messages,
 * where one that waits carries it, and collapses with `SAME_ELSEWHERE`.
 */
export interface Ledger {
  /**
   * Plans reminders that are not there yet, whatever became of those, for chats as they are called now, met or not;
   * returns how many it planned.
   */
  add(reminders: readonly NewReminder[]): Promise<number>;
  /**
   * Claims up to `limit` chats of a channel with reminders that are due, none suspended and none of those in `held`: the
   * earliest `term` of what is due first, and of equal ones what was planned first. A claim whose `until` has come may be
   * claimed by somebody else; so may any after `Mail.abandonClaims`.
   */
  claim(
    channel: ChannelName,
    claim: { limit: number; now: string; until: string; held: readonly string[] },
  ): Promise<readonly ClaimedChat[]>;
  /**
   * Ends a claim. False, and nothing is written, where it was lost or has ended. Where the outbox knows all parts of the
   * message already, its reminders end as it ended or will end, and nothing is sent a second time.
   */
  hand(claim: ClaimedChat, over: HandOver, at: string): Promise<boolean>;
  /** Ends what is planned and of no use any more (`until` has come) at `now`; returns how many those were. */
  expire(now: string, reason: string): Promise<number>;
  /** Messages of reminders of a channel that wait to be sent or are being sent. */
  waiting(channel: ChannelName): Promise<number>;
  /** The earliest instant at which a chat may be claimed, or might have been; null where none has anything planned. */
  nextDue(channel: ChannelName): Promise<string | null>;
  /** By `at` and then in order of planning; 10,000 at most unless `limit` says less. */
  reminders(of: RemindersOf): Promise<readonly Reminder[]>;
  /** What was said of occurrences, in the order in which it was kept; chats as they were called then. */
  events(occurrences: readonly string[]): Promise<readonly StatusEvent[]>;
  /** Days on which people work or not against the rule; replaces all of the years of which any is given. */
  setDays(days: readonly DayOverride[]): Promise<void>;
  /** By day. */
  days(): Promise<readonly DayOverride[]>;
  /** The present by the store's own clock; null where it has none but this process's. */
  time(): Promise<string | null>;
}

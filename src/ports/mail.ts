import type { ChatChange, Menu } from '../domain/chat.ts';
import type { ChannelName, ChatKey } from '../domain/incoming.ts';
import type { Part } from '../domain/outgoing.ts';

/** An update as a platform sent it, with what is needed to keep it in order. */
export interface RawUpdate {
  /** Unique within the channel. */
  readonly update: string;
  /** The chat that it is about; updates of one chat are handled one after another. */
  readonly chat: string;
  /** Order within the chat, by the platform's own count; ties go by arrival. A safe integer. */
  readonly order: number;
  /** JSON. */
  readonly raw: string;
}

/** An update that this process may handle until its lease ends. */
export interface ClaimedUpdate extends RawUpdate {
  readonly id: number;
  readonly channel: ChannelName;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Grows with every claim; a handler that lost its lease is told by it. */
  readonly fence: number;
}

/** Answers to people go ahead of what is sent to many. */
export type Lane = 'answer' | 'bulk';

/** A message to be sent, rendered. */
export interface NewSend extends ChatKey {
  /** Unique: the idempotency key, `telegram:1234:0` for the first part of the answer to an update. */
  readonly key: string;
  readonly lane: Lane;
  readonly part: Part;
}

/** What became of an update; written at once, or not at all. */
export interface Handled {
  readonly outcome: 'answered' | 'ignored' | 'limited' | 'failed';
  readonly changes: readonly ChatChange[];
  /** Of the update's chat, or of the chat that each names. */
  readonly menus: readonly (Menu & { readonly to?: ChatKey | undefined })[];
  readonly sends: readonly NewSend[];
}

/** A message that this process may send until its lease ends. */
export interface ClaimedSend extends NewSend {
  readonly id: number;
  readonly fence: number;
  /** Tries before this one. */
  readonly tries: number;
  /** ISO 8601 instant of queueing. */
  readonly queuedAt: string;
  /** `HandOver.goodUntil` of a message of reminders, unless that goes on all the same (`stale`); null for any other. */
  readonly goodUntil: string | null;
  /** What is known of the chat; a chat that was never met counts as private. */
  readonly kind: 'private' | 'group';
  readonly suspended: boolean;
}

/** What became of a try to send. */
export type Settlement =
  | { readonly of: 'sent'; readonly messageId: string }
  /** Not delivered, for certain; tried again at the instant `at`. `counts`: false where the try is nobody's failure. */
  | { readonly of: 'again'; readonly at: string; readonly counts: boolean; readonly part?: Part }
  /** It may have been delivered; never sent again by itself. */
  | { readonly of: 'unknown'; readonly reason: string }
  | { readonly of: 'failed'; readonly reason: string }
  /**
   * Not sent, for its `goodUntil` has come: its message is withdrawn (`Ledger`); where a part of that has begun before, it
   * goes on instead, and this part may be claimed at once.
   */
  | { readonly of: 'stale' }
  /** The chat goes on under another identifier: everything of it moves, and this message is sent there. */
  | { readonly of: 'moved'; readonly to: string }
  /** The bot was taken out: the chat is suspended; what waits for it fails with it, or is withdrawn (`Ledger`). */
  | { readonly of: 'suspended'; readonly why: 'removed' | 'blocked' };

/** Reason of a send that a crash cut short. */
export const CUT_SHORT = 'cut-short';

/** A send that did not end well, as it is listed. */
export interface Unsettled {
  readonly id: number;
  readonly key: string;
  readonly channel: ChannelName;
  readonly chat: string;
  readonly state: 'unknown' | 'failed';
  readonly reason: string;
  readonly at: string;
  readonly text: string;
}

/** A send as the journal has it: `messageId` is null where its end was not written. */
export interface JournalledSend extends ChatKey {
  readonly key: string;
  readonly messageId: string | null;
}

/** Messages of one month, both ways. */
export interface MonthCount {
  readonly sent: number;
  readonly received: number;
}

/**
 * The letter box: updates that came in, and messages that are to go out, each exactly once in either. Instants are ISO
 * 8601 in UTC and come from the caller's clock. Every method rejects with ProductError `store-failed` on a fault.
 */
export interface Mail {
  /**
   * Keeps updates that are not there yet and returns how many those were. An update about a chat that moved is kept for
   * the chat as it is called now.
   */
  receive(channel: ChannelName, updates: readonly RawUpdate[], at: string): Promise<number>;
  /**
   * Claims up to `limit` updates that nobody handles, the oldest first, and of each chat only its first: in order within
   * a chat, in parallel across chats. A claim whose `until` has passed may be claimed by somebody else.
   */
  claimUpdates(
    channel: ChannelName,
    claim: { limit: number; now: string; until: string },
  ): Promise<readonly ClaimedUpdate[]>;
  /**
   * Marks an update handled with all that follows from it, in one transaction, and forgets its raw text. False, and
   * nothing is written, where the claim was lost. A send whose key is known already is left as it is.
   * @throws ProductError `conflict` where a code was used up meanwhile: the update is to be handled again.
   */
  finish(claim: ClaimedUpdate, handled: Handled, at: string): Promise<boolean>;
  /** Gives an update back, to be claimed again from `at` on. */
  release(claim: ClaimedUpdate, at: string): Promise<void>;

  /** Queues messages that no update asked for; one whose key is known already is left as it is. */
  enqueue(sends: readonly NewSend[], at: string): Promise<void>;
  /**
   * Claims up to `limit` messages that are due, answers first and then in order of queueing; of one chat and lane only
   * the first that is not settled, and none of the chats in `held`. A claim whose `until` has passed before its send
   * began may be claimed by somebody else.
   */
  claimSends(
    channel: ChannelName,
    claim: { limit: number; now: string; until: string; held: readonly string[]; lanes: readonly Lane[] },
  ): Promise<readonly ClaimedSend[]>;
  /**
   * Says that the send begins now. False where the claim was lost, or where its message carries reminders, none of its
   * parts has begun before and the documents have changed since it was made (what waits for its chat is then withdrawn,
   * and its reminders are planned again: `Ledger`): it must not be sent.
   */
  begin(send: ClaimedSend, until: string): Promise<boolean>;
  /** Says how it ended; false where the claim was lost meanwhile and somebody else has said so. */
  settle(send: ClaimedSend, settlement: Settlement, at: string): Promise<boolean>;
  /**
   * Sends that began and whose lease has passed were cut short by a crash: they become `unknown`. Returns how many.
   * `own`: sends that the caller itself still has under way, and will say how they end; none of them was cut short.
   */
  giveUpCutShort(channel: ChannelName, now: string, own?: readonly number[]): Promise<number>;
  /**
   * For a process that starts and has the store to itself: whatever somebody claimed before is nobody's any more. Updates
   * and messages may be claimed at once, and so may chats of which reminders are due; messages that were being sent
   * become `unknown`, and how many is returned.
   */
  abandonClaims(channel: ChannelName, at: string): Promise<number>;
  /**
   * Brings the outbox in line with a journal of sends that outlived a loss of power: what went out, or may have, is
   * settled so (`CUT_SHORT` where nobody knows), and never sent again, whether or not the outbox still knows of it; then
   * it is kept without its text. What was settled stays as it is. Returns how many it had to settle.
   */
  restore(sends: readonly JournalledSend[], at: string): Promise<number>;
  /** The earliest instant at which a waiting message becomes due; null where none waits. */
  nextDue(channel: ChannelName): Promise<string | null>;
  /** Sends of unknown outcome and failed ones, the latest first. */
  unsettled(limit: number): Promise<readonly Unsettled[]>;
  /** Takes a send off that list once somebody has looked after it. False where it was not on it. */
  dismiss(id: number): Promise<boolean>;

  /** True where `holder` now has the lease called `name`, until `until`: free, run out by `now`, or its own already. */
  lease(name: string, holder: string, now: string, until: string): Promise<boolean>;
  /** Gives a lease back, if it is the holder's. */
  endLease(name: string, holder: string): Promise<void>;
  /** `month`: `2026-11`, of the instants given to `receive`, `settle` and `restore` in UTC. */
  monthCount(channel: ChannelName, month: string): Promise<MonthCount>;
  /**
   * Drops what is handled or settled and older than an instant, old menus and turns of conversations, and reminders that
   * ended, and statuses that were given, before an instant: those outlive their messages.
   */
  purge(before: {
    readonly mail: string;
    readonly menus: string;
    readonly turns: string;
    readonly reminders: string;
  }): Promise<void>;
}

import type { ChannelPace } from '../ports/channel.ts';
import type { Lane } from '../ports/mail.ts';
import { complaints } from './complaints.ts';
import { paceChats } from './pace-chats.ts';
import { adaptiveRate, fixedRate } from './rate.ts';

/** A message on its way, as the pace counts it. */
export interface Slot {
  readonly chat: string;
  readonly kind: 'private' | 'group';
  readonly lane: Lane;
}

/**
 * How fast one channel may be written to. Driven by the instants it is given, in milliseconds; it has no clock of its
 * own. A message counts from its start until its answer plus the window: at what moment in between the platform counted
 * it nobody knows, and so no delay of the network can push more into a window than it may hold. What is sent to many has
 * besides a limit of its own, counted from start to start: what is kept for answers is left over by it, and answers come
 * first where a slow network leaves less. With Telegram's 30 and 5 that is 25 a second up to a round trip of 0.18 s; with
 * the first rule alone, and what is kept taken off it, 0.2 s made 21 of them.
 */
export interface Pace {
  /** How many messages of a lane may begin now. */
  room(lane: Lane, now: number): number;
  /** Chats that may not be written to now. */
  held(now: number): readonly string[];
  /** Begins a message; null, and nothing is counted, where it may not begin now. */
  take(chat: string, kind: Slot['kind'], lane: Lane, now: number): Slot | null;
  /** The message is over. The first end of a slot counts, later ones are nothing. */
  end(slot: Slot, how: 'sent' | 'other', now: number): void;
  /**
   * The message was refused for haste, which ends it. Returns how long its chat is held back, in milliseconds: what the
   * platform asked for, else a wait that grows with each refusal. Where the refusals follow no pattern of one chat,
   * everything waits.
   */
  limited(slot: Slot, afterMs: number | null, now: number): number;
  /** Nothing may begin before `until`. */
  holdAll(until: number): void;
  /** Milliseconds until something that is held back now becomes free; Infinity where that takes the end of a message. */
  wait(now: number): number;
  /** Chats that are remembered. */
  size(): number;
}

/** Windows are counted wider by this, in milliseconds: our instants are cut to whole ones. */
export const MARGIN_MS = 5;
/** A clock that goes back further than this, in milliseconds, was set; time goes on from where it was. */
const SET_BACK_MS = 1000;

interface Counted {
  readonly lane: Lane;
  readonly begun: number;
  ended: number | null;
}

export function createPace(limits: ChannelPace): Pace {
  const rate = limits.adaptive ? adaptiveRate(limits.perSecond) : fixedRate(limits.perSecond);
  const chats = paceChats(limits, limits.chatGapMs + MARGIN_MS, 60_000 + MARGIN_MS);
  const pattern = complaints();
  const counted = new Map<Slot, Counted>();
  let allUntil = -Infinity;
  let latest = -Infinity;
  let offset = 0;

  const steady = (now: number): number => {
    if (now < latest - SET_BACK_MS) {
      offset += latest - now;
      latest = now;
    } else latest = Math.max(latest, now);
    return latest + offset;
  };
  /** Below one a second the window grows instead: one message in each. */
  const windowMs = (at: number): number => 1000 / Math.min(1, rate.at(at)) + MARGIN_MS;
  const room = (lane: Lane, at: number): number => {
    if (at < allUntil) return 0;
    const window = windowMs(at);
    for (const [slot, { ended }] of counted) if (ended !== null && ended + window <= at) counted.delete(slot);
    const limit = Math.max(1, Math.floor(rate.at(at)));
    const left = limit - counted.size;
    if (lane === 'answer') return Math.max(0, left);
    const since = at - window + MARGIN_MS;
    const bulk = [...counted.values()].filter((one) => one.lane === 'bulk' && one.begun > since).length;
    // One at least, or a pace that has slowed down to what is kept for answers would never send to many again.
    return Math.max(0, Math.min(left, Math.max(1, limit - limits.keptForAnswers) - bulk));
  };
  const end = (slot: Slot, how: 'sent' | 'other', at: number): Counted | null => {
    const one = counted.get(slot);
    if (!one || one.ended !== null) return null;
    one.ended = at;
    chats.end(slot.chat, slot.kind, at);
    if (how === 'sent') {
      chats.accepted(slot.chat);
      pattern.succeeded();
    }
    return one;
  };

  return {
    room: (lane, now) => room(lane, steady(now)),
    held: (now) => chats.held(steady(now)),
    take: (chat, kind, lane, now) => {
      const at = steady(now);
      if (room(lane, at) === 0 || chats.freeAt(chat) > at) return null;
      const slot = { chat, kind, lane };
      counted.set(slot, { lane, begun: at, ended: null });
      chats.begin(chat);
      return slot;
    },
    end: (slot, how, now) => void end(slot, how, steady(now)),
    limited: (slot, afterMs, now) => {
      const at = steady(now);
      const one = end(slot, 'other', at);
      if (one) rate.complain(one.begun, at);
      const own = chats.refused(slot.chat);
      const waitMs = afterMs ?? own;
      chats.hold(slot.chat, at + waitMs);
      if (pattern.limited(slot.chat, at)) allUntil = Math.max(allUntil, at + waitMs);
      return waitMs;
    },
    holdAll: (until) => {
      allUntil = Math.max(allUntil, until + offset);
    },
    wait: (now) => {
      const at = steady(now);
      if (at < allUntil) return allUntil - at;
      const window = windowMs(at);
      const ends = [...counted.values()].flatMap(({ lane, begun, ended }) => [
        ...(ended === null ? [] : [ended + window]),
        ...(lane === 'bulk' ? [begun + window - MARGIN_MS] : []),
      ]);
      return Math.min(chats.nextFree(at), ...ends.filter((then) => then > at)) - at;
    },
    size: () => chats.size(),
  };
}

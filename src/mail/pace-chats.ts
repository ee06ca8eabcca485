import type { ChannelPace } from '../ports/channel.ts';
import { backoffMs } from './backoff.ts';

/** What the pace remembers of a chat; instants in milliseconds. */
interface Recent {
  inFlight: boolean;
  /** The gap after the last message ends here. */
  gapEnds: number;
  /** The platform asked to wait until here. */
  heldUntil: number;
  /** When a group's latest messages were answered, oldest first: as many as a minute may hold. */
  minute: readonly number[];
  /** Refusals for haste in a row. */
  refusals: number;
}

/** The chats of one channel and when each may be written to next. */
export interface PaceChats {
  /** When a chat becomes free; Infinity while one of its messages is on the way, the past where it is free. */
  freeAt(chat: string): number;
  /** Chats that are not free. */
  held(now: number): readonly string[];
  begin(chat: string): void;
  end(chat: string, kind: 'private' | 'group', now: number): void;
  hold(chat: string, until: number): void;
  /** Counts a refusal for haste and says how long the chat has to wait, in milliseconds, where the platform does not. */
  refused(chat: string): number;
  accepted(chat: string): void;
  /** The earliest instant after `now` at which a chat becomes free; Infinity where none will by itself. */
  nextFree(now: number): number;
  size(): number;
}

/** A chat that was refused and not written to since keeps its count of refusals for so long. */
const REMEMBER_MS = 10 * 60_000;

/** @param minuteMs length of the window that `groupPerMinute` is counted over */
export function paceChats(limits: ChannelPace, gapMs: number, minuteMs: number): PaceChats {
  const chats = new Map<string, Recent>();
  const of = (chat: string): Recent => {
    const known = chats.get(chat);
    if (known) return known;
    const fresh: Recent = { inFlight: false, gapEnds: -Infinity, heldUntil: -Infinity, minute: [], refusals: 0 };
    chats.set(chat, fresh);
    return fresh;
  };
  const freeAt = (chat: string): number => {
    const recent = chats.get(chat);
    if (!recent) return -Infinity;
    if (recent.inFlight) return Infinity;
    const oldest = recent.minute.at(-limits.groupPerMinute);
    return Math.max(recent.gapEnds, recent.heldUntil, oldest === undefined ? -Infinity : oldest + minuteMs);
  };
  const forget = (chat: string, { inFlight, gapEnds, heldUntil, minute, refusals }: Recent, now: number): void => {
    const last = Math.max(gapEnds, heldUntil) + (refusals > 0 ? REMEMBER_MS : 0);
    if (!inFlight && (minute.at(-1) ?? -Infinity) + minuteMs <= now && last <= now) chats.delete(chat);
  };
  return {
    freeAt,
    held: (now) =>
      [...chats].flatMap(([chat, recent]) => {
        if (freeAt(chat) > now) return [chat];
        forget(chat, recent, now);
        return [];
      }),
    begin: (chat) => {
      of(chat).inFlight = true;
    },
    end: (chat, kind, now) => {
      const recent = of(chat);
      recent.inFlight = false;
      recent.gapEnds = now + gapMs;
      if (kind === 'group') recent.minute = [...recent.minute, now].slice(-limits.groupPerMinute);
    },
    hold: (chat, until) => {
      const recent = of(chat);
      recent.heldUntil = Math.max(recent.heldUntil, until);
    },
    refused: (chat) => {
      const recent = of(chat);
      recent.refusals += 1;
      return backoffMs(recent.refusals, 1000, 5 * 60_000);
    },
    accepted: (chat) => {
      of(chat).refusals = 0;
    },
    nextFree: (now) => Math.min(Infinity, ...[...chats.keys()].map(freeAt).filter((at) => at > now)),
    size: () => chats.size,
  };
}

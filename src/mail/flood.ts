import type { ChatKey } from '../domain/incoming.ts';
import { buckets, type Allowance } from './bucket.ts';

/** A person may ask twenty things at once, and one in two seconds for ever: nobody who reads the answers is faster. */
export const PERSON: Allowance = { burst: 20, refillMs: 2000 };
/** A chat, whoever speaks there, sixty at once, and one a second for ever: no more is sent into it. */
export const CHAT: Allowance = { burst: 60, refillMs: 1000 };
/** Persons, and chats, that are remembered at most: some megabytes. */
const MAX_NAMES = 10_000;

/** `go`: answer it. `notice`: say once, politely, that it is too much. `silent`: nothing at all. */
export type Verdict = 'go' | 'notice' | 'silent';

/**
 * Judges whether what somebody asks is too much: of one person, or of one chat. Who is told so is not heard until their
 * bucket is full again (40 seconds for a person, a minute for a chat); what is not heard costs nothing.
 */
export interface Flood {
  /** @param person identifier within the channel; null where nobody in particular speaks @param now in milliseconds */
  verdict(key: ChatKey, person: string | null, now: number): Verdict;
  /** Persons and chats that are remembered. */
  size(): number;
}

export function createFlood(): Flood {
  const persons = buckets(PERSON, MAX_NAMES);
  const chats = buckets(CHAT, MAX_NAMES);
  return {
    verdict: ({ channel, chat }, person, now) => {
      const asked = [
        ...(person === null ? [] : [{ all: persons, name: `${channel}:${person}` }]),
        { all: chats, name: `${channel}:${chat}` },
      ];
      if (asked.some(({ all, name }) => all.silenced(name, now))) return 'silent';
      const empty = asked.filter(({ all, name }) => all.left(name, now) < 1);
      for (const { all, name } of empty) all.silence(name, now);
      if (empty.length > 0) return 'notice';
      for (const { all, name } of asked) all.take(name, now);
      return 'go';
    },
    size: () => persons.size() + chats.size(),
  };
}

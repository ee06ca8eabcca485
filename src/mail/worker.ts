import { handling, LEASE_MS, type HandlingParts } from './handling.ts';
import { inFlight } from './in-flight.ts';
import { isoOf, msNow } from './instants.ts';

export interface WorkerParts extends HandlingParts {
  /** Updates handled at the same time, of as many chats. Default 8. */
  readonly concurrency?: number;
  /** Asks for another step, whenever an update has been handled. */
  readonly wake: () => void;
}

/** What handles the updates of one channel: in order within a chat, in parallel across chats. */
export interface Worker {
  /**
   * Begins to handle whatever waits, without waiting for its end; returns after how many milliseconds it should be
   * called again. Rejects where the store fails. Steps are not to overlap.
   */
  step(): Promise<number>;
  /** Resolves when nothing is being handled. */
  idle(): Promise<void>;
  /** Begins nothing more and lets what is under way end, 10 seconds at most; the rest is given back. */
  stop(): Promise<void>;
}

/** Without being woken the inbox is looked into so often, in milliseconds: others may have received something. */
const LOOK_MS = 1000;

export function createWorker(parts: WorkerParts): Worker {
  const { channel, mail, clock, timer, wake, concurrency = 8 } = parts;
  const handleUpdate = handling(parts);
  const working = inFlight(timer);
  let stopping = false;

  return {
    step: async () => {
      const limit = concurrency - working.count();
      if (stopping || limit <= 0) return LOOK_MS;
      const now = msNow(clock);
      const claims = await mail.claimUpdates(channel.name, { limit, now: isoOf(now), until: isoOf(now + LEASE_MS) });
      for (const claim of claims) {
        void working.run((stop) => handleUpdate(claim, stop)).finally(wake);
      }
      return LOOK_MS;
    },
    idle: () => working.idle(),
    stop: async () => {
      stopping = true;
      await working.end();
    },
  };
}

import type { Mail } from '../ports/mail.ts';
import type { Clock } from '../ports/system.ts';
import { isoOf, msNow } from './instants.ts';

/** A right that one process has at a time, among all that share a store: to send for a channel, to poll it. */
export interface Exclusive {
  /** Asks for the right, or renews it. Rejects with ProductError `store-failed` where that cannot be known. */
  held(): Promise<boolean>;
  /** True while the right that was last given has not run out; asks nobody. */
  valid(): boolean;
  /** Gives it back, so that another process need not wait for it to run out. */
  end(): Promise<void>;
}

const LEASE_MS = 30_000;
/** How often the right is renewed by who has it, and asked for by who has not. */
export const RENEW_MS = LEASE_MS / 3;

/**
 * @param holder of this process. One that is the same after a restart has its right back at once; where each process
 *   has another, a killed one's right runs out after 30 seconds
 */
export function exclusive(mail: Mail, clock: Clock, name: string, holder: string): Exclusive {
  let askedAt = -Infinity;
  let until = -Infinity;
  const valid = (): boolean => msNow(clock) < until;
  return {
    held: async () => {
      const now = msNow(clock);
      if (now >= askedAt && now < askedAt + RENEW_MS) return valid();
      const has = await mail.lease(name, holder, isoOf(now), isoOf(now + LEASE_MS));
      askedAt = now;
      until = has ? now + LEASE_MS : -Infinity;
      return has && valid();
    },
    valid,
    end: async () => {
      if (until === -Infinity) return;
      until = -Infinity;
      askedAt = -Infinity;
      await mail.endLease(name, holder);
    },
  };
}

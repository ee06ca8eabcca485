import { randomUUID } from 'node:crypto';
import type { Mail } from '../../ports/mail.ts';
import type { Clock } from '../../ports/system.ts';

/** Which of the processes that share a database embeds. Two at once would do no harm, but would cost twice. */
export interface Turn {
  /** True where it is this process's now, and for the time that a request may take. */
  take(): Promise<boolean>;
  end(): Promise<void>;
}

const LEASE = 'embedding';
/** Longer than a request with all its tries takes, in milliseconds. */
const LEASE_MS = 300_000;

/** @param leases null where the database is this process's own */
export function turnOf(leases: Pick<Mail, 'lease' | 'endLease'> | null, clock: Clock): Turn {
  const holder = randomUUID();
  return {
    take: async () => {
      const now = clock.now();
      const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
      return leases === null || leases.lease(LEASE, holder, now, until);
    },
    end: async () => {
      await leases?.endLease(LEASE, holder);
    },
  };
}

import { randomUUID } from 'node:crypto';
import type { Mail } from '../../ports/mail.ts';
import type { Clock } from '../../ports/system.ts';

/** How long a model counts as used after a process last did, in milliseconds: one that crashed says nothing of its end. */
const USED_MS = 24 * 3_600_000;
/** Between two times that a process says so, in milliseconds. */
const SAID_EVERY_MS = 3_600_000;

/** Which models the processes that share a database embed with: vectors that one of them needs are not forgotten by another. */
export interface InUse {
  /** Says that this process uses its own model. */
  say(): Promise<void>;
  /** True where another process uses that one. */
  byOthers(model: string): Promise<boolean>;
  end(): Promise<void>;
}

/** @param leases null where the database is this process's own */
export function inUse(leases: Pick<Mail, 'lease' | 'endLease'> | null, model: string, clock: Clock): InUse {
  const holder = randomUUID();
  let said = -Infinity;
  const take = async (of: string, ms: number): Promise<boolean> => {
    const now = clock.now();
    const until = new Date(Date.parse(now) + ms).toISOString();
    return leases === null || leases.lease(`embedding with ${of}`, holder, now, until);
  };
  return {
    say: async () => {
      const now = Date.parse(clock.now());
      if (now - said < SAID_EVERY_MS) return;
      said = now;
      await take(model, USED_MS);
    },
    byOthers: async (other) => {
      if (!(await take(other, 1000))) return true;
      await leases?.endLease(`embedding with ${other}`, holder);
      return false;
    },
    end: async () => {
      await leases?.endLease(`embedding with ${model}`, holder);
    },
  };
}

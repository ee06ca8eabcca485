import type { Kysely } from 'kysely';
import type { Mail } from '../../ports/mail.ts';
import { abandonClaims } from './abandon.ts';
import { begin } from './begin.ts';
import { guarded } from './failure.ts';
import { finish } from './finish.ts';
import { claimUpdates, receive, release } from './inbox.ts';
import { endLease, lease } from './leases.ts';
import { monthCount } from './month-count.ts';
import { claimSends, enqueue } from './outbox.ts';
import { purge } from './purge.ts';
import { restore } from './restore.ts';
import { giveUpCutShort, settle } from './settle.ts';
import type { Tables } from './tables.ts';
import { persistently } from './transaction.ts';
import { dismiss, nextDue, unsettled } from './unsettled.ts';

/** The letter box in a database. */
export function mailIn(db: Kysely<Tables>): Mail {
  const safely = <T>(act: () => Promise<T>): Promise<T> => guarded(() => persistently(act));
  return {
    receive: (channel, updates, at) => safely(() => receive(db, channel, updates, at)),
    claimUpdates: (channel, claim) => safely(() => claimUpdates(db, channel, claim)),
    finish: (claim, handled, at) => guarded(() => finish(db, claim, handled, at)),
    release: (claim, at) => guarded(() => release(db, claim, at)),
    enqueue: (sends, at) => safely(() => enqueue(db, sends, at)),
    claimSends: (channel, claim) => safely(() => claimSends(db, channel, claim)),
    begin: (send, until) => safely(() => begin(db, send, until)),
    settle: (send, settlement, at) => guarded(() => settle(db, send, settlement, at)),
    giveUpCutShort: (channel, now, own = []) => guarded(() => giveUpCutShort(db, channel, now, own)),
    abandonClaims: (channel, at) => guarded(() => abandonClaims(db, channel, at)),
    restore: (sends, at) => guarded(() => restore(db, sends, at)),
    nextDue: (channel) => safely(() => nextDue(db, channel)),
    unsettled: (limit) => safely(() => unsettled(db, limit)),
    dismiss: (id) => safely(() => dismiss(db, id)),
    lease: (name, holder, now, until) => safely(() => lease(db, { name, holder, now, until })),
    endLease: (name, holder) => safely(() => endLease(db, name, holder)),
    monthCount: (channel, month) => safely(() => monthCount(db, channel, month)),
    purge: (before) => safely(() => purge(db, before)),
  };
}

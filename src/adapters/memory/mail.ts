import type { Mail } from '../../ports/mail.ts';
import { storableCopy } from './copy.ts';
import { abandonClaims } from './abandon.ts';
import { claimUpdates, finish, receive, release } from './inbox.ts';
import { endLease, lease } from './leases.ts';
import { monthCount } from './months.ts';
import { begin, claimSends, enqueue, giveUpCutShort, settle } from './outbox.ts';
import { purge } from './purge.ts';
import { restore } from './restore.ts';
import type { State } from './state.ts';
import { dismiss, nextDue, unsettled } from './unsettled.ts';

/** The letter box in memory; `whileOpen` runs what is asked while the database is open, and copies what it gives. */
export function mailOf(state: State, whileOpen: <T>(act: () => T) => Promise<T>): Mail {
  return {
    receive: (channel, updates, at) => whileOpen(() => receive(state, channel, storableCopy(updates), at)),
    claimUpdates: (channel, claim) => whileOpen(() => claimUpdates(state, channel, claim)),
    finish: (claim, handled, at) => whileOpen(() => finish(state, claim, storableCopy(handled), at)),
    release: (claim, at) =>
      whileOpen(() => {
        release(state, claim, at);
      }),
    enqueue: (sends, at) =>
      whileOpen(() => {
        enqueue(state, storableCopy(sends), at);
      }),
    claimSends: (channel, claim) => whileOpen(() => claimSends(state, channel, claim)),
    begin: (send, until) => whileOpen(() => begin(state, send, until)),
    settle: (send, settlement, at) => whileOpen(() => settle(state, send, storableCopy(settlement), at)),
    giveUpCutShort: (channel, now, own) => whileOpen(() => giveUpCutShort(state, channel, now, { own })),
    abandonClaims: (channel, at) => whileOpen(() => abandonClaims(state, channel, at)),
    restore: (sends, at) => whileOpen(() => restore(state, storableCopy(sends), at)),
    nextDue: (channel) => whileOpen(() => nextDue(state, channel)),
    unsettled: (limit) => whileOpen(() => unsettled(state, limit)),
    dismiss: (id) => whileOpen(() => dismiss(state, id)),
    lease: (name, holder, now, until) => whileOpen(() => lease(state, { name, holder, now, until })),
    endLease: (name, holder) =>
      whileOpen(() => {
        endLease(state, name, holder);
      }),
    monthCount: (channel, month) => whileOpen(() => monthCount(state, channel, month)),
    purge: (before) =>
      whileOpen(() => {
        purge(state, before);
      }),
  };
}

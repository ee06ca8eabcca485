import type { Ledger } from '../../src/ports/ledger.ts';
import type { Mail } from '../../src/ports/mail.ts';
import { withLedger, type Bug } from './bugs.ts';

const FOR_EVER = '9999-12-31T23:59:59Z';

/** Mistakes that nobody had thought of while the simulator was written: chosen when it was finished. */
export const LATER_BUGS: readonly Bug[] = [
  {
    name: 'a claim on a chat that never runs out',
    plant: withLedger((ledger): Partial<Ledger> => ({
      claim: (channel, claim) => ledger.claim(channel, { ...claim, until: FOR_EVER }),
    })),
  },
  {
    name: 'forgets that a chat had its message of the day',
    plant: withLedger((ledger): Partial<Ledger> => ({
      claim: async (channel, claim) =>
        (await ledger.claim(channel, claim)).map((one) => ({ ...one, lastOn: null, messages: 0 })),
    })),
  },
  {
    name: 'gives a message up that the platform put off',
    plant: {
      database: (db) => {
        const settle: Mail['settle'] = (send, settlement, at) =>
          db.mail.settle(send, settlement.of === 'again' ? { of: 'failed', reason: 'put off' } : settlement, at);
        return { ...db, mail: { ...db.mail, settle } };
      },
    },
  },
  {
    name: 'a message is stamped with the newest documents, not with its own',
    plant: withLedger((ledger, _, { store }): Partial<Ledger> => ({
      hand: async (claim, over, at) => ledger.hand(claim, { ...over, revision: await store.revision() }, at),
    })),
  },
];

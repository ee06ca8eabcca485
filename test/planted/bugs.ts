import type { Reminder } from '../../src/domain/reminder.ts';
import type { Database } from '../../src/ports/database.ts';
import type { Ledger } from '../../src/ports/ledger.ts';
import type { ClaimedSend, Mail } from '../../src/ports/mail.ts';
import type { Life } from '../support/simulator/life.ts';
import type { Plant } from '../support/simulator/process.ts';

/** A mistake that a simulation must find. */
export interface Bug {
  readonly name: string;
  readonly plant: Plant;
}

const MINUTE_MS = 60_000;
/** Claims that are tried where fences are not looked at. */
const FENCES = 30;

/** The mistakes that were known when the simulator was written. */
export const KNOWN_BUGS: readonly Bug[] = [
  {
    name: 'sends before the ledger says so',
    plant: withMail((mail): Partial<Mail> => ({
      begin: () => Promise.resolve(true),
      settle: async (send, settlement, at) => {
        await mail.begin(send, new Date(Date.parse(at) + MINUTE_MS).toISOString());
        return mail.settle(send, settlement, at);
      },
    })),
  },
  {
    name: 'no fence',
    plant: {
      database: (db) => ({
        ...db,
        mail: { ...db.mail, ...unfencedMail(db.mail) },
        ledger: { ...db.ledger, hand: unfencedHand(db.ledger) },
      }),
    },
  },
  {
    name: 'confirms what came in before it is kept',
    plant: {
      intake: (keep) => (updates) => {
        keep(updates).catch(() => undefined);
        return Promise.resolve();
      },
    },
  },
  {
    name: 'sends again where no answer came',
    plant: {
      channel: (channel) => ({
        ...channel,
        send: async (chat, part, signal) => {
          const first = await channel.send(chat, part, signal);
          return first.of === 'unknown' ? channel.send(chat, part, new AbortController().signal) : first;
        },
      }),
    },
  },
  {
    name: 'does not follow a chat that moves',
    plant: withMail((mail): Partial<Mail> => ({
      settle: (send, settlement, at) =>
        mail.settle(send, settlement.of === 'moved' ? { of: 'failed', reason: 'moved' } : settlement, at),
    })),
  },
  {
    name: 'plans what fell due in the last 60 seconds alone',
    plant: withLedger((ledger, { clock }): Partial<Ledger> => ({
      add: (reminders) =>
        ledger.add(reminders.filter(({ at }) => Date.parse(clock.now()) - Date.parse(at) < MINUTE_MS)),
    })),
  },
  { name: 'a ledger that keeps a reminder as often as it is planned', plant: withLedger(repeating()) },
  {
    name: 'the wrong time zone',
    plant: { settings: (settings) => ({ ...settings, timeZone: 'UTC' }) },
  },
];

function withMail(change: (mail: Mail) => Partial<Mail>): Plant {
  return { database: (db) => ({ ...db, mail: { ...db.mail, ...change(db.mail) } }) };
}

export function withLedger(change: (ledger: Ledger, life: Life, db: Database) => Partial<Ledger>): Plant {
  return { database: (db, life) => ({ ...db, ledger: { ...db.ledger, ...change(db.ledger, life, db) } }) };
}

/** Tries a claim under the fences that others may have got since. */
async function underAnyFence<T extends { readonly fence: number }>(
  claim: T,
  act: (claim: T) => Promise<boolean>,
): Promise<boolean> {
  for (let more = 0; more < FENCES; more += 1) if (await act({ ...claim, fence: claim.fence + more })) return true;
  return false;
}

function unfencedMail(mail: Mail): Partial<Mail> {
  return {
    begin: (send: ClaimedSend, until) => underAnyFence(send, (one) => mail.begin(one, until)),
    settle: (send, settlement, at) => underAnyFence(send, (one) => mail.settle(one, settlement, at)),
    finish: (claim, handled, at) => underAnyFence(claim, (one) => mail.finish(one, handled, at)),
  };
}

function unfencedHand(ledger: Ledger): Ledger['hand'] {
  return (claim, over, at) => underAnyFence(claim, (one) => ledger.hand(one, over, at));
}

const COPY = '~copy';

/** What was planned already is planned again under a name that nobody sees. */
function repeating(): (ledger: Ledger) => Partial<Ledger> {
  let copies = 0;
  const shown = (one: Reminder): Reminder => ({ ...one, about: one.about.split(COPY, 1)[0] ?? one.about });
  return (ledger) => ({
    add: async (reminders) => {
      let count = 0;
      for (const one of reminders) {
        if ((await ledger.add([one])) === 0)
          await ledger.add([{ ...one, about: `${one.about}${COPY}${(copies += 1)}` }]);
        count += 1;
      }
      return count;
    },
    claim: async (channel, claim) =>
      (await ledger.claim(channel, claim)).map((one) => ({
        ...one,
        due: one.due.map(shown),
        earlier: one.earlier.map(shown),
      })),
    reminders: async (of) => (await ledger.reminders(of)).map(shown),
  });
}

import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openServerDatabase } from '../../../src/adapters/postgres/server.ts';
import type { Database } from '../../../src/ports/database.ts';
import { claimSendsAt, FAR, second, sendTo, unused } from '../../support/letters.ts';
import { recordingLog } from '../../support/log.ts';
import { startPostgres, type TestServer } from '../../support/postgres.ts';
import { reminderTo, statusOf, TODAY } from '../../support/ledger.ts';

/** What replicas may do to one another on a server, at the moments at which they meet. */
let server: TestServer;
let address: string;
let replicas: readonly [Database, Database];
beforeAll(async () => {
  server = await startPostgres();
});
beforeEach(async () => {
  address = await server.database();
  replicas = [await openServerDatabase(address, recordingLog()), await openServerDatabase(address, recordingLog())];
  return () => Promise.all(replicas.map((replica) => replica.close()));
});
afterAll(() => server.stop());

const due = (count: number) => Array.from({ length: count }, () => reminderTo(unused('c')));
const claimFrom = ({ ledger }: Database, limit: number, at = 0) =>
  ledger.claim('telegram', { limit, held: [], now: second(at), until: second(at + 100) });
const handFrom = async ({ ledger }: Database, claimed: Awaited<ReturnType<typeof claimFrom>>[number], revision = 0) =>
  ledger.hand(
    claimed,
    {
      sends: [sendTo(claimed.chat, 'bulk', `${claimed.chat} ${claimed.fence}`)],
      carried: claimed.due.map(({ id }) => id),
      ...{ menus: [], ended: [], on: TODAY, next: null, revision, goodUntil: FAR },
    },
    second(1),
  );
const queueAll = async (): Promise<void> => {
  for (const claimed of await claimFrom(replicas[0], 1000)) await handFrom(replicas[0], claimed);
};
const say = (about: string) =>
  replicas[1].chats.change({ channel: 'zalo', chat: 'c' }, [statusOf(about)], second(2)) satisfies Promise<void>;

/** As many at a time as a replica has connections. */
async function fewAtOnce<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < all.length; start += 8) await Promise.all(all.slice(start, start + 8).map(act));
}

/** How often the server had to break off a circle of waiting. */
async function deadlocks(): Promise<number> {
  const client = new Client(address);
  await client.connect();
  const { rows } = await client.query<{ count: string }>(
    'select deadlocks as count from pg_stat_database where datname = current_database()',
  );
  await client.end();
  return Number(rows[0]?.count);
}

it('claims a thousand chats from two replicas, each once', async () => {
  const planned = due(1000);
  await replicas[0].ledger.add(planned);
  const claimed: string[] = [];
  await Promise.all(
    [...replicas, ...replicas].map(async (replica) => {
      while (claimed.length < planned.length) for (const { chat } of await claimFrom(replica, 30)) claimed.push(chat);
    }),
  );
  expect(claimed.toSorted()).toEqual(planned.map(({ chat }) => chat).sort());
});

it('lets a status and a hand-over meet in no way that leaves a message about what was said', async () => {
  const planned = due(200);
  await replicas[0].ledger.add(planned);
  const claims = new Map((await claimFrom(replicas[0], planned.length)).map((claimed) => [claimed.chat, claimed]));
  await fewAtOnce(planned, async ({ about, chat }) => {
    const claimed = claims.get(chat);
    if (!claimed) throw new Error('not claimed');
    await Promise.all([handFrom(replicas[0], claimed), say(about)]);
  });
  // Handed over and then withdrawn, or not handed over.
  expect(await claimSendsAt(replicas[0].mail, 3, { limit: 1000 })).toEqual([]);
  expect(await replicas[0].ledger.reminders({ states: ['planned'] })).toHaveLength(planned.length);
  expect(await claimFrom(replicas[1], 1000)).toHaveLength(planned.length);
  expect(await deadlocks()).toBe(0);
});

it('lets a status, a claim of a sender, its begin and its end meet in no circle, and loses no reminder', async () => {
  const planned = due(200);
  await replicas[0].ledger.add(planned);
  await queueAll();
  const sending = async (): Promise<void> => {
    for (let some = await claimSendsAt(replicas[0].mail, 3, { limit: 8 }); some.length > 0;) {
      await Promise.all(
        some.map(async (send) => {
          if (!(await replicas[0].mail.begin(send, second(20)))) return;
          expect(await replicas[0].mail.settle(send, { of: 'sent', messageId: '1' }, second(4))).toBe(true);
        }),
      );
      some = await claimSendsAt(replicas[0].mail, 3, { limit: 8 });
    }
  };
  await Promise.all([sending(), fewAtOnce(planned, ({ about }) => say(about))]);
  await sending();
  const kept = await replicas[0].ledger.reminders({ states: ['sent', 'planned'] });
  expect(kept).toHaveLength(planned.length);
  expect((await claimFrom(replicas[1], 1000)).map(({ chat }) => chat).sort()).toEqual(
    kept.flatMap(({ state, chat }) => (state === 'planned' ? chat : [])).sort(),
  );
  expect(await deadlocks()).toBe(0);
});

it('begins no message once the documents that it was made from have changed', async () => {
  await replicas[0].ledger.add(due(100));
  await queueAll();
  const words = { quote: 'q', party: 'các cơ quan', date: '2026-11-30', action: 'báo cáo' };
  const decision = { kind: 'deadline-drop', entry: words } as const;
  const documents = { changed: false };
  const changing = replicas[1].store.record({ of: 'correction', lineage: 'l', on: TODAY, decision }).then(() => {
    documents.changed = true;
  });
  const late: string[] = [];
  let begun = 0;
  for (const send of await claimSendsAt(replicas[0].mail, 3, { limit: 100 })) {
    const before = documents.changed;
    if (!(await replicas[0].mail.begin(send, second(20)))) continue;
    begun += 1;
    if (before) late.push(send.key);
  }
  await changing;
  expect(late).toEqual([]);
  expect(await replicas[0].ledger.reminders({ states: ['sending'] })).toHaveLength(begun);
  expect(await replicas[0].ledger.reminders({ states: ['planned'] })).toHaveLength(100 - begun);
});

it('plans and takes back at once without a circle, and a status that came first is seen by whoever decides', async () => {
  const planned = due(300);
  await fewAtOnce(planned, async (reminder) => {
    const said = say(reminder.about);
    await replicas[0].ledger.add([reminder]);
    const [claimed] = (await claimFrom(replicas[0], 1)).filter(({ chat }) => chat === reminder.chat);
    const known = claimed ? (await replicas[0].ledger.events([reminder.about])).length : 0;
    if (claimed && known === 0) await handFrom(replicas[0], claimed);
    await said;
  });
  // A message that was made without the status was handed over before it came, and then withdrawn.
  expect(await claimSendsAt(replicas[1].mail, 3, { limit: 1000 })).toEqual([]);
  expect(await deadlocks()).toBe(0);
});

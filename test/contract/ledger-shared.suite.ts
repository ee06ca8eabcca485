import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { claimSendsAt, second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, reminderTo, settleLedger, statusOf } from '../support/ledger.ts';

const CHATS = 300;

/** What two processes on one place may rely on; part of the ledger's suite. */
export function describeLedgerShared(open: () => Promise<Database>): void {
  let databases: readonly [Database, Database];
  beforeAll(async () => {
    databases = [await open(), await open()];
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));
  const first = (): Database => databases[0];
  const { of, states } = ledgerOf(() => databases[0]);
  const reminders = () => Array.from({ length: CHATS }, () => reminderTo(unused('c')));
  /** Claims and hands over in every process at once, twice in each, until nothing is left. */
  const handAll = (carry: (carried: number, sends: string) => void): Promise<unknown> =>
    Promise.all(
      [...databases, ...databases].map(async (database) => {
        const { claim, hand } = ledgerOf(() => database);
        for (let claims = await claim(0, { limit: 7 }); claims.length > 0; claims = await claim(0, { limit: 7 }))
          for (const claimed of claims) {
            const message = sendTo(claimed.chat, 'bulk');
            if (!(await hand(claimed, { sends: [message] }))) continue;
            for (const { id } of claimed.due) carry(id, message.key);
          }
      }),
    );

  it('plans a reminder once that several processes plan at once', async () => {
    const planned = reminders();
    const counts = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        databases[index % 2 === 0 ? 0 : 1].ledger.add(index < 2 ? planned : planned.toReversed()),
      ),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(CHATS);
    await settleLedger(first());
  });

  it('hands each chat to one process, and each message to one sender', async () => {
    const planned = reminders();
    await first().ledger.add(planned);
    const [carried, keys]: [number[], string[]] = [[], []];
    await handAll((id, key) => {
      carried.push(id);
      keys.push(key);
    });
    expect(new Set(carried).size).toBe(CHATS);
    expect(carried).toHaveLength(CHATS);
    const sent: string[] = [];
    await Promise.all(
      databases.map(async ({ mail }) => {
        for (let some = await claimSendsAt(mail, 1, { limit: 9 }); some.length > 0;) {
          for (const send of some) {
            expect(await mail.begin(send, second(10))).toBe(true);
            sent.push(send.key);
            expect(await mail.settle(send, { of: 'sent', messageId: send.key }, second(2))).toBe(true);
          }
          some = await claimSendsAt(mail, 1, { limit: 9 });
        }
      }),
    );
    expect(sent.toSorted()).toEqual(keys.toSorted());
    expect((await of(planned)).every(({ state, reason, send }) => state === 'sent' && reason === send)).toBe(true);
  });

  it('begins nothing after what takes it back was said, however the two meet', async () => {
    const planned = reminders();
    await first().ledger.add(planned);
    await handAll(() => undefined);
    const begun = new Set<string>();
    const late: string[] = [];
    const said = new Set<string>();
    const sending = (async () => {
      for (const send of await claimSendsAt(first().mail, 1, { limit: CHATS })) {
        const before = said.has(send.chat);
        if (!(await first().mail.begin(send, second(10)))) continue;
        begun.add(send.chat);
        if (before) late.push(send.chat);
      }
    })();
    const saying = (async () => {
      for (const { about, chat } of planned.toReversed()) {
        await databases[1].chats.change({ channel: 'zalo', chat: 'c' }, [statusOf(about)], second(2));
        said.add(chat);
      }
    })();
    await Promise.all([sending, saying]);
    expect(late).toEqual([]);
    const kept = await of(planned);
    expect(kept).toHaveLength(CHATS);
    for (const { chat, state } of kept) expect(state).toBe(begun.has(chat) ? 'sending' : 'planned');
    expect(await first().ledger.waiting('telegram')).toBe(begun.size);
    await settleLedger(first());
  });

  it('loses no reminder of messages that end, chats that move and statuses that come all at once', async () => {
    const planned = reminders();
    await first().ledger.add(planned);
    await handAll(() => undefined);
    const sends = await claimSendsAt(first().mail, 1, { limit: CHATS });
    const done = sends.map(async (send, index) => {
      const { mail } = databases[index % 2 === 0 ? 0 : 1];
      if (!(await mail.begin(send, second(10)))) return;
      await mail.settle(send, { of: 'sent', messageId: '1' }, second(2));
    });
    const changed = planned.map(({ about, chat }, index) =>
      databases[1].chats.change(
        { channel: 'telegram', chat },
        [index % 3 === 0 ? { set: 'moved', to: unused('c') } : statusOf(about)],
        second(2),
      ),
    );
    await Promise.all([...done, ...changed]);
    for (const [state] of await states(planned)) expect(['sent', 'planned', 'claimed']).toContain(state);
    for (let again = 0; again < 2; again += 1) {
      await handAll(() => undefined);
      for (let some = await claimSendsAt(first().mail, 20); some.length > 0;) {
        for (const send of some) {
          await first().mail.begin(send, second(40));
          await first().mail.settle(send, { of: 'sent', messageId: '2' }, second(21));
        }
        some = await claimSendsAt(first().mail, 20);
      }
    }
    expect((await states(planned)).map(([state]) => state)).toEqual(Array(CHATS).fill('sent'));
  });
}

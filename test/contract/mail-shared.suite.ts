import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { claimAt, claimSendsAt, handle, IGNORED, second, sendTo, unused, updateOf } from '../support/letters.ts';

/** Few, so that receiving, claiming and finishing meet in one chat all the time. */
const CHATS = 5;
const LETTERS = 2000;

/** What two processes on one place may rely on; part of the mail's suite. */
export function describeShared(open: () => Promise<Database>): void {
  let databases: readonly Database[];
  beforeAll(async () => {
    databases = [await open(), await open()];
  });
  afterAll(() => Promise.all(databases.map((database) => database.close())));
  const nth = (index: number): Database => {
    const database = databases[index % databases.length];
    if (!database) throw new Error('not open');
    return database;
  };
  const first = (): Database['mail'] => nth(0).mail;

  /** Runs in both processes, twice in each, until a round finds nothing and none is left. */
  async function everywhere(round: (database: Database) => Promise<number>, left: () => number): Promise<void> {
    const workers = databases.flatMap((database) => [database, database]);
    await Promise.all(
      workers.map(async (database) => {
        while ((await round(database)) > 0 || left() > 0);
      }),
    );
  }

  it('hands two thousand updates out to several processes, none twice, each chat in order', async () => {
    const chats = Array.from({ length: CHATS }, () => unused('c'));
    const updates = Array.from({ length: LETTERS }, (_, index) => updateOf(chats[index % CHATS] ?? '', index));
    // Received while they are handled, by both processes and all of them twice.
    const receiving = databases.map(async ({ mail }) => {
      let fresh = 0;
      for (let start = 0; start < LETTERS; start += 50)
        fresh += await mail.receive('telegram', updates.slice(start, start + 50), second(0));
      return fresh;
    });
    const handled: string[] = [];
    const byChat = new Map<string, number[]>(chats.map((chat) => [chat, []]));
    await everywhere(
      async ({ mail }) => {
        const claims = await claimAt(mail, 0, 20);
        for (const claim of claims) {
          byChat.get(claim.chat)?.push(claim.order);
          const sends = [sendTo(claim.chat, 'answer', claim.update)];
          if (await mail.finish(claim, { ...IGNORED, sends }, second(1))) handled.push(claim.update);
        }
        return claims.length;
      },
      () => LETTERS - handled.length,
    );
    expect((await Promise.all(receiving)).reduce((sum, fresh) => sum + fresh, 0)).toBe(LETTERS);
    expect(handled.toSorted()).toEqual(updates.map(({ update }) => update).sort());
    for (const orders of byChat.values()) expect(orders).toEqual(orders.toSorted((a, b) => a - b));

    const sent: string[] = [];
    await everywhere(
      async ({ mail }) => {
        const sends = await claimSendsAt(mail, 2, { limit: 20 });
        for (const send of sends) {
          expect(await mail.begin(send, second(20))).toBe(true);
          sent.push(send.key);
          expect(await mail.settle(send, { of: 'sent', messageId: send.key }, second(3))).toBe(true);
        }
        return sends.length;
      },
      () => LETTERS - sent.length,
    );
    expect(sent.toSorted()).toEqual(handled.toSorted());
    expect((await first().monthCount('telegram', '2026-11')).sent).toBeGreaterThanOrEqual(LETTERS);
  });

  it('loses no update that arrives while the one before it is being finished elsewhere', async () => {
    const chats = Array.from({ length: 300 }, () => unused('c'));
    await first().receive(
      'telegram',
      chats.map((chat) => updateOf(chat, 1)),
      second(0),
    );
    for (const claim of await claimAt(first(), 0, chats.length))
      await Promise.all([
        nth(0).mail.finish(claim, IGNORED, second(1)),
        nth(1).mail.receive('telegram', [updateOf(claim.chat, 2)], second(1)),
      ]);
    expect((await claimAt(first(), 1, chats.length)).map(({ chat }) => chat).sort()).toEqual(chats.sort());
  });

  it('keeps an update once that reaches several processes at once', async () => {
    const update = updateOf(unused('c'), 1);
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, index) => nth(index).mail.receive('telegram', [update], second(0))),
    );
    expect(kept.filter((count) => count === 1)).toHaveLength(1);
    expect(await claimAt(first(), 1)).toHaveLength(1);
  });

  it('lets one process alone have a lease that many ask for at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const name = unused('lease');
      const won = await Promise.all(
        Array.from({ length: 8 }, (_, index) => nth(index).mail.lease(name, `holder ${index}`, second(0), second(10))),
      );
      expect(won.filter(Boolean)).toHaveLength(1);
    }
  });

  it('grants by a code once, though it is used in several chats at once', async () => {
    const hash = unused('h');
    const code = { hash, grant: { of: 'leader', place: 'Đồng Bằng' }, by: 'terminal' } as const;
    await nth(0).chats.issue([{ ...code, at: second(0), expires: second(99) }], [], second(0));
    const claims = Array.from({ length: 8 }, () => updateOf(unused('c'), 1));
    await first().receive('telegram', claims, second(0));
    const use = { set: 'code-used', hash, by: 'telegram:1' } as const;
    const uses = (await claimAt(first(), 1)).map((claim, index) =>
      nth(index).mail.finish(claim, { ...IGNORED, changes: [use] }, second(2)),
    );
    const outcomes = await Promise.allSettled(uses);
    expect(outcomes).toHaveLength(8);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' });
  });

  it('moves chats while both processes write to them, and loses nothing', async () => {
    const names = Array.from({ length: 10 }, () => [unused('c'), unused('c')] as const);
    const moving = names.flatMap(([from, to]) =>
      databases.flatMap((database) => [
        database.chats.change({ channel: 'telegram', chat: from }, [{ set: 'moved', to }], second(1)),
        database.mail.receive('telegram', [updateOf(from, 1), updateOf(to, 2)], second(1)),
        database.mail.enqueue([sendTo(from), sendTo(to)], second(1)),
      ]),
    );
    await Promise.all(moving);
    let [updates, sends] = [0, 0];
    for (let left = true; left;) {
      const [claims, queued] = [await claimAt(first(), 2), await claimSendsAt(first(), 2)];
      for (const claim of claims) if (await first().finish(claim, IGNORED, second(3))) updates += 1;
      for (const send of queued) if (await first().settle(send, { of: 'sent', messageId: '1' }, second(3))) sends += 1;
      left = claims.length + queued.length > 0;
    }
    expect([updates, sends]).toEqual([40, 40]);
  });

  it('sees in one process what was handled in another', async () => {
    const key = { channel: 'telegram', chat: unused('c') } as const;
    await handle(nth(0), key, { changes: [{ set: 'met', kind: 'group', title: 'Tổ A' }] });
    expect((await nth(1).chats.chats()).find(({ chat }) => chat === key.chat)).toMatchObject({ title: 'Tổ A' });
  });
}

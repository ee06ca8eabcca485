import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { claimAt, FAR, handle, IGNORED, NOTHING_OLD, second, sendTo, unused, updateOf } from '../support/letters.ts';

/** What a letter box promises about what comes in; part of the mail's suite. */
export function describeInbox(database: () => Database): void {
  const mail = () => database().mail;
  const names = (claims: readonly { readonly update: string }[]) => claims.map(({ update }) => update);

  it('gives an update back as it was received, once', async () => {
    const update = { ...updateOf(unused('c'), 7), raw: '{"text":"Kế hoạch \\u0000 \\ud800 😀"}' };
    expect(await mail().receive('telegram', [update], second(0))).toBe(1);
    const claims = await claimAt(mail(), 1);
    expect(claims).toEqual([
      {
        ...update,
        channel: 'telegram',
        attempt: 1,
        id: expect.any(Number) as number,
        fence: expect.any(Number) as number,
      },
    ]);
    expect(await claimAt(mail(), 2)).toEqual([]);
  });

  it('keeps an update that comes a hundred times once, in one call and in several, before and after it is handled', async () => {
    const update = updateOf(unused('c'), 1);
    const many = Array.from({ length: 100 }, () => update);
    expect(await mail().receive('telegram', many, second(0))).toBe(1);
    const again = await Promise.all(many.map((one) => mail().receive('telegram', [one], second(0))));
    expect(again.every((count) => count === 0)).toBe(true);
    const [claim, ...others] = await claimAt(mail(), 1);
    expect(others).toEqual([]);
    expect(claim && (await mail().finish(claim, IGNORED, second(2)))).toBe(true);
    expect(await mail().receive('telegram', many, second(3))).toBe(0);
    expect(await claimAt(mail(), 4)).toEqual([]);
  });

  it('tells channels apart', async () => {
    const update = updateOf(unused('c'), 1);
    expect(await mail().receive('telegram', [update], second(0))).toBe(1);
    expect(await mail().receive('zalo', [update], second(0))).toBe(1);
    expect((await claimAt(mail(), 1)).map(({ channel }) => channel)).toEqual(['telegram']);
    const zalo = await mail().claimUpdates('zalo', { limit: 9, now: second(1), until: second(9) });
    expect(zalo.map(({ channel }) => channel)).toEqual(['zalo']);
  });

  it('hands out one update of a chat at a time, by order and then by arrival, whichever came first', async () => {
    const chat = unused('c');
    const [a, b, c, d] = [updateOf(chat, 5), updateOf(chat, 3), updateOf(chat, 5), updateOf(chat, 4)];
    await mail().receive('telegram', [a], second(0));
    await mail().receive('telegram', [b, c], second(0));
    await mail().receive('telegram', [d], second(0));
    const handed: string[] = [];
    for (let now = 1; now <= 4; now += 1) {
      const claims = await claimAt(mail(), now);
      handed.push(...names(claims));
      for (const claim of claims) await mail().finish(claim, IGNORED, second(now));
    }
    expect(handed).toEqual(names([b, d, a, c]));
  });

  it('keeps an earlier update that arrives late until the one that somebody is busy with is done', async () => {
    const chat = unused('c');
    const [late, early] = [updateOf(chat, 2), updateOf(chat, 1)];
    await mail().receive('telegram', [late], second(0));
    const [claim] = await claimAt(mail(), 1);
    await mail().receive('telegram', [early], second(1));
    expect(await claimAt(mail(), 2)).toEqual([]);
    expect(claim && (await mail().finish(claim, IGNORED, second(3)))).toBe(true);
    expect(names(await claimAt(mail(), 4))).toEqual([early.update]);
  });

  it('hands out updates of different chats at once, the oldest first, as many as are asked for', async () => {
    const updates = Array.from({ length: 5 }, (_, index) => updateOf(unused('c'), 100 - index));
    await mail().receive('telegram', updates, second(0));
    expect(names(await claimAt(mail(), 1, 3))).toEqual(names(updates.slice(0, 3)));
    expect(names(await claimAt(mail(), 1, 3))).toEqual(names(updates.slice(3)));
  });

  it('lets somebody else claim once the lease has ended, and tells the first that the claim is lost', async () => {
    const chat = unused('c');
    await mail().receive('telegram', [updateOf(chat, 1)], second(0));
    const [first] = await claimAt(mail(), 0);
    expect(await claimAt(mail(), 9)).toEqual([]);
    const [next] = await claimAt(mail(), 10);
    expect(next).toMatchObject({ id: first?.id, attempt: 2 });
    expect(Number(next?.fence)).toBeGreaterThan(Number(first?.fence));
    const send = sendTo(chat);
    const answered = { ...IGNORED, sends: [send], changes: [{ set: 'place', place: 'Đồng Bằng' }] as const };
    expect(first && (await mail().finish(first, answered, second(11)))).toBe(false);
    if (first) await mail().release(first, second(11));
    expect(await mail().nextDue('telegram')).toBeNull();
    expect((await database().chats.chats()).filter((one) => one.chat === chat)).toEqual([]);
    expect(next && (await mail().finish(next, answered, second(12)))).toBe(true);
    expect(next && (await mail().finish(next, answered, second(12)))).toBe(false);
    expect(await mail().nextDue('telegram')).toBe(second(12));
  });

  it('lets a handler finish after its lease where nobody else has claimed', async () => {
    await mail().receive('telegram', [updateOf(unused('c'), 1)], second(0));
    const [claim] = await claimAt(mail(), 0);
    expect(claim && (await mail().finish(claim, IGNORED, second(99)))).toBe(true);
    expect(await claimAt(mail(), 100)).toEqual([]);
  });

  it('takes an update back, to be handed out from an instant on, with the rest of its chat behind it', async () => {
    const chat = unused('c');
    const [first, second_] = [updateOf(chat, 1), updateOf(chat, 2)];
    await mail().receive('telegram', [first, second_], second(0));
    const [claim] = await claimAt(mail(), 0);
    if (claim) await mail().release(claim, second(5));
    expect(claim && (await mail().finish(claim, IGNORED, second(1)))).toBe(false);
    expect(await claimAt(mail(), 4)).toEqual([]);
    expect(await claimAt(mail(), 5)).toMatchObject([{ update: first.update, attempt: 2 }]);
  });

  it('writes nothing of an update whose code was used meanwhile, and says that it is a conflict', async () => {
    const key = { channel: 'telegram', chat: unused('c') } as const;
    const code = { hash: unused('h'), grant: { of: 'leader', place: 'Đồng Bằng' }, by: 'terminal' } as const;
    await database().chats.issue([{ ...code, at: second(0), expires: second(99) }], [], second(0));
    const use = { set: 'code-used', hash: code.hash, by: 'telegram:1' } as const;
    expect(await handle(database(), { ...key, chat: unused('c') }, { changes: [use] })).toBe(true);

    const update = updateOf(key.chat, 1);
    await mail().receive('telegram', [update], second(1));
    const [claim] = await claimAt(mail(), 1);
    const handled = {
      ...IGNORED,
      sends: [sendTo(key.chat)],
      changes: [
        { set: 'met', kind: 'private', title: null },
        { set: 'suspended', why: 'removed' },
        { set: 'audit', entry: { who: key.chat, chat: null, act: 'denied', facts: {} } },
        use,
      ],
    } as const;
    const finished = claim ? mail().finish(claim, handled, second(2)) : Promise.resolve();
    await expect(finished).rejects.toMatchObject({ code: 'conflict' });
    expect(await mail().nextDue('telegram')).toBeNull();
    expect((await database().chats.chats()).some(({ chat }) => chat === key.chat)).toBe(false);
    expect((await database().chats.audit(100)).some(({ who }) => who === key.chat)).toBe(false);
    expect(names(await claimAt(mail(), 12))).toEqual([update.update]);
  });

  it('counts what came in by month, each update once', async () => {
    const chat = unused('c');
    const [last, first] = ['2031-10-31T23:59:59.999Z', '2031-11-01T00:00:00.000Z'];
    const updates = [updateOf(chat, 1), updateOf(chat, 2)];
    await mail().receive('zalo', updates, last);
    await mail().receive('zalo', [...updates, updateOf(chat, 3)], first);
    expect(await mail().monthCount('zalo', '2031-10')).toEqual({ received: 2, sent: 0 });
    expect(await mail().monthCount('zalo', '2031-11')).toEqual({ received: 1, sent: 0 });
    expect(await mail().monthCount('telegram', '2031-10')).toEqual({ received: 0, sent: 0 });
  });

  it('knows an update again until it is purged, and purges nothing that is open or younger', async () => {
    const [old, young, open] = [updateOf(unused('c'), 1), updateOf(unused('c'), 1), updateOf(unused('c'), 1)];
    await mail().receive('telegram', [old, young, open], second(0));
    const [first, next] = await claimAt(mail(), 1);
    if (first) await mail().finish(first, IGNORED, second(10));
    if (next) await mail().finish(next, IGNORED, second(20));
    await mail().purge({ ...NOTHING_OLD, mail: second(15) });
    expect(await mail().receive('telegram', [old, young, open], second(30))).toBe(1);
    expect(names(await claimAt(mail(), 30)).sort()).toEqual(names([old, open]).sort());
  });

  it('asks nothing of the database for nothing', async () => {
    expect(await mail().receive('telegram', [], second(0))).toBe(0);
    await mail().enqueue([], second(0));
    expect(await claimAt(mail(), 1, 0)).toEqual([]);
    expect(await mail().nextDue('telegram')).toBeNull();
    expect(await mail().giveUpCutShort('telegram', FAR)).toBe(0);
  });
}

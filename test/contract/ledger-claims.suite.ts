import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, only, TODAY } from '../support/ledger.ts';

/** What a ledger promises about who may make a message of what is due; part of the ledger's suite. */
export function describeClaims(database: () => Database): void {
  const { ledger, plan, claim, claimOne, hand, queue, states, send } = ledgerOf(database);
  const chats = (claims: readonly { readonly chat: string }[]) => claims.map(({ chat }) => chat);
  const change = (chat: string, ...changes: Parameters<Database['chats']['change']>[1]) =>
    database().chats.change({ channel: 'telegram', chat }, changes, second(0));

  it('hands out a chat with what is due of it, by term, and nothing that is not due yet', async () => {
    const chat = unused('c');
    const [late, soon, same, early] = await plan(
      chat,
      { term: '2026-12-10', at: second(1) },
      { term: '2026-12-01', at: second(11) },
      { term: '2026-12-10', at: second(0) },
      { term: '2026-12-05', at: second(10) },
    );
    expect(await claim(-1)).toEqual([]);
    const claimed = await claimOne(10);
    expect(claimed).toMatchObject({ channel: 'telegram', chat, lastOn: null, messages: 0, earlier: [] });
    expect(claimed.due.map(({ about }) => about)).toEqual([early, late, same].map((one) => one?.about));
    expect(claimed.due[0]).toEqual({
      ...early,
      ...{ id: expect.any(Number) as number, state: 'planned', reason: null, send: null, endedAt: null },
    });
    expect(soon).toBeDefined();
  });

  it('hands out the chats whose earliest term comes first, then as they were planned, and no more than asked', async () => {
    const [a, b, c, d] = [unused('c'), unused('c'), unused('c'), unused('c')] as const;
    await plan(a, { term: '2026-12-03' });
    await plan(b, { term: '2026-12-09' }, { term: '2026-12-02' });
    await plan(c, { term: '2026-12-03' }, { term: '2026-12-01', at: second(50) });
    await plan(d, { term: '2026-12-01' });
    expect(await claim(0, { limit: 0 })).toEqual([]);
    expect(chats(await claim(0, { limit: 2 }))).toEqual([d, b]);
    expect(chats(await claim(0))).toEqual([a, c]);
  });

  it('leaves out chats that are held, suspended or of another channel', async () => {
    const [held, suspended, zalo] = [unused('c'), unused('c'), unused('c')] as const;
    await change(suspended, { set: 'suspended', why: 'blocked' });
    for (const chat of [held, suspended]) await plan(chat);
    await plan(zalo, { channel: 'zalo' });
    expect(await claim(0, { held: [held] })).toEqual([]);
    expect(chats(await claim(0))).toEqual([held]);
    await change(suspended, { set: 'met', kind: 'group', title: null });
    expect(chats(await claim(0))).toEqual([suspended]);
    const other = await ledger().claim('zalo', { limit: 9, held: [], now: second(0), until: second(1) });
    expect(chats(other)).toEqual([zalo]);
  });

  it('hands a chat out again when its lease has ended, and tells the first that the claim is lost', async () => {
    const planned = await plan(unused('c'));
    const first = await claimOne(0);
    expect(await claim(9)).toEqual([]);
    const next = await claimOne(10);
    expect(next.fence).toBeGreaterThan(first.fence);
    const sends = [sendTo(next.chat, 'bulk')];
    const ended =
      planned.length > 0 ? next.due.map(({ id }) => ({ id, state: 'cancelled', reason: 'x' }) as const) : [];
    expect(await hand(first, { sends, carried: [], ended, next: second(99) })).toBe(false);
    expect(await states(planned)).toEqual([['planned', null]]);
    expect(await database().mail.nextDue('telegram')).toBeNull();
    expect(await hand(next)).toBe(true);
    expect(await hand(next)).toBe(false);
  });

  it('takes a claim that is late where nobody else has claimed', async () => {
    const planned = await plan(unused('c'));
    expect(await hand(await claimOne(0), {}, 50)).toBe(true);
    expect(await states(planned)).toEqual([['claimed', null]]);
  });

  it('lets nobody have a claim any more once claims were abandoned, and everybody claim', async () => {
    const planned = await plan(unused('c'));
    const lost = await claimOne(0);
    await database().mail.abandonClaims('zalo', second(1));
    expect(await claim(1)).toEqual([]);
    await database().mail.abandonClaims('telegram', second(1));
    expect(await hand(lost)).toBe(false);
    const next = await claimOne(1);
    expect(next.fence).toBeGreaterThan(lost.fence);
    expect(await hand(next)).toBe(true);
    expect(await states(planned)).toEqual([['claimed', null]]);
  });

  it('ends what is of no use as it is told, with the reason, and leaves the rest planned', async () => {
    const chat = unused('c');
    const planned = await plan(chat, {}, {}, {}, {});
    const claimed = await claimOne(0);
    const [a, b, c] = claimed.due.map(({ id }) => id);
    const ended = [
      { id: a ?? 0, state: 'collapsed', reason: 'later' },
      { id: b ?? 0, state: 'expired', reason: 'past' },
      { id: c ?? 0, state: 'cancelled', reason: 'handed in' },
    ] as const;
    expect(await hand(claimed, { sends: [], carried: [], ended }, 4)).toBe(true);
    const kept = await ledger().reminders({ about: planned.map(({ about }) => about) });
    expect(kept.map(({ state, reason, endedAt, send }) => [state, reason, endedAt, send])).toEqual([
      ...ended.map(({ state, reason }) => [state, reason, second(4), null]),
      ['planned', null, null, null],
    ]);
    expect(await database().mail.nextDue('telegram')).toBeNull();
    expect(await claimOne(5)).toMatchObject({ lastOn: null, messages: 0 });
  });

  it('hands a chat out no sooner than it was told, whatever falls due until then', async () => {
    const chat = unused('c');
    await plan(chat);
    await hand(await claimOne(0), { sends: [], carried: [], next: second(60) });
    await plan(chat, { at: second(5) });
    expect(await claim(59)).toEqual([]);
    expect((await claimOne(60)).due).toHaveLength(2);
  });

  it('hands a chat out as soon as something is due where it was told nothing else', async () => {
    const chat = unused('c');
    await queue(chat, { next: null });
    expect(await claim(0)).toEqual([]);
    await plan(chat, { at: second(5) });
    expect(await claim(4)).toEqual([]);
    expect((await claimOne(5)).due).toHaveLength(1);
  });

  it('tells what a chat got before about the same things, and may have got', async () => {
    const [chat, about] = [unused('c'), unused('o')];
    const end = async (milestone: number, settlement: Parameters<typeof send>[0]) => {
      await queue(chat, {}, { about, milestone, at: second(-milestone) });
      await send(settlement);
    };
    await end(5, { of: 'sent', messageId: '42' });
    await end(4, { of: 'unknown', reason: 'no answer' });
    await end(3, { of: 'failed', reason: 'too long' });
    await queue(chat, {}, { about, milestone: 2, at: second(-2) }, {});
    await queue(unused('c'), {}, { about });
    await plan(chat, { about, milestone: 1 }, { about, milestone: 0, at: second(50) });
    const { earlier, due } = only((await claim(1)).filter((one) => one.chat === chat));
    expect(due.map(({ milestone }) => milestone)).toEqual([1]);
    expect(earlier.map(({ milestone, state, reason }) => [milestone, state, reason])).toEqual([
      [5, 'sent', '42'],
      [4, 'unknown', 'no answer'],
      [2, 'claimed', null],
    ]);
  });

  it('tells the day of the last message and how many there were on it', async () => {
    const chat = unused('c');
    await queue(chat, { on: TODAY });
    await plan(chat);
    const second_ = await claimOne(1);
    expect(second_).toMatchObject({ lastOn: TODAY, messages: 1 });
    await hand(second_, { on: TODAY });
    await plan(chat);
    const third = await claimOne(2);
    expect(third).toMatchObject({ lastOn: TODAY, messages: 2 });
    await hand(third, { on: '2026-11-23' });
    await plan(chat);
    expect(await claimOne(3)).toMatchObject({ lastOn: '2026-11-23', messages: 1 });
  });

  it('says when the next chat may be claimed', async () => {
    expect(await ledger().nextDue('telegram')).toBeNull();
    const [a, b, gone] = [unused('c'), unused('c'), unused('c')] as const;
    await change(gone, { set: 'suspended', why: 'removed' });
    await plan(gone);
    expect(await ledger().nextDue('telegram')).toBeNull();
    await plan(a, { at: second(3) }, { at: second(2) });
    expect(await ledger().nextDue('telegram')).toBe(second(2));
    expect(await ledger().nextDue('zalo')).toBeNull();
    const claimed = await claimOne(4);
    expect(await ledger().nextDue('telegram')).toBe(second(14));
    await hand(claimed, { sends: [], carried: [], next: second(60) });
    expect(await ledger().nextDue('telegram')).toBe(second(60));
    await plan(b, { at: second(50) });
    expect(await ledger().nextDue('telegram')).toBe(second(50));
  });
}

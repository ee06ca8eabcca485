import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { SAME_ELSEWHERE } from '../../src/ports/ledger.ts';
import type { Settlement } from '../../src/ports/mail.ts';
import type { ReminderState } from '../../src/domain/reminder.ts';
import { claimSendsAt, second, unused } from '../support/letters.ts';
import { ledgerOf, only, statusOf, TODAY } from '../support/ledger.ts';

/** What a ledger promises when a chat goes on under another name; part of the ledger's suite. */
export function describeLedgerMoves(database: () => Database): void {
  const { ledger, plan, claim, claimOne, hand, queue, of, send } = ledgerOf(database);
  const mail = () => database().mail;
  const move = (from: string, to: string) =>
    database().chats.change({ channel: 'telegram', chat: from }, [{ set: 'moved', to }], second(0));

  it('moves reminders, what waits with its message, and what the chat got before', async () => {
    const [from, to, about] = [unused('c'), unused('c'), unused('o')] as const;
    const past = await queue(from, {}, { about, milestone: 5 });
    await send({ of: 'sent', messageId: '1' });
    const waiting = await queue(from, { next: second(99) });
    const planned = await plan(from, { about, milestone: 3, at: second(1) });
    await move(from, to);
    expect((await of([...past, ...waiting, ...planned])).map(({ chat, state }) => [chat, state])).toEqual([
      [to, 'sent'],
      [to, 'claimed'],
      [to, 'planned'],
    ]);
    const claimed = await claimOne(1);
    expect(claimed).toMatchObject({ chat: to, lastOn: TODAY, messages: 2, due: [{ about }] });
    expect(claimed.earlier.map(({ milestone }) => milestone)).toEqual([5]);
    expect((await send({ of: 'sent', messageId: '2' }, 2)).chat).toBe(to);
    expect((await of(waiting)).map(({ state, reason }) => [state, reason])).toEqual([['sent', '2']]);
  });

  it('sends a message on to where its chat went that its sending found out', async () => {
    const [from, to, about] = [unused('c'), unused('c'), unused('o')] as const;
    const planned = await queue(from, {}, { about });
    await send({ of: 'moved', to });
    expect(await of(planned)).toMatchObject([{ chat: to, state: 'claimed' }]);
    await database().chats.change({ channel: 'zalo', chat: unused('c') }, [statusOf(about)], second(2));
    expect(await of(planned)).toMatchObject([{ chat: to, state: 'planned' }]);
    expect(await claimSendsAt(mail(), 2)).toEqual([]);
    expect((await claimOne(2)).chat).toBe(to);
  });

  it('takes the claims on either name', async () => {
    const [from, to] = [unused('c'), unused('c')] as const;
    await plan(from);
    await plan(to);
    const lost = await claim(0);
    await move(from, to);
    for (const one of lost) expect(await hand(one)).toBe(false);
    const claimed = await claimOne(0);
    expect(claimed.due).toHaveLength(2);
    for (const { fence } of lost) expect(claimed.fence).toBeGreaterThan(fence);
    expect(await hand(claimed)).toBe(true);
  });

  it.each([
    ['2026-11-21', TODAY, TODAY, 1],
    [TODAY, '2026-11-21', TODAY, 1],
    [TODAY, TODAY, TODAY, 2],
  ])('knows when either name got its last message, %s and %s', async (before, there, lastOn, messages) => {
    const [from, to] = [unused('c'), unused('c')] as const;
    await queue(from, { on: before });
    await queue(to, { on: there });
    await move(from, to);
    await plan(to);
    expect(await claimOne(1)).toMatchObject({ lastOn, messages });
  });

  const SENT: Settlement = { of: 'sent', messageId: '1' };
  const UNKNOWN: Settlement = { of: 'unknown', reason: 'no answer' };
  const FAILED: Settlement = { of: 'failed', reason: 'too long' };
  type How = Settlement | 'planned' | 'claimed';
  it.each<[How, How, readonly [ReminderState, string | null], readonly [ReminderState, string | null]]>([
    [SENT, 'planned', ['sent', '1'], ['collapsed', SAME_ELSEWHERE]],
    ['planned', SENT, ['sent', '1'], ['collapsed', SAME_ELSEWHERE]],
    ['claimed', UNKNOWN, ['unknown', 'no answer'], ['collapsed', SAME_ELSEWHERE]],
    [UNKNOWN, 'claimed', ['unknown', 'no answer'], ['collapsed', SAME_ELSEWHERE]],
    ['claimed', 'planned', ['claimed', null], ['collapsed', SAME_ELSEWHERE]],
    ['claimed', 'claimed', ['claimed', null], ['collapsed', SAME_ELSEWHERE]],
    ['planned', 'planned', ['planned', null], ['collapsed', SAME_ELSEWHERE]],
    ['planned', FAILED, ['planned', null], ['failed', 'too long']],
    [UNKNOWN, SENT, ['sent', '1'], ['unknown', 'no answer']],
  ])('lets of two that are one the one go on that is further along: %j, %j', async (old, there, goesOn, other) => {
    const [from, to, about] = [unused('c'), unused('c'), unused('o')] as const;
    const both = [
      { chat: from, how: old },
      { chat: to, how: there },
    ];
    for (const { chat, how } of both) {
      if (typeof how === 'string') continue;
      await queue(chat, {}, { about }, {});
      await send(how);
    }
    for (const { chat, how } of both) {
      if (how === 'planned') await plan(chat, { about });
      if (how === 'claimed') await queue(chat, {}, { about }, {});
    }
    await move(from, to);
    const kept = await ledger().reminders({ about: [about] });
    expect(kept).toHaveLength(2);
    const at = (name: string) => kept.filter(({ chat }) => chat === name).map(({ state, reason }) => [state, reason]);
    expect(at(to)).toEqual([goesOn]);
    expect(at(from)).toEqual([other]);
    // No message goes out that carries the one that does not.
    const waiting = goesOn[0] === 'claimed' ? 1 : 0;
    expect(await ledger().waiting('telegram')).toBe(waiting);
    expect(await claimSendsAt(mail(), 5)).toHaveLength(waiting);
  });

  it('plans again what a message carried beside the one that does not go on', async () => {
    const [from, to, about] = [unused('c'), unused('c'), unused('o')] as const;
    const [, beside] = await queue(from, {}, { about }, {});
    await queue(to, {}, { about });
    await move(from, to);
    expect(beside && (await of([beside]))).toMatchObject([{ chat: to, state: 'planned' }]);
    expect(only((await claim(1)).map(({ chat }) => chat))).toBe(to);
  });

  it('takes back all that waits for the chat of the one that does not go on', async () => {
    const [from, to, about] = [unused('c'), unused('c'), unused('o')] as const;
    await queue(to, {}, { about });
    await send({ of: 'sent', messageId: '1' });
    await queue(from, {}, { about });
    const behind = await queue(from);
    const kept = await queue(to);
    await move(from, to);
    expect(await of([...behind, ...kept])).toMatchObject([
      { chat: to, state: 'planned' },
      { chat: to, state: 'claimed' },
    ]);
    expect(await claimOne(1)).toMatchObject({ chat: to, due: [{ about: behind[0]?.about }] });
  });
}

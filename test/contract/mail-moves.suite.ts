import { expect, it } from 'vitest';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { Database } from '../../src/ports/database.ts';
import { claimAt, claimSendsAt, handle, IGNORED, second, sendTo, unused, updateOf } from '../support/letters.ts';

const MET: ChatChange = { set: 'met', kind: 'group', title: 'Tổ A' };

/** What a letter box promises when chats move or shut the bot out; part of the mail's suite. */
export function describeMoves(database: () => Database): void {
  const mail = () => database().mail;
  const moved = (to: string) => ({ changes: [{ set: 'moved', to }] as const });
  const key = (chat: string) => ({ channel: 'telegram', chat }) as const;
  const chatsOf = (sends: readonly { readonly chat: string; readonly key: string }[]) =>
    sends.map((send) => [send.chat, send.key]);

  it('moves what waits for a chat and what came from it, and sends the message there that found it out', async () => {
    const [from, to] = [unused('c'), unused('c')];
    const [first, next, ad] = [sendTo(from), sendTo(from), sendTo(from, 'bulk')];
    const updates = [updateOf(from, 1), updateOf(from, 2)];
    await mail().enqueue([first, next, ad], second(0));
    await mail().receive('telegram', updates, second(0));
    const [send] = await claimSendsAt(mail(), 1, { lanes: ['answer'] });
    if (!send) throw new Error('not claimed');
    await mail().begin(send, second(11));
    expect(await mail().settle(send, { of: 'moved', to }, second(2))).toBe(true);
    expect((await claimAt(mail(), 3)).map(({ chat, update }) => [chat, update])).toEqual([[to, updates[0]?.update]]);
    const sends = await claimSendsAt(mail(), 3);
    expect(chatsOf(sends)).toEqual([
      [to, first.key],
      [to, ad.key],
    ]);
    expect(sends[0]?.tries).toBe(0);
    if (sends[0]) await mail().settle(sends[0], { of: 'sent', messageId: '1' }, second(4));
    expect(chatsOf(await claimSendsAt(mail(), 4))).toEqual([[to, next.key]]);
  });

  it('maps what comes later from the old chat, or goes to it, even when the move is told again', async () => {
    const [from, to, further] = [unused('c'), unused('c'), unused('c')];
    await handle(database(), key(from), { changes: [MET, ...moved(to).changes] });
    await handle(database(), key(to), moved(further));
    await handle(database(), key(from), moved(to));
    await handle(database(), key(further), moved(from));
    const [update, queued, answer] = [updateOf(from, 1), sendTo(from), sendTo(to, 'bulk')];
    await mail().receive('telegram', [update], second(1));
    const [claim] = await claimAt(mail(), 1);
    expect(claim).toMatchObject({ chat: further, update: update.update });
    if (claim) await mail().finish(claim, { ...IGNORED, sends: [answer] }, second(1));
    await mail().enqueue([queued], second(1));
    expect(chatsOf(await claimSendsAt(mail(), 2))).toEqual([
      [further, queued.key],
      [further, answer.key],
    ]);
    expect((await database().chats.chats()).filter(({ chat }) => [from, to, further].includes(chat))).toMatchObject([
      { chat: further, title: 'Tổ A' },
    ]);
  });

  it('leaves claims in force when their chat moves, and lets nothing of the new chat overtake them', async () => {
    const [from, to] = [unused('c'), unused('c')];
    const [old, young] = [updateOf(from, 1), updateOf(to, 1)];
    await mail().receive('telegram', [old], second(0));
    await mail().enqueue([sendTo(from)], second(0));
    const [claim] = await claimAt(mail(), 0);
    const [send] = await claimSendsAt(mail(), 0);
    if (!claim || !send) throw new Error('not claimed');
    expect(await mail().begin(send, second(10))).toBe(true);
    await database().chats.change(key(from), [{ set: 'moved', to }], second(1));
    await mail().receive('telegram', [young], second(1));
    await mail().enqueue([sendTo(to)], second(1));
    expect(await claimAt(mail(), 2)).toEqual([]);
    expect(await claimSendsAt(mail(), 2)).toEqual([]);
    expect(await mail().finish(claim, { ...IGNORED, changes: [MET] }, second(3))).toBe(true);
    expect(await mail().settle(send, { of: 'sent', messageId: '1' }, second(3))).toBe(true);
    expect((await claimAt(mail(), 4)).map(({ update }) => update)).toEqual([young.update]);
    expect(await claimSendsAt(mail(), 4)).toHaveLength(1);
    expect((await database().chats.chats()).filter(({ chat }) => chat === from)).toEqual([]);
  });

  it('moves chats of one channel only', async () => {
    const [from, to] = [unused('c'), unused('c')];
    await database().chats.change(key(from), [MET, { set: 'moved', to }], second(0));
    await mail().receive('zalo', [updateOf(from, 1)], second(1));
    const claims = await mail().claimUpdates('zalo', { limit: 1, now: second(1), until: second(9) });
    expect(claims.map(({ chat }) => chat)).toEqual([from]);
  });

  it('fails what waits for a chat that the bot was taken out of, and says so of what is queued later', async () => {
    const chat = unused('c');
    const [first, next, ad] = [sendTo(chat), sendTo(chat), sendTo(chat, 'bulk')];
    const other = sendTo(unused('c'), 'bulk');
    await mail().enqueue([first, next, ad, other], second(0));
    const sends = await claimSendsAt(mail(), 0);
    const [send, lost] = [sends.find(({ key }) => key === first.key), sends.find(({ key }) => key === ad.key)];
    if (!send || !lost) throw new Error('not claimed');
    await mail().begin(send, second(10));
    expect(await mail().settle(send, { of: 'suspended', why: 'blocked' }, second(1))).toBe(true);
    expect(await mail().begin(lost, second(10))).toBe(false);
    const listed = (await mail().unsettled(10)).map(({ key, state, reason }) => [key, state, reason]);
    expect(listed.sort()).toEqual([first, next, ad].map(({ key }) => [key, 'failed', 'blocked']).sort());
    const later = sendTo(chat);
    await mail().enqueue([later], second(2));
    const now = await claimSendsAt(mail(), 2);
    expect(now).toMatchObject([{ key: later.key, suspended: true }]);
    const [hopeless] = now;
    expect(hopeless && (await mail().settle(hopeless, { of: 'failed', reason: 'blocked' }, second(3)))).toBe(true);
  });

  it('leaves what is being sent to itself when the chat is suspended', async () => {
    const chat = unused('c');
    await mail().enqueue([sendTo(chat), sendTo(chat)], second(0));
    const [send] = await claimSendsAt(mail(), 0);
    if (!send) throw new Error('not claimed');
    await mail().begin(send, second(10));
    await handle(database(), key(chat), { changes: [MET, { set: 'suspended', why: 'removed' }] });
    expect((await mail().unsettled(10)).map(({ reason }) => reason)).toEqual(['removed']);
    expect(await mail().settle(send, { of: 'sent', messageId: '1' }, second(1))).toBe(true);
  });

  it.each<[string, ChatChange]>([
    ['it writes again', MET],
    ['somebody says so', { set: 'suspended', why: null }],
  ])('sends to a chat again once %s', async (_, restores) => {
    const chat = unused('c');
    await database().chats.change(key(chat), [MET, { set: 'suspended', why: 'removed' }], second(0));
    await database().chats.change(key(chat), [restores], second(1));
    await mail().enqueue([sendTo(chat)], second(2));
    expect(await claimSendsAt(mail(), 2)).toMatchObject([{ kind: 'group', suspended: false }]);
  });
}

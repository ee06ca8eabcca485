import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import type { Settlement } from '../../src/ports/mail.ts';
import { claimSendsAt, second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, TODAY } from '../support/ledger.ts';

/** What a ledger promises about messages that are good no longer; part of the ledger's suite. */
export function describeStale(database: () => Database): void {
  const { claimOne, hand, queue, of, states, claimSend, send } = ledgerOf(database);
  const mail = () => database().mail;
  const sent = (messageId: string): Settlement => ({ of: 'sent', messageId });

  it('tells the sender until when a message is good, and of any other nothing', async () => {
    await queue(unused('c'), { goodUntil: second(60) });
    await mail().enqueue([sendTo(unused('c'), 'bulk')], second(0));
    expect((await claimSendsAt(mail(), 1)).map(({ goodUntil }) => goodUntil)).toEqual([second(60), null]);
  });

  it('withdraws a message that says what is so no longer, with what else waits for its chat', async () => {
    const chat = unused('c');
    const message = sendTo(chat, 'bulk');
    const menus = [{ id: unused('m'), person: null, at: second(0), choices: [], reminds: true }];
    const said = { sends: [message, sendTo(chat, 'bulk')], menus, goodUntil: second(60) };
    const planned = [...(await queue(chat, said, {}, {})), ...(await queue(chat, { next: second(999) }))];
    const stale = await claimSend(60);
    expect(await mail().settle(stale, { of: 'stale' }, second(60))).toBe(true);
    expect(await of(planned)).toMatchObject(Array(3).fill({ state: 'planned', send: null, endedAt: null }));
    expect(await mail().settle(stale, { of: 'stale' }, second(60))).toBe(false);
    expect(await claimSendsAt(mail(), 99)).toEqual([]);
    expect(await mail().unsettled(10)).toEqual([]);
    expect(await mail().nextDue('telegram')).toBeNull();
    const asked = { key: { channel: 'telegram', chat }, person: '7', pressed: null } as const;
    const context = await database().chats.context({ ...asked, freshSince: second(0), missesSince: second(0) });
    expect(context).toMatchObject({ menus: [], reminded: null });
    const again = await claimOne(60);
    expect(again).toMatchObject({ lastOn: TODAY, messages: 0, earlier: [] });
    expect(await hand(again, { sends: [message], goodUntil: second(120) }, 60)).toBe(true);
    expect(await send(sent('1'), 61)).toMatchObject({ key: message.key, goodUntil: second(120) });
    expect(await states(planned)).toEqual(Array(3).fill(['sent', '1']));
  });

  it('lets a message go on of which a part has gone out, however late, and leaves the rest of its chat', async () => {
    const chat = unused('c');
    const sends = [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')];
    const planned = await queue(chat, { sends, goodUntil: second(60) });
    const behind = await queue(chat);
    await send(sent('1'));
    expect(await mail().settle(await claimSend(60), { of: 'stale' }, second(60))).toBe(true);
    expect(await states([...planned, ...behind])).toEqual([
      ['sending', null],
      ['claimed', null],
    ]);
    expect(await send(sent('2'), 60)).toMatchObject({ key: sends[1]?.key, tries: 0, goodUntil: null });
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it('withdraws nothing for a sender that has lost its claim', async () => {
    const planned = await queue(unused('c'), { goodUntil: second(5) });
    const lost = await claimSend(0);
    const held = await claimSend(10);
    expect(await mail().settle(lost, { of: 'stale' }, second(10))).toBe(false);
    expect(await mail().begin(held, second(20))).toBe(true);
    expect(await states(planned)).toEqual([['sending', null]]);
  });
}

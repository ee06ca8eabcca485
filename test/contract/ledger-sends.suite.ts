import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { CUT_SHORT, type Settlement } from '../../src/ports/mail.ts';
import { claimSendsAt, second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, only, TODAY } from '../support/ledger.ts';

/** What a ledger promises about messages on their way; part of the ledger's suite. */
export function describeSends(database: () => Database): void {
  const { ledger, plan, claim, claimOne, hand, queue, of, states, claimSend, send } = ledgerOf(database);
  const mail = () => database().mail;
  const keys = (sends: readonly { readonly key: string }[]) => sends.map(({ key }) => key);

  it('queues a message with the reminders that it carries, and ends them as it ends', async () => {
    const chat = unused('c');
    const message = sendTo(chat, 'bulk');
    const planned = await queue(chat, { sends: [message] }, {}, {});
    expect(await of(planned)).toMatchObject([
      { state: 'claimed', send: message.key, endedAt: null },
      { state: 'claimed', send: message.key, endedAt: null },
    ]);
    const claimed = await claimSend(1);
    expect(claimed).toMatchObject(message);
    expect(await states(planned)).toEqual(Array(2).fill(['claimed', null]));
    expect(await mail().begin(claimed, second(10))).toBe(true);
    expect(await states(planned)).toEqual(Array(2).fill(['sending', null]));
    expect(await mail().settle(claimed, { of: 'sent', messageId: '42' }, second(2))).toBe(true);
    expect(await of(planned)).toMatchObject(
      Array(2).fill({ state: 'sent', reason: '42', endedAt: second(2), send: message.key }),
    );
  });

  it.each<[Settlement, string, string]>([
    [{ of: 'unknown', reason: 'no answer' }, 'unknown', 'no answer'],
    [{ of: 'failed', reason: 'too long' }, 'failed', 'too long'],
    [{ of: 'suspended', why: 'blocked' }, 'failed', 'blocked'],
  ])('ends reminders as their message, %j', async (settlement, state, reason) => {
    const planned = await queue(unused('c'));
    const { id } = await send(settlement, 3);
    expect(await of(planned)).toMatchObject([{ state, reason, endedAt: second(3) }]);
    expect(await mail().dismiss(id)).toBe(true);
    expect(await states(planned)).toEqual([[state, reason]]);
  });

  it('lets reminders wait again with a message that is to be tried again, begun or not', async () => {
    const planned = await queue(unused('c'));
    const givenBack = await claimSend(1);
    await mail().settle(givenBack, { of: 'again', at: second(2), counts: false }, second(1));
    expect(await states(planned)).toEqual([['claimed', null]]);
    await send({ of: 'again', at: second(3), counts: true }, 2);
    expect(await states(planned)).toEqual([['claimed', null]]);
    await send({ of: 'sent', messageId: '1' }, 3);
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it.each<[string, readonly Settlement[], string, string]>([
    ['sent', [sent('1'), sent('2')], 'sent', '1'],
    ['unknown', [{ of: 'unknown', reason: 'no answer' }, sent('2')], 'unknown', 'no answer'],
    ['failed', [sent('1'), { of: 'failed', reason: 'too long' }], 'failed', 'too long'],
    [
      'unknown',
      [
        { of: 'failed', reason: 'too long' },
        { of: 'unknown', reason: 'no answer' },
      ],
      'unknown',
      'no answer',
    ],
  ])('calls a message %s by its parts %j', async (_, [first, last], state, reason) => {
    const chat = unused('c');
    const planned = await queue(chat, { sends: [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')] });
    if (first) {
      const { id } = await send(first);
      expect(await states(planned)).toEqual([['sending', null]]);
      await mail().dismiss(id);
    }
    // The rest of a message is no new one.
    await send({ of: 'again', at: second(2), counts: true }, 1);
    expect(await states(planned)).toEqual([['sending', null]]);
    if (last) await send(last, 2);
    expect(await states(planned)).toEqual([[state, reason]]);
  });

  it('calls reminders unknown whose message a crash cut short', async () => {
    const [late, alone] = [await queue(unused('c')), await queue(unused('c'))];
    const [first, next] = await claimSendsAt(mail(), 0);
    if (!first || !next) throw new Error('not claimed');
    await mail().begin(first, second(10));
    await mail().begin(next, second(99));
    expect(await mail().giveUpCutShort('telegram', second(10))).toBe(1);
    expect(await of(late)).toMatchObject([{ state: 'unknown', reason: CUT_SHORT, endedAt: second(10) }]);
    expect(await states(alone)).toEqual([['sending', null]]);
    expect(await mail().abandonClaims('telegram', second(11))).toBe(1);
    expect(await of(alone)).toMatchObject([{ state: 'unknown', reason: CUT_SHORT, endedAt: second(11) }]);
  });

  it('keeps the menus of a message in its chat', async () => {
    const chat = unused('c');
    const menus = [{ id: unused('m'), person: null, at: second(0), choices: [], reminds: true }];
    await queue(chat, { menus });
    expect(await contextOf(chat)).toMatchObject({ menus, reminded: menus[0] });
  });

  it.each<[Settlement, string, string]>([
    [sent('42'), 'sent', '42'],
    [{ of: 'unknown', reason: 'no answer' }, 'unknown', 'no answer'],
  ])(
    'sends a message whose key is known no second time, but ends reminders as it ended, %j',
    async (...[how, state, reason]) => {
      const chat = unused('c');
      const message = sendTo(chat, 'bulk');
      await mail().enqueue([message], second(0));
      await send(how);
      const planned = await plan(chat);
      expect(await hand(await claimOne(2), { sends: [message] }, 2)).toBe(true);
      expect(await of(planned)).toMatchObject([{ state, reason, endedAt: second(2), send: message.key }]);
      expect(await claimSendsAt(mail(), 3)).toEqual([]);
      // It counts, so that the next one of the day is another.
      await plan(chat);
      expect(await claimOne(3)).toMatchObject({ lastOn: TODAY, messages: 1 });
    },
  );

  it('sends of a message only the parts whose keys are not known', async () => {
    const chat = unused('c');
    const [first, last] = [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')];
    await mail().enqueue([first], second(0));
    await send({ of: 'unknown', reason: 'no answer' });
    const planned = await plan(chat);
    await hand(await claimOne(2), { sends: [first, last] });
    expect(await states(planned)).toEqual([['sending', null]]);
    expect((await send(sent('2'), 3)).key).toBe(last.key);
    expect(await states(planned)).toEqual([['unknown', 'no answer']]);
  });

  it('lets reminders wait for a message that was queued before', async () => {
    const chat = unused('c');
    const message = sendTo(chat, 'bulk');
    const planned = await queue(chat, { sends: [message] });
    const later = await plan(chat, { at: second(1) });
    await hand(await claimOne(1), { sends: [message] });
    expect(await states([...planned, ...later])).toEqual(Array(2).fill(['claimed', null]));
    await send(sent('1'), 2);
    expect(await states([...planned, ...later])).toEqual(Array(2).fill(['sent', '1']));
  });

  it('withdraws a message that the documents have changed under, when it is to be sent', async () => {
    const chat = unused('c');
    const message = sendTo(chat, 'bulk');
    const menus = [{ id: unused('m'), person: null, at: second(0), choices: [], reminds: true }];
    const planned = await queue(chat, { sends: [message, sendTo(chat, 'bulk')], menus, next: second(99) }, {}, {});
    await changeDocuments();
    expect(await mail().begin(await claimSend(1), second(10))).toBe(false);
    expect(await of(planned)).toMatchObject(Array(2).fill({ state: 'planned', send: null, reason: null }));
    expect(await claimSendsAt(mail(), 99)).toEqual([]);
    expect(await mail().unsettled(10)).toEqual([]);
    expect(await mail().nextDue('telegram')).toBeNull();
    expect(await contextOf(chat)).toMatchObject({ menus: [], reminded: null });
    const again = await claimOne(1);
    expect(again).toMatchObject({ lastOn: TODAY, messages: 0, earlier: [] });
    expect(await hand(again, { sends: [message] })).toBe(true);
    expect((await send(sent('1'), 2)).key).toBe(message.key);
    expect(await states(planned)).toEqual(Array(2).fill(['sent', '1']));
  });

  it('withdraws with it what came later for the chat, so that no key is given twice', async () => {
    const chat = unused('c');
    const message = (number: number) => sendTo(chat, 'bulk', `${chat}:${number}`);
    const past = await queue(chat, { sends: [message(0)] });
    await send(sent('1'));
    const [first, next] = [await queue(chat, { sends: [message(1)] }), await queue(chat, { sends: [message(2)] })];
    await changeDocuments();
    expect(await mail().begin(await claimSend(1), second(10))).toBe(false);
    expect(await states([...first, ...next])).toEqual(Array(2).fill(['planned', null]));
    expect(await states(past)).toEqual([['sent', '1']]);
    const again = await claimOne(1);
    expect(again).toMatchObject({ lastOn: TODAY, messages: 1 });
    await hand(again, { sends: [message(again.messages)] });
    await send(sent('2'), 2);
    expect(await states([...first, ...next])).toEqual(Array(2).fill(['sent', '2']));
  });

  it('withdraws nothing that has begun, and nothing but reminders, when the documents change', async () => {
    const chat = unused('c');
    const planned = await queue(chat, { sends: [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')] });
    await mail().enqueue([sendTo(unused('c'), 'bulk')], second(0));
    const [first, other] = await claimSendsAt(mail(), 1);
    if (!first || !other) throw new Error('not claimed');
    await mail().begin(first, second(10));
    await changeDocuments();
    expect(await mail().begin(other, second(10))).toBe(true);
    await mail().settle(first, sent('1'), second(2));
    await send(sent('2'), 3);
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it('counts the messages that have not ended', async () => {
    expect(await ledger().waiting('telegram')).toBe(0);
    const [a, b] = [unused('c'), unused('c')] as const;
    await queue(a, { sends: [sendTo(a, 'bulk'), sendTo(a, 'bulk')] }, {}, {});
    await queue(b);
    await mail().enqueue([sendTo(a, 'bulk')], second(0));
    expect(await ledger().waiting('telegram')).toBe(2);
    expect(await ledger().waiting('zalo')).toBe(0);
    const first = only((await claimSendsAt(mail(), 1)).filter(({ chat }) => chat === b));
    await mail().begin(first, second(10));
    expect(await ledger().waiting('telegram')).toBe(2);
    await mail().settle(first, sent('1'), second(2));
    expect(await ledger().waiting('telegram')).toBe(1);
  });

  it('sends the messages of a chat in the order in which they were handed over', async () => {
    const chat = unused('c');
    const [first, next] = [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')];
    await queue(chat, { sends: [first] });
    await queue(chat, { sends: [next] }, { at: second(0) });
    expect(keys(await claimSendsAt(mail(), 1))).toEqual([first.key]);
    expect(await claim(1)).toEqual([]);
  });

  async function changeDocuments(): Promise<void> {
    const words = { quote: unused('q'), party: 'các cơ quan', date: '2026-11-30', action: 'báo cáo' };
    const decision = { kind: 'deadline-drop', entry: words } as const;
    await database().store.record({ of: 'correction', lineage: 'l', on: TODAY, decision });
  }

  function contextOf(chat: string) {
    const since = { freshSince: second(0), missesSince: second(0) };
    return database().chats.context({ key: { channel: 'telegram', chat }, person: '7', pressed: null, ...since });
  }
}

function sent(messageId: string): Settlement {
  return { of: 'sent', messageId };
}

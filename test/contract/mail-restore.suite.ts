import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { CUT_SHORT } from '../../src/ports/mail.ts';
import { claimSendsAt, second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, TODAY } from '../support/ledger.ts';

/** What a letter box learns from a journal that outlived it; part of the ledger's suite, whose reminders follow. */
export function describeRestore(database: () => Database): void {
  const { plan, claimOne, hand, queue, of, states, send } = ledgerOf(database);
  const mail = () => database().mail;
  const journalled = ({ key, chat }: { key: string; chat: string }, messageId: string | null) =>
    ({ channel: 'telegram', key, chat, messageId }) as const;

  it('settles what went out, or may have, and never sends it again', async () => {
    const [a, b, c] = [sendTo(unused('c')), sendTo(unused('c')), sendTo(unused('c'))];
    await mail().enqueue([a, b, c], second(0));
    const claimed = await claimSendsAt(mail(), 0, { limit: 2 });
    const [first] = claimed;
    if (first) await mail().begin(first, second(10));
    expect(await mail().restore([journalled(a, '42'), journalled(b, null)], second(5))).toBe(2);
    expect(await mail().restore([journalled(a, '42'), journalled(b, null)], second(6))).toBe(0);
    expect(await mail().unsettled(9)).toMatchObject([
      { key: b.key, state: 'unknown', reason: CUT_SHORT, at: second(5), text: b.part.text },
    ]);
    for (const one of claimed) {
      expect(await mail().begin(one, second(10))).toBe(false);
      expect(await mail().settle(one, { of: 'failed', reason: 'x' }, second(6))).toBe(false);
    }
    expect((await claimSendsAt(mail(), 99)).map(({ key }) => key)).toEqual([c.key]);
  });

  it('lets the next message of the chat go', async () => {
    const chat = unused('c');
    const [first, next] = [sendTo(chat), sendTo(chat)];
    await mail().enqueue([first, next], second(0));
    expect(await mail().restore([journalled(first, '42')], second(1))).toBe(1);
    expect((await claimSendsAt(mail(), 1)).map(({ key }) => key)).toEqual([next.key]);
  });

  it('leaves what was settled as it was', async () => {
    const message = sendTo(unused('c'));
    await mail().enqueue([message], second(0));
    await send({ of: 'failed', reason: 'too long' });
    expect(await mail().restore([journalled(message, '42')], second(5))).toBe(0);
    expect(await mail().unsettled(9)).toMatchObject([{ key: message.key, state: 'failed', at: second(1) }]);
  });

  it('remembers what the outbox has forgotten, so that it is not sent a second time', async () => {
    const [from, to] = [unused('c'), unused('c')] as const;
    const [went, perhaps] = [sendTo(from), sendTo(from)];
    await database().chats.change({ channel: 'telegram', chat: from }, [{ set: 'moved', to }], second(0));
    expect(await mail().restore([journalled(went, '42'), journalled(perhaps, null)], second(5))).toBe(2);
    expect(await mail().restore([journalled(went, '42'), journalled(perhaps, null)], second(6))).toBe(0);
    await mail().enqueue([went, perhaps], second(7));
    expect(await claimSendsAt(mail(), 8)).toEqual([]);
    expect(await mail().nextDue('telegram')).toBeNull();
    const listed = await mail().unsettled(9);
    expect(listed).toMatchObject([
      {
        ...{ key: perhaps.key, channel: 'telegram', chat: to, state: 'unknown' },
        reason: CUT_SHORT,
        at: second(5),
        text: '',
      },
    ]);
    expect(await mail().dismiss(listed[0]?.id ?? 0)).toBe(true);
  });

  it('ends the reminders of a message that it settles', async () => {
    const [a, b] = [unused('c'), unused('c')] as const;
    const [went, perhaps] = [sendTo(a, 'bulk'), sendTo(b, 'bulk')];
    const planned = [...(await queue(a, { sends: [went] })), ...(await queue(b, { sends: [perhaps] }))];
    await mail().restore([journalled(went, '42'), journalled(perhaps, null)], second(5));
    expect(await of(planned)).toMatchObject([
      { state: 'sent', reason: '42', endedAt: second(5) },
      { state: 'unknown', reason: CUT_SHORT, endedAt: second(5) },
    ]);
  });

  it.each([
    ['42', 'sent', '42'],
    [null, 'unknown', CUT_SHORT],
  ] as const)(
    'sends no reminder again whose message the outbox has forgotten, %s',
    async (messageId, state, reason) => {
      const chat = unused('c');
      const message = sendTo(chat, 'bulk');
      await mail().restore([journalled(message, messageId)], second(1));
      const planned = await plan(chat);
      expect(await hand(await claimOne(2), { sends: [message] }, 2)).toBe(true);
      expect(await states(planned)).toEqual([[state, reason]]);
      expect(await claimSendsAt(mail(), 3)).toEqual([]);
      await plan(chat);
      expect(await claimOne(3)).toMatchObject({ lastOn: TODAY, messages: 1 });
    },
  );

  it('remembers a message that was withdrawn before its key went out', async () => {
    const chat = unused('c');
    const message = sendTo(chat, 'bulk');
    const planned = await queue(chat, { sends: [message] });
    const link = { set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ', by: 'telegram:7' } as const;
    await database().chats.change({ channel: 'telegram', chat }, [link], second(1));
    expect(await mail().restore([journalled(message, '42')], second(2))).toBe(1);
    await hand(await claimOne(3), { sends: [message] });
    expect(await states(planned)).toEqual([['sent', '42']]);
  });

  it('counts what it learns was sent', async () => {
    const message = sendTo(unused('c'));
    await mail().enqueue([message], second(0));
    const before = (await mail().monthCount('telegram', '2032-01')).sent;
    const sends = [
      journalled(message, '1'),
      journalled(sendTo(unused('c')), '2'),
      journalled(sendTo(unused('c')), null),
    ];
    await mail().restore(sends, '2032-01-05T00:00:00.000Z');
    await mail().restore(sends, '2032-01-06T00:00:00.000Z');
    expect((await mail().monthCount('telegram', '2032-01')).sent).toBe(before + 2);
  });
}

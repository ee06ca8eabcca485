import { expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import type { ClaimedSend, Settlement } from '../../src/ports/mail.ts';
import { claimSendsAt, FAR, handle, NOTHING_OLD, partOf, second, sendTo, unused } from '../support/letters.ts';

const SENT: Settlement = { of: 'sent', messageId: '42' };

/** What a letter box promises about what goes out; part of the mail's suite. */
export function describeOutbox(database: () => Database): void {
  const mail = () => database().mail;
  const keys = (sends: readonly { readonly key: string }[]) => sends.map(({ key }) => key);
  const queue = (...sends: Parameters<typeof sendTo>[]) => {
    const made = sends.map((args) => sendTo(...args));
    return mail()
      .enqueue(made, second(0))
      .then(() => keys(made));
  };
  const one = (sends: readonly ClaimedSend[]): ClaimedSend => {
    const [first, ...others] = sends;
    if (!first || others.length > 0) throw new Error(`claimed ${sends.length} instead of 1`);
    return first;
  };
  const settle = (send: ClaimedSend, settlement: Settlement, at = 1) => mail().settle(send, settlement, second(at));

  it('gives a message back as it was queued, with what is known of its chat', async () => {
    const chat = unused('c');
    const file = { name: 'han.ics', mime: 'text/calendar', text: 'BEGIN:VCALENDAR\r\n' };
    const send = { ...sendTo(chat), part: { ...partOf('Kế hoạch “88” \ud83d\ude00\n'), answers: '7', file } };
    await mail().enqueue([send], second(3));
    const claimed = one(await claimSendsAt(mail(), 4));
    const { id, fence } = claimed;
    const known = { kind: 'private', suspended: false } as const;
    expect(claimed).toEqual({ ...send, id, fence, tries: 0, queuedAt: second(3), goodUntil: null, ...known });
    expect(await mail().begin(claimed, second(20))).toBe(true);
    expect(await settle(claimed, SENT)).toBe(true);
    await handle(
      database(),
      { channel: 'telegram', chat },
      { changes: [{ set: 'met', kind: 'group', title: 'Tổ A' }] },
    );
    await queue([chat]);
    expect(one(await claimSendsAt(mail(), 5))).toMatchObject({ kind: 'group', suspended: false });
  });

  it('queues a message once, however often its key comes, and leaves it as it was', async () => {
    const chat = unused('c');
    const send = sendTo(chat);
    await mail().enqueue([send, { ...send, part: partOf('khác') }], second(0));
    await mail().enqueue([send], second(0));
    await handle(database(), send, { sends: [{ ...send, part: partOf('khác') }] });
    const claimed = one(await claimSendsAt(mail(), 1));
    expect(claimed.part).toEqual(send.part);
    await settle(claimed, SENT);
    await mail().enqueue([send], second(2));
    expect(await claimSendsAt(mail(), 3)).toEqual([]);
  });

  it('hands out the next message of a chat and lane only when the one before is settled', async () => {
    const chat = unused('c');
    const [first, next, last, ad] = await queue([chat], [chat], [chat], [chat, 'bulk']);
    const now = await claimSendsAt(mail(), 1);
    expect(keys(now)).toEqual([first, ad]);
    expect(await claimSendsAt(mail(), 2)).toEqual([]);
    const [claimed] = now;
    if (claimed) await settle(claimed, { of: 'failed', reason: 'too long' });
    const second_ = one(await claimSendsAt(mail(), 2));
    expect(second_.key).toBe(next);
    await settle(second_, { of: 'unknown', reason: 'no answer' });
    const third = one(await claimSendsAt(mail(), 3));
    expect(third.key).toBe(last);
    await settle(third, SENT);
    expect(await claimSendsAt(mail(), 4)).toEqual([]);
  });

  it('hands out answers before what is sent to many, each in order of queueing, over all chats', async () => {
    const [ad, otherAd, answer, otherAnswer] = await queue(
      [unused('c'), 'bulk'],
      [unused('c'), 'bulk'],
      [unused('c')],
      [unused('c')],
    );
    expect(keys(await claimSendsAt(mail(), 1, { limit: 3 }))).toEqual([answer, otherAnswer, ad]);
    expect(keys(await claimSendsAt(mail(), 1))).toEqual([otherAd]);
  });

  it('hands out only the lanes that are asked for, and nothing of chats that are held', async () => {
    const [a, b] = [unused('c'), unused('c')];
    const [ad, answer, other] = await queue([a, 'bulk'], [a], [b]);
    expect(await claimSendsAt(mail(), 1, { lanes: [] })).toEqual([]);
    expect(keys(await claimSendsAt(mail(), 1, { lanes: ['bulk'] }))).toEqual([ad]);
    expect(keys(await claimSendsAt(mail(), 1, { held: [a] }))).toEqual([other]);
    expect(keys(await claimSendsAt(mail(), 1))).toEqual([answer]);
  });

  it('keeps the place of a message that is tried again, and its instant', async () => {
    const chat = unused('c');
    const [first] = await queue([chat], [chat]);
    const claimed = one(await claimSendsAt(mail(), 1));
    await mail().begin(claimed, second(11));
    await settle(claimed, {
      of: 'again',
      at: second(30),
      counts: true,
      part: { text: 'trơn', html: null, buttons: [] },
    });
    expect(await mail().nextDue('telegram')).toBe(second(30));
    expect(await claimSendsAt(mail(), 29)).toEqual([]);
    const again = one(await claimSendsAt(mail(), 30));
    expect(again).toMatchObject({ key: first, tries: 1, part: { text: 'trơn', html: null, buttons: [] } });
    await settle(again, { of: 'again', at: second(31), counts: false });
    expect(one(await claimSendsAt(mail(), 31))).toMatchObject({ key: first, tries: 1, part: { text: 'trơn' } });
  });

  it('hands a message out again when its lease ends before its send began, and tells the first that it is lost', async () => {
    await queue([unused('c')]);
    const first = one(await claimSendsAt(mail(), 0));
    expect(await claimSendsAt(mail(), 9)).toEqual([]);
    const next = one(await claimSendsAt(mail(), 10));
    expect(next.id).toBe(first.id);
    expect(await mail().begin(first, second(20))).toBe(false);
    expect(await settle(first, SENT)).toBe(false);
    expect(await mail().begin(next, second(20))).toBe(true);
    expect(await mail().begin(next, second(20))).toBe(false);
    expect(await settle(next, SENT)).toBe(true);
    expect(await settle(next, { of: 'failed', reason: 'late' })).toBe(false);
    expect(await mail().unsettled(10)).toEqual([]);
  });

  it('calls unknown what was being sent when its lease ended, and never sends that again', async () => {
    const chat = unused('c');
    const [cut, queued] = await queue([chat], [chat]);
    const [free] = await queue([unused('c')]);
    const [first, other] = await claimSendsAt(mail(), 0);
    if (!first || !other) throw new Error('not claimed');
    await mail().begin(first, second(10));
    expect(await claimSendsAt(mail(), 9)).toEqual([]);
    expect(keys(await claimSendsAt(mail(), 10))).toEqual([free]);
    expect(await mail().giveUpCutShort('telegram', second(9))).toBe(0);
    expect(await mail().giveUpCutShort('zalo', second(10))).toBe(0);
    expect(await mail().giveUpCutShort('telegram', second(10), [first.id])).toBe(0);
    expect(await mail().giveUpCutShort('telegram', second(10), [other.id])).toBe(1);
    expect(await mail().giveUpCutShort('telegram', second(10))).toBe(0);
    expect(await settle(first, SENT)).toBe(false);
    const listed = { id: first.id, key: cut, channel: 'telegram', chat, state: 'unknown', reason: 'cut-short' };
    expect(await mail().unsettled(10)).toEqual([{ ...listed, at: second(10), text: cut }]);
    expect(keys(await claimSendsAt(mail(), 10))).toEqual([queued]);
  });

  it('lists what did not end well, the latest first, until it is dismissed', async () => {
    const [a, b, c] = await queue([unused('c')], [unused('c')], [unused('c')]);
    const [first, next, last] = await claimSendsAt(mail(), 0);
    if (!first || !next || !last) throw new Error('not claimed');
    await settle(next, { of: 'failed', reason: 'chat not found' }, 5);
    await settle(first, { of: 'unknown', reason: 'no answer' }, 6);
    await settle(last, SENT, 7);
    expect((await mail().unsettled(10)).map(({ key, state, reason }) => [key, state, reason])).toEqual([
      [a, 'unknown', 'no answer'],
      [b, 'failed', 'chat not found'],
    ]);
    expect(keys(await mail().unsettled(1))).toEqual([a]);
    expect(await mail().dismiss(first.id)).toBe(true);
    expect(await mail().dismiss(first.id)).toBe(false);
    expect(await mail().dismiss(last.id)).toBe(false);
    expect(keys(await mail().unsettled(10))).toEqual([b]);
    expect(c).toBeDefined();
  });

  it('says when the next message becomes due', async () => {
    expect(await mail().nextDue('telegram')).toBeNull();
    await queue([unused('c')], [unused('c')]);
    expect(await mail().nextDue('telegram')).toBe(second(0));
    expect(await mail().nextDue('zalo')).toBeNull();
    const [first, next] = await claimSendsAt(mail(), 1);
    if (!first || !next) throw new Error('not claimed');
    await settle(first, { of: 'again', at: second(50), counts: true });
    await settle(next, { of: 'again', at: second(40), counts: true });
    expect(await mail().nextDue('telegram')).toBe(second(40));
    const again = one(await claimSendsAt(mail(), 45));
    await mail().begin(again, second(46));
    expect(await mail().nextDue('telegram')).toBe(second(50));
  });

  it('counts what was sent by month, and only that', async () => {
    await queue([unused('c')], [unused('c')]);
    const [first, next] = await claimSendsAt(mail(), 0);
    if (first) await mail().settle(first, SENT, '2031-12-31T23:59:59.000Z');
    if (next) await mail().settle(next, { of: 'failed', reason: 'x' }, '2031-12-31T23:59:59.000Z');
    expect(await mail().monthCount('telegram', '2031-12')).toEqual({ sent: 1, received: 0 });
  });

  it('knows a message again until it is purged', async () => {
    const [old, young] = [sendTo(unused('c')), sendTo(unused('c'))];
    await mail().enqueue([old, young], second(0));
    const [first, next] = await claimSendsAt(mail(), 0);
    if (first) await settle(first, SENT, 10);
    if (next) await settle(next, { of: 'failed', reason: 'x' }, 20);
    await mail().purge({ ...NOTHING_OLD, mail: second(15) });
    await mail().enqueue([old, young], second(30));
    expect(keys(await claimSendsAt(mail(), 30))).toEqual([old.key]);
    expect(keys(await mail().unsettled(10))).toEqual([young.key]);
  });

  it('keeps whatever is said without breaking', async () => {
    const send = { ...sendTo(unused('c')), part: { text: 'a\0b\ud800', html: '\\u0000', buttons: [] } };
    await mail().enqueue([send], second(0));
    const claimed = one(await claimSendsAt(mail(), 1));
    expect(claimed.part).toEqual({ text: 'a\ufffdb\ufffd', html: '\\u0000', buttons: [] });
    expect(await settle(claimed, { of: 'failed', reason: '\0' }, 2)).toBe(true);
  });

  it('gives a lease to one holder at a time', async () => {
    const name = unused('lease');
    expect(await mail().lease(name, 'a', second(0), second(10))).toBe(true);
    expect(await mail().lease(name, 'b', second(9), second(19))).toBe(false);
    expect(await mail().lease(name, 'a', second(9), second(20))).toBe(true);
    expect(await mail().lease(name, 'b', second(19), second(29))).toBe(false);
    expect(await mail().lease(name, 'b', second(20), second(30))).toBe(true);
    await mail().endLease(name, 'a');
    expect(await mail().lease(name, 'a', second(21), second(31))).toBe(false);
    await mail().endLease(name, 'b');
    expect(await mail().lease(name, 'a', second(22), FAR)).toBe(true);
  });
}

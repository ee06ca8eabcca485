import { expect, it } from 'vitest';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { Database } from '../../src/ports/database.ts';
import { claimSendsAt, handle, NOTHING_OLD, second, sendTo, unused } from '../support/letters.ts';
import { ledgerOf, only, statusOf, TODAY } from '../support/ledger.ts';

/** What a ledger promises about what people say meanwhile; part of the ledger's suite. */
export function describeStatus(database: () => Database): void {
  const { ledger, plan, claim, claimOne, hand, queue, of, states, send } = ledgerOf(database);
  const mail = () => database().mail;
  const key = (chat: string) => ({ channel: 'telegram', chat }) as const;
  const change = (chat: string, ...changes: ChatChange[]) => database().chats.change(key(chat), changes, second(0));
  const says = (...changes: ChatChange[]) => change(unused('c'), ...changes);

  it('keeps what was said of occurrences, by whom, where and when, in that order', async () => {
    const [a, b, chat, moved] = [unused('o'), unused('o'), unused('c'), unused('c')] as const;
    const asked = statusOf(a, 'asked-extension', { until: '2026-12-05', why: 'chờ số liệu\0' });
    const numbered = statusOf(a, 'numbered', { number: '45/BC', name: null });
    await handle(database(), key(chat), { changes: [asked] }, 9);
    await database().chats.change({ channel: 'zalo', chat }, [numbered, statusOf(b, 'received')], second(9));
    await database().chats.change(key(chat), [{ set: 'moved', to: moved }, statusOf(a, 'granted')], second(5));
    const at = second(9);
    expect(await ledger().events([a])).toEqual([
      { ...asked.status, why: 'chờ số liệu\ufffd', channel: 'telegram', chat, at },
      { ...numbered.status, channel: 'zalo', chat, at },
      { ...statusOf(a, 'granted').status, channel: 'telegram', chat: moved, at: second(5) },
    ]);
    expect((await ledger().events([b, a])).map(({ act }) => act)).toEqual([
      ...['asked-extension', 'numbered', 'received', 'granted'],
    ]);
    expect(await ledger().events([])).toEqual([]);
    expect(await ledger().events([unused('o')])).toEqual([]);
  });

  it('says nothing of an update that was not finished', async () => {
    const occurrence = unused('o');
    const used: ChatChange = { set: 'code-used', hash: unused('h'), by: 'telegram:7' };
    const planned = await queue(unused('c'), {}, { about: occurrence });
    await expect(says(statusOf(occurrence), used)).rejects.toMatchObject({ code: 'conflict' });
    expect(await ledger().events([occurrence])).toEqual([]);
    expect(await states(planned)).toEqual([['claimed', null]]);
  });

  it.each(['by an update', 'apart from any'])(
    'takes back what waits about it once something is said, %s',
    async (how) => {
      const [chat, about] = [unused('c'), unused('o')] as const;
      const message = sendTo(chat, 'bulk');
      const menus = [{ id: unused('m'), person: null, at: second(0), choices: [], reminds: true }];
      const planned = await queue(chat, { sends: [message], menus, next: second(99) }, { about }, {});
      const claimed = only(await claimSendsAt(mail(), 0));
      if (how === 'by an update') await handle(database(), key(unused('c')), { changes: [statusOf(about)] });
      else await says(statusOf(about));
      expect(await mail().begin(claimed, second(10))).toBe(false);
      expect(await mail().settle(claimed, { of: 'sent', messageId: '1' }, second(1))).toBe(false);
      expect(await of(planned)).toMatchObject(Array(2).fill({ state: 'planned', send: null }));
      expect(await mail().unsettled(9)).toEqual([]);
      expect(await mail().nextDue('telegram')).toBeNull();
      expect(await ledger().waiting('telegram')).toBe(0);
      const again = await claimOne(1);
      expect(again).toMatchObject({ chat, lastOn: TODAY, messages: 0 });
      await hand(again, { sends: [message] });
      expect((await send({ of: 'sent', messageId: '2' }, 2)).key).toBe(message.key);
      expect(await states(planned)).toEqual(Array(2).fill(['sent', '2']));
    },
  );

  it('takes back what waits about it in every chat and channel, and nothing else', async () => {
    const about = unused('o');
    const [a, b, c] = [unused('c'), unused('c'), unused('c')] as const;
    const here = await queue(a, {}, { about });
    const other = await queue(b);
    const zalo = await plan(c, { about, channel: 'zalo' });
    const claim_ = { limit: 9, held: [], now: second(0), until: second(10) };
    const elsewhere = only(await ledger().claim('zalo', claim_));
    await hand(elsewhere, { sends: [{ ...sendTo(c, 'bulk'), channel: 'zalo' }] });
    // It goes with the other message of its chat, for those of a day are numbered.
    const apart = await queue(a);
    await says(statusOf(about));
    expect(await states([...here, ...zalo, ...apart])).toEqual(Array(3).fill(['planned', null]));
    expect(await states(other)).toEqual([['claimed', null]]);
    expect(await claimOne(1)).toMatchObject({ chat: a, messages: 0 });
    expect((await claimSendsAt(mail(), 1)).map(({ chat }) => chat)).toEqual([b]);
    expect(await ledger().claim('zalo', claim_)).toMatchObject([{ chat: c }]);
  });

  it('takes the claim from who is making a message of it, and lets the chat be claimed at once', async () => {
    const about = unused('o');
    const [mine, others] = [await plan(unused('c'), { about }), await plan(unused('c'))];
    const [lost, kept] = await claim(0);
    if (!lost || !kept) throw new Error('not claimed');
    await says(statusOf(about));
    expect(await hand(lost)).toBe(false);
    expect(await hand(kept)).toBe(true);
    expect(await states([...mine, ...others])).toEqual([
      ['planned', null],
      ['claimed', null],
    ]);
    expect(await hand(await claimOne(0), { next: second(99), sends: [], carried: [] })).toBe(true);
    expect(await claim(1)).toEqual([]);
    await says(statusOf(about, 'received'));
    expect(await claim(1)).toHaveLength(1);
  });

  it('lets what is being sent end as it ends', async () => {
    const [chat, about] = [unused('c'), unused('o')] as const;
    const planned = await queue(chat, {}, { about });
    const claimed = only(await claimSendsAt(mail(), 0));
    await mail().begin(claimed, second(10));
    await change(chat, statusOf(about), { set: 'suspended', why: 'removed' });
    expect(await states(planned)).toEqual([['sending', null]]);
    expect(await mail().settle(claimed, { of: 'sent', messageId: '1' }, second(1))).toBe(true);
    await says(statusOf(about));
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it.each<[string, (about: string) => ChatChange]>([
    ['a status', (about) => statusOf(about)],
    ['a link', () => ({ set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ', by: 'telegram:7' })],
    ['a suspension', () => ({ set: 'suspended', why: 'blocked' })],
  ])('does not try again what was on its way, and did not arrive, when %s took it back', async (_, taking) => {
    const [chat, about] = [unused('c'), unused('o')] as const;
    const planned = await queue(chat, { next: second(99) }, { about });
    const claimed = only(await claimSendsAt(mail(), 0));
    await mail().begin(claimed, second(10));
    await change(chat, taking(about));
    expect(await states(planned)).toEqual([['sending', null]]);
    await mail().settle(claimed, { of: 'again', at: second(2), counts: false }, second(1));
    expect(await mail().begin(only(await claimSendsAt(mail(), 2)), second(12))).toBe(false);
    expect(await states(planned)).toEqual([['planned', null]]);
    await change(chat, { set: 'met', kind: 'group', title: null });
    await hand(await claimOne(2));
    await send({ of: 'sent', messageId: '1' }, 3);
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it('forgets what was said before an instant, once that is purged', async () => {
    const [old, young] = [unused('o'), unused('o')] as const;
    for (const [occurrence, at] of [[old, 5] as const, [old, 6] as const, [young, 7] as const])
      await database().chats.change(key(unused('c')), [statusOf(occurrence)], second(at));
    await mail().purge({ ...NOTHING_OLD, reminders: second(6) });
    expect((await ledger().events([old, young])).map(({ at }) => at)).toEqual([second(6), second(7)]);
    await mail().purge({ ...NOTHING_OLD, reminders: second(7) });
    expect((await ledger().events([old, young])).map(({ at }) => at)).toEqual([second(7)]);
  });

  it('takes no message back of which a part was sent', async () => {
    const [chat, about] = [unused('c'), unused('o')] as const;
    const planned = await queue(chat, { sends: [sendTo(chat, 'bulk'), sendTo(chat, 'bulk')] }, { about });
    await send({ of: 'sent', messageId: '1' });
    await says(statusOf(about));
    expect(await states(planned)).toEqual([['sending', null]]);
    await send({ of: 'sent', messageId: '2' }, 2);
    expect(await states(planned)).toEqual([['sent', '1']]);
  });

  it.each<[string, ChatChange]>([
    ['comes', { set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ', by: 'telegram:7' }],
    ['goes', { set: 'unlinked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ' }],
  ])('takes back all that waits for a chat when a link %s', async (_, link) => {
    const [chat, other] = [unused('c'), unused('c')] as const;
    const [planned, kept] = [await queue(chat, { next: second(99) }), await queue(other)];
    const more = await plan(chat, { at: second(200) });
    await change(chat, link);
    expect(await states([...planned, ...more, ...kept])).toEqual([
      ['planned', null],
      ['claimed', null],
      ['planned', null],
    ]);
    expect((await claimSendsAt(mail(), 0)).map((one) => one.chat)).toEqual([other]);
    const lost = await claimOne(1);
    await change(chat, link);
    expect(await hand(lost)).toBe(false);
    expect(await hand(await claimOne(1))).toBe(true);
  });

  it('keeps reminders for a chat that the bot is taken out of, until it comes back', async () => {
    const chat = unused('c');
    const planned = await queue(chat, { next: second(99) });
    await mail().enqueue([sendTo(chat)], second(0));
    await plan(chat);
    await change(chat, { set: 'suspended', why: 'blocked' });
    expect(await states(planned)).toEqual([['planned', null]]);
    expect((await mail().unsettled(9)).map(({ reason }) => reason)).toEqual(['blocked']);
    expect(await claim(1)).toEqual([]);
    await change(chat, { set: 'met', kind: 'group', title: null });
    expect((await claimOne(1)).due).toHaveLength(2);
  });

  it('takes the claim on a chat that the bot is taken out of', async () => {
    const chat = unused('c');
    await plan(chat);
    const lost = await claimOne(0);
    await change(chat, { set: 'suspended', why: 'blocked' });
    await change(chat, { set: 'met', kind: 'group', title: null });
    expect(await hand(lost)).toBe(false);
  });

  it('keeps an admin’s decision with all that is said beside it, as a change of the documents', async () => {
    const { store } = database();
    const entry = { quote: unused('q'), party: 'các cơ quan', date: '2026-11-30', action: 'báo cáo' };
    const decision = { kind: 'deadline-approved', entry, date: '2026-11-30' } as const;
    const decided: ChatChange = { set: 'decided', correction: { lineage: unused('l'), on: TODAY, decision } };
    const before = await store.revision();
    const used: ChatChange = { set: 'code-used', hash: unused('h'), by: 'telegram:7' };
    await expect(says(decided, used)).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.revision()).toBe(before);
    await handle(database(), key(unused('c')), { changes: [decided] });
    expect(await store.revision()).toBe(before + 1);
    await says(decided);
    const kept = (await store.clerkWords()).corrections.filter(({ lineage }) => lineage === decided.correction.lineage);
    expect(kept).toEqual([{ ...decided.correction, id: expect.any(Number) as number }]);
    expect(await store.revision()).toBe(before + 2);
  });
}

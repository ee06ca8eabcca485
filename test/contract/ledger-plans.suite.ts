import { expect, it } from 'vitest';
import type { ReminderKey } from '../../src/domain/reminder.ts';
import type { Database } from '../../src/ports/database.ts';
import { second, unused } from '../support/letters.ts';
import { ledgerOf, reminderTo } from '../support/ledger.ts';

/** What a ledger promises about what is planned; part of the ledger's suite. */
export function describePlans(database: () => Database): void {
  const { ledger, plan, claim, claimOne, hand, queue, of, states, send } = ledgerOf(database);

  it('gives a reminder back as it was planned', async () => {
    const planned = { ...reminderTo(unused('c')), place: 'Đồng\0 Bằng', kind: 'escalate', milestone: 3 } as const;
    expect(await ledger().add([planned])).toBe(1);
    expect(await of([planned])).toEqual([
      {
        ...{ ...planned, place: 'Đồng\ufffd Bằng', state: 'planned', reason: null, send: null, endedAt: null },
        id: expect.any(Number) as number,
      },
    ]);
  });

  it('plans what is the same in a chat once, whenever it is due, and whatever became of it', async () => {
    const planned = reminderTo(unused('c'));
    expect(await ledger().add([planned, { ...planned, at: second(1) }])).toBe(1);
    expect(await ledger().add([{ ...planned, place: 'Nơi khác' }])).toBe(0);
    await hand(await claimOne(0));
    await send({ of: 'sent', messageId: '1' });
    expect(await ledger().add([planned])).toBe(0);
    expect(await states([planned])).toEqual([['sent', '1']]);
    expect(await claim(9)).toEqual([]);
  });

  it.each<Partial<ReminderKey>>([
    { about: 'something else' },
    { kind: 'overdue' },
    { milestone: 1 },
    { term: '2026-12-01' },
    { again: true },
  ])('tells reminders apart by %j', async (other) => {
    const planned = reminderTo(unused('c'));
    expect(await ledger().add([planned, { ...planned, ...other }])).toBe(2);
    expect((await claimOne(0)).due).toHaveLength(2);
  });

  it('tells chats and channels apart', async () => {
    const planned = reminderTo(unused('c'));
    const others = [{ ...planned, chat: unused('c') }, { ...planned, channel: 'zalo' } as const];
    expect(await ledger().add([planned, ...others])).toBe(3);
    expect(await of([planned])).toHaveLength(3);
  });

  it('plans for a chat as it is called now', async () => {
    const [from, to] = [unused('c'), unused('c')];
    await database().chats.change({ channel: 'telegram', chat: from }, [{ set: 'moved', to }], second(0));
    const planned = reminderTo(from);
    expect(await ledger().add([planned, { ...planned, chat: to }])).toBe(1);
    expect(await ledger().add([planned])).toBe(0);
    expect(await of([planned])).toMatchObject([{ chat: to }]);
    expect((await claimOne(0)).chat).toBe(to);
  });

  it('lists reminders by when they are due and then as they were planned, those that are asked for', async () => {
    const [a, b, c, d] = await plan(
      unused('c'),
      { at: second(7) },
      { at: second(5) },
      { at: second(7) },
      { at: second(6), again: true },
    );
    if (!a || !b || !c || !d) throw new Error('not planned');
    const about = [a, b, c, d].map((one) => one.about);
    const list = async (asked: object) => (await ledger().reminders({ about, ...asked })).map((one) => one.about);
    expect(await list({})).toEqual([b, d, a, c].map((one) => one.about));
    expect(await list({ since: second(6) })).toEqual([d, a, c].map((one) => one.about));
    expect(await list({ limit: 2 })).toEqual([b, d].map((one) => one.about));
    expect(await list({ about: [c.about] })).toEqual([c.about]);
    expect(await list({ about: [] })).toEqual([]);
    await hand(await claimOne(6));
    expect(await list({ states: ['claimed'] })).toEqual([b, d].map((one) => one.about));
    expect(await list({ states: ['claimed', 'planned'], since: second(6) })).toEqual([d, a, c].map((one) => one.about));
    expect(await list({ states: [] })).toEqual([]);
    const all = (await ledger().reminders({})).map((one) => one.about);
    expect(all.filter((one) => about.includes(one))).toEqual([b, d, a, c].map((one) => one.about));
  });

  it('expires what is of no use any more, once, and nothing that is on its way or has ended', async () => {
    const chat = unused('c');
    const waiting = await queue(chat, {}, { until: second(1) });
    const planned = await plan(unused('c'), { until: second(10) }, { until: second(11) });
    expect(await ledger().expire(second(9), 'past')).toBe(0);
    expect(await ledger().expire(second(10), 'past')).toBe(1);
    expect(await ledger().expire(second(10), 'past')).toBe(0);
    expect(await of(planned)).toMatchObject([
      { state: 'expired', reason: 'past', endedAt: second(10) },
      { state: 'planned', endedAt: null },
    ]);
    expect(await states(waiting)).toEqual([['claimed', null]]);
    expect((await claimOne(11)).due).toHaveLength(1);
  });

  it('takes the claim from who would still speak of what has expired', async () => {
    const planned = await plan(unused('c'), { until: second(1) }, {});
    const lost = await claimOne(0);
    await ledger().expire(second(1), 'past');
    expect(await hand(lost)).toBe(false);
    expect(await hand(await claimOne(1), { sends: [], carried: [], next: second(99) })).toBe(true);
    await plan(planned[1]?.chat ?? '', { until: second(2) });
    expect(await claim(1)).toEqual([]);
    await ledger().expire(second(2), 'past');
    expect(await hand(await claimOne(2))).toBe(true);
    expect((await states(planned)).map(([state]) => state)).toEqual(['expired', 'claimed']);
  });

  it('keeps a reminder longer than its message, until it is purged itself', async () => {
    const chat = unused('c');
    const old = await queue(chat);
    await send({ of: 'sent', messageId: '1' }, 10);
    const young = await queue(chat);
    await send({ of: 'failed', reason: 'x' }, 20);
    const planned = await plan(chat, { at: second(30) });
    const before = { mail: second(30), menus: second(0), turns: second(0) };
    await database().mail.purge({ ...before, reminders: second(10) });
    expect(await states([...old, ...young, ...planned])).toEqual([
      ['sent', '1'],
      ['failed', 'x'],
      ['planned', null],
    ]);
    await database().mail.purge({ ...before, reminders: second(20) });
    expect(await states([...old, ...young, ...planned])).toEqual([
      ['failed', 'x'],
      ['planned', null],
    ]);
    expect(await ledger().add(old)).toBe(1);
  });
}

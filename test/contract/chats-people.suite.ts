import { expect, it } from 'vitest';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { ContextOf } from '../../src/ports/chats.ts';
import type { Database } from '../../src/ports/database.ts';
import { aChat, chatsOf, RATED } from '../support/chats.ts';
import { second, unused } from '../support/letters.ts';

/** What is known of people, their codes and their deeds; part of the chats' suite. */
export function describePeople(database: () => Database): void {
  const { change, changeAt, context } = chatsOf(database);

  it('knows which places a person leads, wherever they speak on that channel', async () => {
    const leads = (place: string): ChatChange => ({ set: 'leader', person: '70', place });
    await change(aChat(), leads('Đồng Bằng'), leads('An Bình'), leads('Đồng Bằng'));
    const key = aChat();
    expect((await context(key, { person: '70' })).leads).toEqual(['An Bình', 'Đồng Bằng']);
    expect((await context(key, { person: '71' })).leads).toEqual([]);
    expect((await context(key, { person: null })).leads).toEqual([]);
    expect((await context({ ...key, channel: 'zalo' }, { person: '70' })).leads).toEqual([]);
  });

  it('lists who leads what, until it is taken away', async () => {
    const [person, key] = [unused('p'), aChat()];
    const own = async () => (await database().chats.leaders()).filter((one) => one.person === person);
    await change(key, { set: 'leader', person, place: 'Đồng Bằng' }, { set: 'leader', person, place: 'An Bình' });
    const { channel } = key;
    expect(await own()).toEqual([
      { channel, person, place: 'An Bình' },
      { channel, person, place: 'Đồng Bằng' },
    ]);
    await change(key, { set: 'leader-ended', person, place: 'An Bình' });
    expect(await own()).toEqual([{ channel, person, place: 'Đồng Bằng' }]);
    expect((await context(aChat(), { person })).leads).toEqual(['Đồng Bằng']);
  });

  it('counts the wrong codes that a person tried lately, in any chat', async () => {
    const missed: ChatChange = { set: 'code-missed', by: 'telegram:77' };
    await changeAt(1, aChat(), missed);
    await changeAt(10, aChat(), missed, missed);
    const misses = async (of: Partial<ContextOf>) => (await context(aChat(), of)).missedCodes;
    expect(await misses({ person: '77' })).toBe(3);
    expect(await misses({ person: '77', missesSince: second(10) })).toBe(2);
    expect(await misses({ person: '78' })).toBe(0);
    expect(await misses({ person: null })).toBe(0);
  });

  it('finds a code by its hash, with what it grants, and whether it was used', async () => {
    const times = { at: second(0), expires: second(86_400) };
    const grant = { of: 'link', place: 'Đồng Bằng', agency: 'Phòng Nội vụ' } as const;
    const [made, issued] = [
      { hash: unused('h'), grant, by: 'terminal', ...times },
      { hash: unused('h'), grant: { of: 'leader', place: 'Đồng Bằng' }, by: 'telegram:1', ...times } as const,
    ];
    await database().chats.issue([made], [], second(0));
    await change(aChat(), { set: 'code-issued', code: issued });
    expect(await database().chats.code(made.hash)).toEqual({ ...made, used: false });
    expect(await database().chats.code(issued.hash)).toEqual({ ...issued, used: false });
    expect(await database().chats.code(unused('h'))).toBeNull();
    const use: ChatChange = { set: 'code-used', hash: made.hash, by: 'telegram:7' };
    await change(aChat(), use);
    expect(await database().chats.code(made.hash)).toEqual({ ...made, used: true });
    const key = aChat();
    const late = change(key, { set: 'met', kind: 'private', title: null }, use);
    await expect(late).rejects.toMatchObject({ code: 'conflict', exitCode: 1 });
    expect((await context(key)).chat).toBeNull();
    await expect(change(key, { ...use, hash: unused('h') })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('issues no code twice, and then none of those beside it', async () => {
    const code = { grant: { of: 'leader', place: 'A' }, by: 'terminal', at: second(0), expires: second(9) } as const;
    const [taken, other] = [unused('h'), unused('h')];
    await database().chats.issue([{ ...code, hash: taken }], [], second(0));
    const entry = { who: unused('who'), chat: null, act: 'code-made', facts: {} } as const;
    const twice = database().chats.issue(
      [
        { ...code, hash: other },
        { ...code, hash: taken },
      ],
      [entry],
      second(1),
    );
    await expect(twice).rejects.toMatchObject({ code: 'conflict' });
    expect(await database().chats.code(other)).toBeNull();
    expect((await database().chats.audit(100)).some(({ who }) => who === entry.who)).toBe(false);
  });

  it('keeps the last word of each person about an answer, the latest first', async () => {
    const [key, id] = [aChat(), unused('m')];
    const rates = (person: string, helpful: boolean, menu = id): ChatChange => ({
      ...{ set: 'rated', menu, person, helpful, rated: { ...RATED, question: id } },
    });
    await changeAt(1, key, rates('7', true));
    await changeAt(2, key, rates('8', true));
    await changeAt(3, key, rates('7', false));
    const about = (await database().chats.feedback(100)).filter(({ question }) => question === id);
    const word = { ...RATED, question: id, channel: 'telegram' };
    expect(about).toEqual([
      { ...word, helpful: false, at: second(3) },
      { ...word, helpful: true, at: second(2) },
    ]);
    await changeAt(1e6, key, rates('9', true, unused('m')));
    expect(await database().chats.feedback(1)).toMatchObject([{ at: second(1e6) }]);
  });

  it('keeps who did what, the latest first', async () => {
    const who = unused('who');
    const [key, facts] = [aChat(), { place: 'Đồng Bằng', agency: 'Phòng\0 Nội vụ' }];
    await changeAt(5, key, { set: 'audit', entry: { who, chat: key.chat, act: 'linked', facts } });
    const code = { hash: unused('h'), grant: { of: 'leader', place: 'A' }, by: who } as const;
    const made = { who, chat: null, act: 'code-made', facts: {} } as const;
    await database().chats.issue([{ ...code, at: second(6), expires: second(9) }], [made, made], second(6));
    expect((await database().chats.audit(100)).filter((entry) => entry.who === who)).toEqual([
      { ...made, at: second(6) },
      { ...made, at: second(6) },
      { who, chat: key.chat, act: 'linked', facts: { ...facts, agency: 'Phòng\ufffd Nội vụ' }, at: second(5) },
    ]);
    expect(await database().chats.audit(1)).toHaveLength(1);
  });
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatChange, ChatContext, Menu } from '../../src/domain/chat.ts';
import type { ChatKey } from '../../src/domain/incoming.ts';
import type { Choice } from '../../src/domain/outgoing.ts';
import type { ContextOf } from '../../src/ports/chats.ts';
import type { Database } from '../../src/ports/database.ts';
import { handle, second, unused } from '../support/letters.ts';

const RATED = { question: 'Ai nộp?', answer: 'Phòng Nội vụ', sources: ['dong-bang-2024 V'] };
const CHOICES: readonly Choice[] = [
  {
    label: 'Đồng Bằng',
    words: ['đồng bằng'],
    shown: true,
    deed: { do: 'place', place: 'Đồng Bằng', text: 'Hạn nộp?' },
  },
  {
    label: 'Xem tiếp',
    words: [],
    shown: false,
    deed: {
      do: 'more',
      total: 12,
      rest: [
        { of: 'heading', text: 'Nhiệm vụ' },
        { of: 'list', items: ['Một', 'Hai'], from: 4 },
        { of: 'paragraph', text: 'Hết\0' },
        { of: 'citation', quote: '“Thực hiện”', source: 'mục IV.1' },
      ],
    },
  },
  { label: '👍', words: ['tốt'], shown: false, deed: { do: 'rate', helpful: true, rated: RATED } },
  {
    label: 'Phòng Nội vụ',
    words: [],
    shown: true,
    deed: { do: 'speak-for', agency: 'Phòng Nội vụ', place: 'A', text: 'x' },
  },
  { label: 'Hỏi', words: [], shown: true, deed: { do: 'say', text: 'Hỏi' } },
];

function menu(id: string, at: number, person: string | null = null): Menu {
  return { id, person, at: second(at), choices: CHOICES.slice(0, 1) };
}

/** What every keeper of chats promises. */
export function describeChats(name: string, open: () => Promise<Database>): void {
  describe(`the chats in ${name}`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());
    const aChat = (): ChatKey => ({ channel: 'telegram', chat: unused('c') });
    const change = (key: ChatKey, ...changes: ChatChange[]) => database.chats.change(key, changes, second(0));
    const changeAt = (at: number, key: ChatKey, ...changes: ChatChange[]) =>
      database.chats.change(key, changes, second(at));
    const context = (key: ChatKey, of: Partial<ContextOf> = {}): Promise<ChatContext> =>
      database.chats.context({
        ...{ key, person: '7', pressed: null, freshSince: second(0), missesSince: second(0) },
        ...of,
      });

    it('knows nothing of a chat before its first message', async () => {
      expect(await context(aChat())).toEqual({
        ...{ chat: null, links: [], leads: [], turns: [], menus: [], pressed: null, missedCodes: 0 },
      });
    });

    it('keeps what a chat is, and its place until that changes', async () => {
      const key = aChat();
      await change(key, { set: 'met', kind: 'private', title: null });
      expect((await context(key)).chat).toEqual({ ...key, kind: 'private', title: null, suspended: null, place: null });
      await change(key, { set: 'place', place: 'Đồng Bằng' }, { set: 'met', kind: 'group', title: 'Tổ\0 A' });
      const chat = { ...key, kind: 'group', title: 'Tổ\ufffd A', suspended: null, place: 'Đồng Bằng' };
      expect((await context(key)).chat).toEqual(chat);
      await change(key, { set: 'place', place: null }, { set: 'suspended', why: 'removed' });
      expect((await context(key)).chat).toEqual({ ...chat, suspended: 'removed', place: null });
      expect((await context({ ...key, channel: 'zalo' })).chat).toBeNull();
    });

    it('keeps links of a chat to several agencies, each once, in the order of linking', async () => {
      const key = aChat();
      const [a, b] = [
        { place: 'Đồng Bằng', agency: 'Phòng Nội vụ' },
        { place: 'Đồng Bằng', agency: `Phòng ${'rất '.repeat(2000)}dài` },
      ];
      await changeAt(1, key, { set: 'met', kind: 'group', title: null }, { set: 'linked', ...a, by: 'telegram:7' });
      await changeAt(2, key, { set: 'linked', ...b, by: 'telegram:8' }, { set: 'linked', ...a, by: 'telegram:9' });
      const links = [
        { ...a, by: 'telegram:7', at: second(1) },
        { ...b, by: 'telegram:8', at: second(2) },
      ];
      expect((await context(key)).links).toEqual(links);
      expect((await database.chats.chats()).find(({ chat }) => chat === key.chat)?.links).toEqual(links);
      expect((await context(aChat())).links).toEqual([]);
      await changeAt(3, key, { set: 'unlinked', ...a }, { set: 'unlinked', place: 'Khác', agency: b.agency });
      expect((await context(key)).links).toEqual(links.slice(1));
    });

    it('tells a person what they said lately in that chat, and nobody else’s words', async () => {
      const [key, other] = [aChat(), aChat()];
      const turn = (person: string, text: string): ChatChange => ({ set: 'turn', person, text });
      await changeAt(1, key, turn('7', 'cũ'));
      await changeAt(10, key, turn('7', 'một'), turn('8', 'của người khác'));
      await changeAt(10, other, turn('7', 'ở chỗ khác'));
      await changeAt(20, key, turn('7', 'hai'));
      expect((await context(key, { freshSince: second(10) })).turns).toEqual(['một', 'hai']);
      expect((await context(key, { freshSince: second(21) })).turns).toEqual([]);
      expect((await context(key, { person: null })).turns).toEqual([]);
    });

    it('offers a person the latest menus that are theirs or everybody’s, while they are fresh', async () => {
      const key = aChat();
      const old = menu('m-old', 1);
      await handle(database, key, { menus: [old, menu('m1', 10), menu('m2', 10, '7'), menu('m3', 11, '8')] });
      await handle(database, aChat(), { menus: [menu('m-elsewhere', 12)] });
      const ids = async (person: string | null) =>
        (await context(key, { person, freshSince: second(10) })).menus.map(({ id }) => id);
      expect(await ids('7')).toEqual(['m2', 'm1']);
      expect(await ids('8')).toEqual(['m3', 'm1']);
      expect(await ids(null)).toEqual(['m1']);
      await handle(database, key, { menus: [4, 5, 6, 7].map((number) => menu(`m${number}`, 20 - number)) });
      expect(await ids('7')).toEqual(['m4', 'm5', 'm6', 'm7', 'm2']);
      const pressed = async (id: string, at = key) => (await context(at, { pressed: id, person: '8' })).pressed;
      expect(await pressed('m-old')).toEqual(old);
      expect(await pressed('m2')).toMatchObject({ id: 'm2', person: '7' });
      expect(await pressed('m-elsewhere')).toBeNull();
      expect(await pressed('m-never')).toBeNull();
    });

    it('gives every kind of choice back as it was offered', async () => {
      const key = aChat();
      await handle(database, key, { menus: [{ ...menu('m', 5, '7'), choices: CHOICES }] });
      const kept = JSON.parse(JSON.stringify(CHOICES).replaceAll('\\u0000', '\ufffd')) as Choice[];
      expect((await context(key)).menus).toEqual([{ ...menu('m', 5, '7'), choices: kept }]);
    });

    it('knows which places a person leads, wherever they speak on that channel', async () => {
      const leads = (place: string): ChatChange => ({ set: 'leader', person: '70', place });
      await change(aChat(), leads('Đồng Bằng'), leads('An Bình'), leads('Đồng Bằng'));
      const key = aChat();
      expect((await context(key, { person: '70' })).leads).toEqual(['An Bình', 'Đồng Bằng']);
      expect((await context(key, { person: '71' })).leads).toEqual([]);
      expect((await context(key, { person: null })).leads).toEqual([]);
      expect((await context({ ...key, channel: 'zalo' }, { person: '70' })).leads).toEqual([]);
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
      await database.chats.issue([made], [], second(0));
      await change(aChat(), { set: 'code-issued', code: issued });
      expect(await database.chats.code(made.hash)).toEqual({ ...made, used: false });
      expect(await database.chats.code(issued.hash)).toEqual({ ...issued, used: false });
      expect(await database.chats.code(unused('h'))).toBeNull();
      const use: ChatChange = { set: 'code-used', hash: made.hash, by: 'telegram:7' };
      await change(aChat(), use);
      expect(await database.chats.code(made.hash)).toEqual({ ...made, used: true });
      const key = aChat();
      const late = change(key, { set: 'met', kind: 'private', title: null }, use);
      await expect(late).rejects.toMatchObject({ code: 'conflict', exitCode: 1 });
      expect((await context(key)).chat).toBeNull();
      await expect(change(key, { ...use, hash: unused('h') })).rejects.toMatchObject({ code: 'conflict' });
    });

    it('issues no code twice, and then none of those beside it', async () => {
      const code = { grant: { of: 'leader', place: 'A' }, by: 'terminal', at: second(0), expires: second(9) } as const;
      const [taken, other] = [unused('h'), unused('h')];
      await database.chats.issue([{ ...code, hash: taken }], [], second(0));
      const entry = { who: unused('who'), chat: null, act: 'code-made', facts: {} } as const;
      const twice = database.chats.issue(
        [
          { ...code, hash: other },
          { ...code, hash: taken },
        ],
        [entry],
        second(1),
      );
      await expect(twice).rejects.toMatchObject({ code: 'conflict' });
      expect(await database.chats.code(other)).toBeNull();
      expect((await database.chats.audit(100)).some(({ who }) => who === entry.who)).toBe(false);
    });

    it('keeps the last word of each person about an answer, the latest first', async () => {
      const [key, id] = [aChat(), unused('m')];
      const rates = (person: string, helpful: boolean, menu = id): ChatChange => ({
        ...{ set: 'rated', menu, person, helpful, rated: { ...RATED, question: id } },
      });
      await changeAt(1, key, rates('7', true));
      await changeAt(2, key, rates('8', true));
      await changeAt(3, key, rates('7', false));
      const about = (await database.chats.feedback(100)).filter(({ question }) => question === id);
      const word = { ...RATED, question: id, channel: 'telegram' };
      expect(about).toEqual([
        { ...word, helpful: false, at: second(3) },
        { ...word, helpful: true, at: second(2) },
      ]);
      await changeAt(1e6, key, rates('9', true, unused('m')));
      expect(await database.chats.feedback(1)).toMatchObject([{ at: second(1e6) }]);
    });

    it('keeps who did what, the latest first', async () => {
      const who = unused('who');
      const [key, facts] = [aChat(), { place: 'Đồng Bằng', agency: 'Phòng\0 Nội vụ' }];
      await changeAt(5, key, { set: 'audit', entry: { who, chat: key.chat, act: 'linked', facts } });
      const code = { hash: unused('h'), grant: { of: 'leader', place: 'A' }, by: who } as const;
      const made = { who, chat: null, act: 'code-made', facts: {} } as const;
      await database.chats.issue([{ ...code, at: second(6), expires: second(9) }], [made, made], second(6));
      expect((await database.chats.audit(100)).filter((entry) => entry.who === who)).toEqual([
        { ...made, at: second(6) },
        { ...made, at: second(6) },
        { who, chat: key.chat, act: 'linked', facts: { ...facts, agency: 'Phòng\ufffd Nội vụ' }, at: second(5) },
      ]);
      expect(await database.chats.audit(1)).toHaveLength(1);
    });

    it('lists all chats by channel and identifier, letter by letter of the code', async () => {
      const start = unused('z');
      const names = ['b', 'a-2', 'a', 'B', 'Đ', 'a_1'].map((name) => start + name);
      for (const chat of names) await change({ channel: 'zalo', chat }, { set: 'met', kind: 'private', title: null });
      await change({ channel: 'telegram', chat: start }, { set: 'met', kind: 'private', title: null });
      const listed = (await database.chats.chats()).filter(({ chat }) => chat.startsWith(start));
      expect(listed.map(({ channel, chat }) => [channel, chat.slice(start.length)])).toEqual([
        ['telegram', ''],
        ...['B', 'a', 'a-2', 'a_1', 'b', 'Đ'].map((name) => ['zalo', name]),
      ]);
    });

    it('moves what is known of a chat to its new name, and answers to the old one', async () => {
      const [from, to] = [aChat(), aChat()];
      const linked: ChatChange = { set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ', by: 'telegram:7' };
      await change(from, { set: 'met', kind: 'group', title: 'Tổ A' }, { set: 'place', place: 'Đồng Bằng' }, linked);
      await handle(database, from, {
        menus: [menu('m1', 5)],
        changes: [{ set: 'turn', person: '7', text: 'Hạn nộp?' }],
      });
      const before = await context(from, { pressed: 'm1' });
      await change(from, { set: 'moved', to: to.chat }, { set: 'turn', person: '7', text: 'Còn ai?' });
      const after = { ...before, chat: { ...before.chat, ...to }, turns: ['Hạn nộp?', 'Còn ai?'] };
      expect(await context(to, { pressed: 'm1' })).toEqual(after);
      expect(await context(from, { pressed: 'm1' })).toEqual(after);
      await change(from, { set: 'place', place: 'An Bình' });
      expect((await context(to)).chat?.place).toBe('An Bình');
      expect((await database.chats.chats()).filter(({ chat }) => [from.chat, to.chat].includes(chat))).toHaveLength(1);
    });

    it('joins a chat that moves with the one it becomes, where that was met before', async () => {
      const [from, to] = [aChat(), aChat()];
      const linked = (agency: string): ChatChange => ({ set: 'linked', place: 'A', agency, by: 'telegram:7' });
      await changeAt(1, from, { set: 'met', kind: 'group', title: 'Cũ' }, { set: 'place', place: 'A' }, linked('một'));
      await changeAt(2, to, { set: 'met', kind: 'group', title: 'Mới' }, linked('hai'), linked('một'));
      await handle(database, from, { menus: [menu('m', 3, '7'), menu('m-old', 3)] });
      await handle(database, to, { menus: [menu('m', 4, '7')] });
      await change(from, { set: 'moved', to: to.chat });
      const { chat, links, menus } = await context(from);
      expect(chat).toEqual({ ...to, kind: 'group', title: 'Mới', suspended: null, place: 'A' });
      expect(links.map(({ agency, at }) => [agency, at])).toEqual([
        ['hai', second(2)],
        ['một', second(2)],
      ]);
      expect(menus.map(({ id, at }) => [id, at])).toEqual([
        ['m', second(4)],
        ['m-old', second(3)],
      ]);
    });

    it('purges old turns, menus and codes, and nothing younger', async () => {
      const key = aChat();
      const code = { grant: { of: 'leader', place: 'A' }, by: 'terminal', at: second(0) } as const;
      const [gone, kept] = [unused('h'), unused('h')];
      await database.chats.issue(
        [
          { ...code, hash: gone, expires: second(9) },
          { ...code, hash: kept, expires: second(10) },
        ],
        [],
        second(0),
      );
      await handle(database, key, { menus: [menu('m1', 19), menu('m2', 20)] });
      for (const at of [29, 30]) await changeAt(at, key, { set: 'turn', person: '7', text: `lúc ${at}` });
      await database.mail.purge({ mail: second(10), menus: second(20), turns: second(30) });
      const { menus, turns } = await context(key);
      expect(menus.map(({ id }) => id)).toEqual(['m2']);
      expect(turns).toEqual(['lúc 30']);
      expect(await database.chats.code(gone)).toBeNull();
      expect(await database.chats.code(kept)).not.toBeNull();
    });

    it('is not changed through what it gave', async () => {
      const key = aChat();
      await change(key, { set: 'met', kind: 'private', title: 'A' });
      Object.assign((await context(key)).chat ?? {}, { title: 'B' });
      expect((await context(key)).chat?.title).toBe('A');
    });

    it('rejects everything once closed', async () => {
      const { chats } = database;
      await database.close();
      const failed = { code: 'store-failed' };
      await expect(context(aChat())).rejects.toMatchObject(failed);
      await expect(chats.code('h')).rejects.toMatchObject(failed);
      await expect(change(aChat())).rejects.toMatchObject(failed);
      await expect(chats.issue([], [], second(0))).rejects.toMatchObject(failed);
      await expect(chats.chats()).rejects.toMatchObject(failed);
      await expect(chats.feedback(1)).rejects.toMatchObject(failed);
      await expect(chats.audit(1)).rejects.toMatchObject(failed);
    });
  });
}

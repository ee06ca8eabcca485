import { expect, it } from 'vitest';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { Choice, Expected, Reviewed, StatusDeed } from '../../src/domain/outgoing.ts';
import type { Database } from '../../src/ports/database.ts';
import { aChat, chatsOf, menu, RATED } from '../support/chats.ts';
import { handle, NOTHING_OLD, second, unused } from '../support/letters.ts';

const STATUS_DEEDS: readonly StatusDeed[] = [
  ...['received', 'handed-in', 'ask-extension', 'taken-back'],
  ...['confirmed', 'returned', 'granted', 'refused'],
] as const;

const SUBJECT: Reviewed = {
  lineage: 'l',
  entry: { quote: 'trước ngày 25/11', party: 'các cơ quan', date: '2026-11-25', action: 'báo cáo' },
  date: '2026-11-25',
};

const EXPECTED: readonly Expected[] = [
  { of: 'number', occurrences: ['o1', 'o2'] },
  { of: 'extension', occurrence: 'o1' },
  { of: 'return', occurrence: 'o1' },
  { of: 'date', subject: SUBJECT },
];

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
  ...STATUS_DEEDS.map((act, index) => ({
    ...{ label: act, words: ['đã nộp'], shown: false, item: index + 1 },
    deed: { do: 'status', act, occurrences: ['o1', 'o\0'] } as const,
  })),
  { label: '2', words: [], shown: false, deed: { do: 'which-status', occurrence: 'o2' } },
  ...(['approve', 'edit', 'drop', 'skip'] as const).map((act) => ({
    ...{ label: act, words: [], shown: true },
    deed: { do: 'review', act, subject: SUBJECT } as const,
  })),
];

/** What is kept of a conversation; part of the chats' suite. */
export function describeTalk(database: () => Database): void {
  const { changeAt, context } = chatsOf(database);

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
    await handle(database(), key, { menus: [old, menu('m1', 10), menu('m2', 10, '7'), menu('m3', 11, '8')] });
    await handle(database(), aChat(), { menus: [menu('m-elsewhere', 12)] });
    const ids = async (person: string | null) =>
      (await context(key, { person, freshSince: second(10) })).menus.map(({ id }) => id);
    expect(await ids('7')).toEqual(['m2', 'm1']);
    expect(await ids('8')).toEqual(['m3', 'm1']);
    expect(await ids(null)).toEqual(['m1']);
    await handle(database(), key, { menus: [4, 5, 6, 7].map((number) => menu(`m${number}`, 20 - number)) });
    expect(await ids('7')).toEqual(['m4', 'm5', 'm6', 'm7', 'm2']);
    const pressed = async (id: string, at = key) => (await context(at, { pressed: id, person: '8' })).pressed;
    expect(await pressed('m-old')).toEqual(old);
    expect(await pressed('m2')).toMatchObject({ id: 'm2', person: '7' });
    expect(await pressed('m-elsewhere')).toBeNull();
    expect(await pressed('m-never')).toBeNull();
  });

  it('replaces a menu whose identifier comes again, which is then the latest of its instant', async () => {
    const key = aChat();
    const [first, other] = [menu('m1', 5), menu('m2', 5)];
    await handle(database(), key, { menus: [first, other] });
    const again = { ...menu('m1', 5, '7'), choices: CHOICES };
    await handle(database(), key, { menus: [menu('m1', 9, '8'), again] });
    const { menus } = await context(key);
    expect(menus.map(({ id }) => id)).toEqual(['m1', 'm2']);
    expect(menus[0]).toMatchObject({ person: '7', at: second(5) });
    expect(menus[0]?.choices).toHaveLength(CHOICES.length);
  });

  it('gives every kind of choice back as it was offered', async () => {
    const key = aChat();
    await handle(database(), key, { menus: [{ ...menu('m', 5, '7'), choices: CHOICES }] });
    const kept = JSON.parse(JSON.stringify(CHOICES).replaceAll('\\u0000', '\ufffd')) as Choice[];
    expect((await context(key)).menus).toEqual([{ ...menu('m', 5, '7'), choices: kept }]);
  });

  it.each(EXPECTED)('remembers what the next words are taken for: %j', async (expects) => {
    const key = aChat();
    await handle(database(), key, { menus: [{ ...menu('m1', 5), expects }, menu('m2', 4)] });
    const { menus } = await context(key);
    expect(menus).toEqual([{ ...menu('m1', 5), expects }, menu('m2', 4)]);
    expect((await context(key, { pressed: 'm1' })).pressed).toEqual(menus[0]);
  });

  it('keeps a menu in the chat that it is for, as that is called now', async () => {
    const [here, from, to] = [aChat(), aChat(), aChat()];
    const zalo = { ...aChat(), channel: 'zalo' } as const;
    await changeAt(1, from, { set: 'moved', to: to.chat });
    await handle(database(), here, {
      menus: [
        { ...menu('m1', 5), to: from },
        { ...menu('m2', 6), to: zalo },
        { ...menu('m3', 7), to: here },
        menu('m4', 8),
      ],
    });
    expect((await context(here)).menus).toEqual([menu('m4', 8), menu('m3', 7)]);
    expect((await context(to)).menus).toEqual([menu('m1', 5)]);
    expect((await context(zalo)).menus).toEqual([menu('m2', 6)]);
  });

  it('knows the latest reminder of a chat that a person may answer, however old', async () => {
    const key = aChat();
    const reminder = (id: string, at: number, person: string | null = null) => ({
      ...{ ...menu(id, at, person), reminds: true },
    });
    await handle(database(), key, { menus: [reminder('r1', 1), reminder('r2', 3), reminder('r3', 2)] });
    await handle(database(), key, { menus: [reminder('r4', 4, '8'), ...Array.from({ length: 6 }, aMenu)] });
    const fresh = { freshSince: second(5) };
    expect(await context(key, fresh)).toMatchObject({
      menus: Array(5).fill({ at: second(9) }),
      reminded: reminder('r2', 3),
    });
    expect((await context(key, { ...fresh, person: '8' })).reminded).toEqual(reminder('r4', 4, '8'));
    expect((await context(key, { ...fresh, person: null })).reminded).toEqual(reminder('r2', 3));
    await database().mail.purge({ ...NOTHING_OLD, menus: second(3) });
    expect((await context(key, fresh)).reminded).toEqual(reminder('r2', 3));
    await database().mail.purge({ ...NOTHING_OLD, menus: second(4) });
    expect((await context(key, fresh)).reminded).toBeNull();
  });

  it('purges old turns, menus and codes, and nothing younger', async () => {
    const key = aChat();
    const code = { grant: { of: 'leader', place: 'A' }, by: 'terminal', at: second(0) } as const;
    const [gone, kept] = [unused('h'), unused('h')];
    await database().chats.issue(
      [
        { ...code, hash: gone, expires: second(9) },
        { ...code, hash: kept, expires: second(10) },
      ],
      [],
      second(0),
    );
    await handle(database(), key, { menus: [menu('m1', 19), menu('m2', 20)] });
    for (const at of [29, 30]) await changeAt(at, key, { set: 'turn', person: '7', text: `lúc ${at}` });
    await database().mail.purge({ ...NOTHING_OLD, mail: second(10), menus: second(20), turns: second(30) });
    const { menus, turns } = await context(key);
    expect(menus.map(({ id }) => id)).toEqual(['m2']);
    expect(turns).toEqual(['lúc 30']);
    expect(await database().chats.code(gone)).toBeNull();
    expect(await database().chats.code(kept)).not.toBeNull();
  });
}

function aMenu() {
  return menu(unused('m'), 9);
}

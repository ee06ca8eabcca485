import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/ports/database.ts';
import { aChat, chatsOf } from '../support/chats.ts';
import { second, unused } from '../support/letters.ts';
import { describeChatMoves } from './chats-moves.suite.ts';
import { describePeople } from './chats-people.suite.ts';
import { describeTalk } from './chats-talk.suite.ts';

/** What every keeper of chats promises. */
export function describeChats(name: string, open: () => Promise<Database>): void {
  describe(`the chats in ${name}`, () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
    });
    afterAll(() => database.close());
    const { change, changeAt, context } = chatsOf(() => database);

    describeTalk(() => database);
    describePeople(() => database);
    describeChatMoves(() => database);

    it('knows nothing of a chat before its first message', async () => {
      expect(await context(aChat())).toEqual({
        ...{ chat: null, links: [], leads: [], turns: [], menus: [], reminded: null, pressed: null, missedCodes: 0 },
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

    it('gives some chats with their links, by whatever name they are known', async () => {
      const [a, b, moved] = [aChat(), aChat(), aChat()];
      const link = { place: 'Đồng Bằng', agency: 'Phòng Nội vụ' };
      await changeAt(1, a, { set: 'linked', ...link, by: 'telegram:7' });
      await changeAt(1, b, { set: 'met', kind: 'group', title: null });
      await change(b, { set: 'moved', to: moved.chat });
      const named = await database.chats.named([a, b, aChat()]);
      expect(named.map(({ chat, links }) => [chat, links.map(({ agency }) => agency)]).sort()).toEqual(
        [
          [a.chat, ['Phòng Nội vụ']],
          [moved.chat, []],
        ].sort(),
      );
      expect(await database.chats.named([])).toEqual([]);
    });

    it('keeps the first secret that it was given', async () => {
      const kept = await database.chats.secret('first');
      expect(await database.chats.secret('second')).toBe(kept);
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

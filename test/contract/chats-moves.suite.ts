import { expect, it } from 'vitest';
import type { ChatChange } from '../../src/domain/chat.ts';
import type { Database } from '../../src/ports/database.ts';
import { aChat, chatsOf, menu } from '../support/chats.ts';
import { handle, second } from '../support/letters.ts';

/** What becomes of a chat that goes on under another name; part of the chats' suite. */
export function describeChatMoves(database: () => Database): void {
  const { change, changeAt, context } = chatsOf(database);

  it('moves what is known of a chat to its new name, and answers to the old one', async () => {
    const [from, to] = [aChat(), aChat()];
    const linked: ChatChange = { set: 'linked', place: 'Đồng Bằng', agency: 'Phòng Nội vụ', by: 'telegram:7' };
    await change(from, { set: 'met', kind: 'group', title: 'Tổ A' }, { set: 'place', place: 'Đồng Bằng' }, linked);
    await handle(database(), from, {
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
    expect((await database().chats.chats()).filter(({ chat }) => [from.chat, to.chat].includes(chat))).toHaveLength(1);
  });

  it('joins a chat that moves with the one it becomes, where that was met before', async () => {
    const [from, to] = [aChat(), aChat()];
    const linked = (agency: string): ChatChange => ({ set: 'linked', place: 'A', agency, by: 'telegram:7' });
    await changeAt(1, from, { set: 'met', kind: 'group', title: 'Cũ' }, { set: 'place', place: 'A' }, linked('một'));
    await changeAt(2, to, { set: 'met', kind: 'group', title: 'Mới' }, linked('hai'), linked('một'));
    await handle(database(), from, { menus: [menu('m', 3, '7'), menu('m-old', 3)] });
    await handle(database(), to, { menus: [menu('m', 4, '7')] });
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
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { until } from '../support/flow/stage.ts';
import { openTelegramWorld, sentTo, stranger, untilSent, type TelegramWorld } from '../support/flow/telegram-world.ts';
import type { Room } from '../support/telegram/types.ts';

const ADMIN = stranger(1000);
const QUESTION = 'Phòng Y tế ở Sơn Tịnh phải làm gì?';
const ANSWER = 'Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ';
const LINKED = 'Phòng Y tế huyện, Sơn Tịnh';

let folders: DataFolders;
let world: TelegramWorld;
beforeAll(async () => {
  folders = makeDataFolders();
  world = await openTelegramWorld(folders, { ADMIN_IDS: 'telegram:1000' });
  world.server.text({ ...ADMIN, text: '/start' });
  await untilSent(world.server, ADMIN.from.id, 1);
});
afterAll(async () => {
  await world.close();
  folders.remove();
});

function group(number: number): Room & { readonly title: string } {
  return { id: -3000 - number, type: 'group', title: `Tổ <${number}> & “bạn”` };
}

/** A group that is the Phòng Y tế's; its officer. */
async function linkedGroup(number: number) {
  const { server, product } = world;
  const chat = group(number);
  const { from } = stranger(2000 + number);
  const printed = await product.admin('code', 'Phòng Y tế', 'Sơn Tịnh');
  const [command = ''] = /\/lienket [\w-]+/u.exec(printed) ?? [];
  server.text({ chat, from, text: command });
  expect(await untilSent(server, chat.id, 1)).toEqual([expect.stringContaining('Đã liên kết')]);
  return { chat, from };
}

const named = (text: string): string => `@${world.server.bot.username ?? ''} ${text}`;
/** What the admin was told of a group. */
const toldOf = ({ title }: { title: string }): readonly string[] =>
  sentTo(world.server, ADMIN.from.id)
    .map(({ plain }) => plain)
    .filter((text) => text.includes(title));

describe('trouble with a chat in Telegram', () => {
  it.concurrent('429 holds back that group alone, for as long as Telegram asked', async () => {
    const { server } = world;
    const chat = group(1);
    const { from } = stranger(2001);
    const other = stranger(2002);
    const fault = { code: 429, description: 'Too Many Requests: retry after 5', parameters: { retry_after: 5 } };
    server.script({ method: 'sendMessage', chatId: chat.id, fault });
    server.text({ chat, from, text: named(QUESTION) });
    await until(() => server.calls.some(({ payload, code }) => code === 429 && payload['chat_id'] === chat.id));
    server.text({ ...other, text: QUESTION });
    expect(await untilSent(server, other.from.id, 1)).toEqual([expect.stringContaining(ANSWER)]);
    expect(await untilSent(server, chat.id, 1)).toEqual([expect.stringContaining(ANSWER)]);
    expect(sentTo(server, other.from.id)[0]?.at).toBeLessThan(sentTo(server, chat.id)[0]?.at ?? 0);
  });

  it.concurrent(
    'a bot that was taken out unseen suspends the chat, tells the admin, and is back with its links',
    async () => {
      const { server, product } = world;
      const { chat, from } = await linkedGroup(10);
      server.text({ chat, from, text: '/nhiemvu' });
      server.kick(chat.id);
      await until(() => toldOf(chat).length > 0);
      expect(toldOf(chat)[0]).toContain(LINKED);
      expect(await product.admin('chats')).toMatch(new RegExp(`telegram:${chat.id}.*\\n +đang tạm ngừng`, 'u'));
      server.join({ chat, by: from });
      expect((await untilSent(server, chat.id, 2))[1]).toContain(
        'các liên kết của cuộc trò chuyện này được giữ nguyên',
      );
      server.text({ chat, from, text: '/nhiemvu' });
      expect((await untilSent(server, chat.id, 3))[2]).toContain(ANSWER);
      await until(() => toldOf(chat).length > 1);
      expect(toldOf(chat)[1]).toContain('gửi được tin trở lại');
    },
  );

  it.concurrent('a bot that was taken out in front of everybody says so to the admin once', async () => {
    const { server, product } = world;
    const { chat, from } = await linkedGroup(20);
    server.leave({ chat, by: from });
    await until(() => toldOf(chat).length > 0);
    expect(await product.admin('chats')).toMatch(new RegExp(`telegram:${chat.id}.*\\n +đang tạm ngừng`, 'u'));
    server.join({ chat, by: from });
    await until(() => toldOf(chat).length > 1);
    server.text({ chat, from, text: '/nhiemvu' });
    expect((await untilSent(server, chat.id, 3))[2]).toContain(ANSWER);
    expect(toldOf(chat)).toHaveLength(2);
  });

  it.concurrent.each([
    ['and says so', 30, true],
    ['unseen', 40, false],
  ])(
    'a group that is upgraded %s keeps its links, and is answered under its new identifier, once',
    async (_, number, told) => {
      const { server, product } = world;
      const { chat, from } = await linkedGroup(number);
      server.text({ chat, from, text: '/nhiemvu' });
      if (told) await untilSent(server, chat.id, 2);
      const id = server.migrate(chat.id, { told });
      if (!told) expect(await untilSent(server, id, 1)).toEqual([expect.stringContaining(ANSWER)]);
      const upgraded: Room = { ...chat, id, type: 'supergroup' };
      server.text({ chat: upgraded, from, text: '/han' });
      const [last] = (await untilSent(server, id, told ? 1 : 2)).slice(-1);
      expect(last).toContain('Thời hạn của Phòng Y tế huyện (Sơn Tịnh)');
      expect(sentTo(server, chat.id)).toHaveLength(told ? 2 : 1);
      expect(sentTo(server, id)).toHaveLength(told ? 1 : 2);
      const chats = await product.admin('chats');
      expect(chats).toContain(`telegram:${id}`);
      expect(chats).not.toContain(`telegram:${chat.id} `);
    },
  );

  it.concurrent('a message refused for its markup goes out once more as plain text, and once', async () => {
    const { server } = world;
    const { from, chat } = stranger(2050);
    const description = 'Bad Request: can\'t parse entities: Unsupported start tag "tên" at byte offset 69';
    server.script({ method: 'sendMessage', chatId: chat.id, fault: { code: 400, description } });
    server.text({ from, chat, text: QUESTION });
    await untilSent(server, chat.id, 1);
    server.text({ from, chat, text: '/kehoach' });
    await untilSent(server, chat.id, 2);
    const [plain, ...others] = sentTo(server, chat.id);
    expect(plain).toMatchObject({ parseMode: null, text: expect.stringContaining(ANSWER) as string });
    expect(plain?.replyMarkup).not.toBeNull();
    expect(others).toMatchObject([{ parseMode: 'HTML' }]);
  });

  it.concurrent('a message whose fate nobody knows is listed, and not sent twice', async () => {
    const { server, product } = world;
    const { from, chat } = stranger(2060);
    server.script({ method: 'sendMessage', chatId: chat.id, fault: 'lost-response' });
    server.text({ from, chat, text: QUESTION });
    await until(async () => (await product.admin('unknown')).includes(`telegram:${chat.id} · không rõ đã đến`));
    server.text({ from, chat, text: '/kehoach' });
    const texts = await untilSent(server, chat.id, 2);
    expect(texts).toEqual([expect.stringContaining(ANSWER), expect.stringContaining('Hiện có')]);
  });

  it.concurrent(
    'edits, stickers, posts of channels and kinds of tomorrow are answered only where a person waits',
    async () => {
      const { server } = world;
      const { from, chat } = stranger(2070);
      const team = group(70);
      const asked = server.text({ from, chat, text: QUESTION });
      await untilSent(server, chat.id, 1);
      server.editText({ chat, messageId: asked.message.message_id, text: '/kehoach' });
      server.sticker({ chat, from });
      server.photo({ chat, from });
      server.sticker({ chat: team, from });
      server.photo({ chat: team, from, caption: 'Ảnh họp tổ' });
      server.channelPost({ chat: { id: -1_000_000_000_071, type: 'channel', title: 'Bản tin' }, text: QUESTION });
      server.unknown('message_of_next_year');
      server.raw({ update_id: 600_000_000, message_of_next_year: { chat, from, text: QUESTION } });
      const texts = await untilSent(server, chat.id, 3);
      expect(texts.slice(1)).toEqual(
        Array.from({ length: 2 }, () => expect.stringContaining('tin nhắn chữ') as string),
      );
      server.photo({ chat: team, from, caption: '/nhiemvu Phòng Y tế ở Sơn Tịnh' });
      server.text({ from, chat, text: 'còn Phòng Tư pháp?' });
      expect((await untilSent(server, chat.id, 4))[3]).toContain('Phòng Tư pháp huyện (Sơn Tịnh)');
      expect(await untilSent(server, team.id, 1)).toEqual([expect.stringContaining(ANSWER)]);
      expect(sentTo(server, chat.id)).toHaveLength(4);
    },
  );

  it.concurrent('an update that comes a hundred times is answered once', async () => {
    const { server } = world;
    const { from, chat } = stranger(2080);
    const { updateId, message } = server.text({ from, chat, text: QUESTION });
    for (let times = 0; times < 100; times += 1) server.raw({ update_id: updateId, message });
    await untilSent(server, chat.id, 1);
    for (let times = 0; times < 100; times += 1) server.raw({ update_id: updateId, message });
    server.text({ from, chat, text: '/kehoach' });
    expect(await untilSent(server, chat.id, 2)).toEqual([
      expect.stringContaining(ANSWER),
      expect.stringContaining('Hiện có'),
    ]);
  });

  it('leaves no rule of Telegram broken and no token in the log', () => {
    const { server, product } = world;
    expect(server.violations).toEqual([]);
    expect(server.rateReport()).toMatchObject({ chatSecond: 1, early: 0 });
    expect(product.lines.filter((line) => line.includes(server.token))).toEqual([]);
  });
});

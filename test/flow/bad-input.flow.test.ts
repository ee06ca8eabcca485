import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZaloServer, type ZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { until } from '../support/flow/stage.ts';
import { openTelegramWorld, sentTo, stranger, untilSent, type TelegramWorld } from '../support/flow/telegram-world.ts';
import { zaloTexts } from '../support/flow/zalo-stage.ts';
import type { Room } from '../support/telegram/types.ts';
import { ANSWER, BAD_INPUTS, BAD_NAMES, ORDINARY } from './bad-inputs.ts';

const TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
const ADMIN = stranger(1000);
/** What would change how other words are shown, or could not be stored. */
const UNSHOWABLE = /[\p{Cs}\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]|(?!\n)\p{Cc}/u;

let folders: DataFolders;
let world: TelegramWorld;
let zalo: ZaloServer;
beforeAll(async () => {
  folders = makeDataFolders();
  zalo = await startZaloServer({ token: TOKEN });
  const env = { ZALO_BOT_TOKEN: TOKEN, ZALO_API_ROOT: zalo.apiRoot, ADMIN_IDS: 'telegram:1000' };
  world = await openTelegramWorld(folders, env);
  world.server.text({ ...ADMIN, text: '/start' });
  await untilSent(world.server, ADMIN.from.id, 1);
});
afterAll(async () => {
  await world.close();
  await zalo.close();
  folders.remove();
});

/** One clear message for what was bad, then the answer to an ordinary question; nothing else. */
function expectBoth(texts: readonly string[], says = ''): void {
  expect(texts).toEqual([expect.stringContaining(says), expect.stringContaining(ANSWER)]);
  expect(texts[0]).toMatch(/[ạảấầậắặẹếềểệịọốộớờợụứựỳ]/u);
  expect(texts.join('')).not.toMatch(UNSHOWABLE);
}

const numbered = BAD_INPUTS.map((input, number) => ({ ...input, number }));

describe('a question that is bad', () => {
  it.concurrent.each(numbered)('in Telegram: $about', async ({ text, says, number }) => {
    const { server } = world;
    const person = stranger(2000 + number);
    server.text({ ...person, text });
    await untilSent(server, person.from.id, 1);
    server.text({ ...person, text: ORDINARY });
    expectBoth(await untilSent(server, person.from.id, 2), says);
  });

  it.concurrent.each(numbered)('in Zalo: $about', async ({ text, says, number }) => {
    const chat = `a${number}`;
    await zalo.deliverText({ chat, from: chat, text });
    await until(() => zaloTexts(zalo, chat).length === 1);
    await zalo.deliverText({ chat, from: chat, text: ORDINARY });
    await until(() => zaloTexts(zalo, chat).length === 2);
    expectBoth(zaloTexts(zalo, chat), says);
  });

  it.concurrent.each(BAD_NAMES.map((name, number) => ({ name, number })))(
    'asked by a person and in a group called $name',
    async ({ name, number }) => {
      const { server, product } = world;
      const from = { id: 3000 + number, first_name: name };
      const chat: Room = { id: -4000 - number, type: 'group', title: name };
      server.join({ chat, by: from });
      expect(await untilSent(server, chat.id, 1)).toEqual([expect.stringContaining('Xin chào cả nhóm')]);
      const document = { file_id: 'd1', file_unique_id: 'd1', file_name: name, mime_type: 'text/html' };
      const sent = server.text({ chat: stranger(from.id).chat, from, text: '/start' }).message;
      server.deliver({ message: { ...sent, message_id: 90_000 + number, text: undefined, document } });
      const texts = await untilSent(server, from.id, 2);
      expect(texts).toEqual([expect.stringContaining('hệ thống tự động'), expect.stringContaining('tin nhắn chữ')]);
      server.leave({ chat, by: from });
      const mine = async (): Promise<boolean> => (await product.admin('chats')).includes(`telegram:${chat.id} (nhóm`);
      await until(mine);
      await zalo.deliverText({ chat: `b${number}`, from: `b${number}`, text: ORDINARY, name });
      await until(() => zaloTexts(zalo, `b${number}`).length === 1);
    },
  );

  it('reaches nobody else: the admin hears of the groups that were left alone', async () => {
    const { server } = world;
    const [start, ...told] = await untilSent(server, ADMIN.from.id, 1 + BAD_NAMES.length);
    expect(start).toContain('telegram:1000');
    expect(told).toEqual(
      BAD_NAMES.map(() => expect.stringContaining('Trợ lý không còn gửi được tin vào nhóm “') as string),
    );
    expect(told.join('')).toContain('<b>Cán bộ & <a href="tg://user?id=1">A');
    expect(told.join('')).not.toMatch(UNSHOWABLE);
  });

  it('in Zalo that is no text is answered with a sentence', async () => {
    const message = { from: { id: 'c1', display_name: 'Cán bộ A' }, chat: { id: 'c1', chat_type: 'PRIVATE' }, date: 1 };
    await zalo.deliver({ event_name: 'message.unsupported.received', message: { ...message, message_id: 'm1' } });
    await zalo.deliver({
      event_name: 'message.sticker.received',
      message: { ...message, message_id: 'm2', sticker: 'x' },
    });
    await until(() => zaloTexts(zalo, 'c1').length === 2);
    expect(new Set(zaloTexts(zalo, 'c1'))).toEqual(new Set([expect.stringContaining('tin nhắn chữ')]));
  });
});

describe('an update that is bad', () => {
  it('is passed over, and the next question is answered', async () => {
    const { server } = world;
    const { from, chat } = stranger(5000);
    const deep = JSON.parse(`${'{"x":'.repeat(50)}1${'}'.repeat(50)}`) as object;
    const message = { message_id: 1, date: 1, chat, from, text: ORDINARY };
    const sent = server.sent.length;
    for (const update of [
      ...[null, [], {}, 7, 'x', { update_id: '7', message }, { update_id: 2 ** 53 + 2, message }],
      { update_id: 600_000_001, message: null },
      { update_id: 600_000_002, message: { ...message, text: undefined } },
      { update_id: 600_000_003, message: { ...message, chat: { ...chat, id: '5000' } } },
      { update_id: 600_000_004, message_of_next_year: deep },
      JSON.parse(`{"update_id":600000005,"__proto__":${JSON.stringify({ message })}}`) as unknown,
      {
        update_id: 600_000_006,
        channel_post: { ...message, from: undefined, chat: { id: -1_000_000_000_001, type: 'channel' } },
      },
    ]) {
      server.raw(update);
    }
    server.text({ from, chat, text: ORDINARY });
    expect(await untilSent(server, from.id, 1)).toEqual([expect.stringContaining(ANSWER)]);
    server.text({ from, chat, text: '/kehoach' });
    await untilSent(server, from.id, 2);
    expect(server.sent).toHaveLength(sent + 2);
  });

  it('about a group under its old identifier goes on under the new one', async () => {
    const { server } = world;
    const { from } = stranger(5001);
    const chat: Room = { id: -5001, type: 'group', title: 'Tổ công tác' };
    server.text({ chat, from, text: `/kehoach` });
    await untilSent(server, chat.id, 1);
    const moved = server.migrate(chat.id);
    server.raw({ update_id: 600_000_010, message: { message_id: 9, date: 1, chat, from, text: '/kehoach' } });
    expect(await untilSent(server, moved, 1)).toEqual([expect.stringContaining('Hiện có 5 kế hoạch')]);
    expect(sentTo(server, chat.id)).toHaveLength(1);
  });

  it('in Zalo is passed over, and the next question is answered', async () => {
    for (const result of [null, [], {}, { event_name: 'message.next.year', message: 7 }]) await zalo.deliver(result);
    await zalo.deliverText({ chat: 'd1', from: 'd1', text: ORDINARY });
    await until(() => zaloTexts(zalo, 'd1').length === 1);
    expect(zaloTexts(zalo, 'd1')).toEqual([expect.stringContaining(ANSWER)]);
  });

  it('leaves no rule of Telegram broken and no token in the log', () => {
    const { server, product } = world;
    expect(server.violations).toEqual([]);
    expect(server.rateReport()).toMatchObject({ chatSecond: 1, early: 0 });
    expect(product.lines.filter((line) => line.includes(server.token) || line.includes(TOKEN))).toEqual([]);
  });
});

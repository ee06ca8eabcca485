import { Telegraf } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramServer } from '../support/telegram/index.ts';
import type { TelegramServer } from '../support/telegram/index.ts';
import { readSpecification } from '../support/telegram/spec.ts';
import { call, group, leader, officer, privately, send, until } from './telegram-client.ts';

interface Received {
  readonly update_id: number;
  readonly message?: { readonly text?: string };
}

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer();
});

afterEach(async () => {
  await server.close();
});

const say = (text: string): number | null => server.text({ chat: privately, from: officer, text }).updateId;

async function fetched(payload: object = {}): Promise<readonly Received[]> {
  return (await call(server, 'getUpdates', payload)).result as readonly Received[];
}

const texts = (updates: readonly Received[]): readonly unknown[] => updates.map(({ message }) => message?.text);

describe('polling', () => {
  it('hands updates out again until they are confirmed', async () => {
    const first = say('một') ?? 0;
    say('hai');
    say('ba');
    expect(texts(await fetched({ limit: 2 }))).toEqual(['một', 'hai']);
    expect(texts(await fetched({ offset: first }))).toEqual(['một', 'hai', 'ba']);
    expect(texts(await fetched({ offset: first + 2 }))).toEqual(['ba']);
    expect(server.waiting()).toBe(1);
    say('bốn');
    expect(texts(await fetched({ offset: -1 }))).toEqual(['bốn']);
    expect(texts(await fetched())).toEqual(['bốn']);
  });

  it('waits for the first update, which wakes it', async () => {
    const polled = fetched({ timeout: 50 });
    await until(() => {
      expect(server.calls).toHaveLength(1);
    });
    say('hạn?');
    expect(texts(await polled)).toEqual(['hạn?']);
  });

  it('is ended by another poll, and by a webhook', async () => {
    const first = call(server, 'getUpdates', { timeout: 50 });
    await until(() => {
      expect(server.calls).toHaveLength(1);
    });
    const second = call(server, 'getUpdates', { timeout: 50 });
    expect(await first).toMatchObject({
      status: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    await call(server, 'setWebhook', { url: 'https://bot.example.vn/hook' });
    expect(await second).toMatchObject({ status: 409, description: 'Conflict: terminated by setWebhook request' });
    expect(await call(server, 'getUpdates')).toMatchObject({
      status: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
    say('một');
    expect((await call(server, 'getWebhookInfo')).result).toMatchObject({
      url: 'https://bot.example.vn/hook',
      pending_update_count: 1,
    });
    await call(server, 'deleteWebhook');
    expect(texts(await fetched())).toEqual(['một']);
  });

  it('gives only the kinds that were asked for, from then on', async () => {
    await fetched({ allowed_updates: ['callback_query'] });
    expect(say('không đến')).toBeNull();
    await fetched({ allowed_updates: [] });
    say('đến');
    expect(server.deliver({ chat_member: {} })).toBeNull();
    expect(texts(await fetched())).toEqual(['đến']);
  });

  it('hands out anything at all, once', async () => {
    server.raw({ update_id: 3 });
    server.raw(null);
    expect(await fetched({ offset: 900_000_000 })).toEqual([{ update_id: 3 }, null]);
    expect(await fetched()).toEqual([]);
  });
});

describe('what people do', () => {
  it.skipIf(readSpecification() === null)('makes updates as the specification has them', async () => {
    server.join({ chat: group, by: leader });
    const asked = server.text({ chat: group, from: officer, text: '/hoi@nhacviec_bot 🏟 hạn?' }).message;
    server.text({ chat: group, from: leader, text: '@nhacviec_bot ơi', replyTo: asked.message_id });
    server.editText({ chat: group, messageId: asked.message_id, text: '/giup' });
    server.photo({ chat: privately, from: officer, caption: 'Ảnh kế hoạch' });
    server.sticker({ chat: privately, from: officer });
    server.channelPost({ chat: { id: -1_001_234_567_890, type: 'channel', title: 'Tin' }, text: 'Thông báo' });
    const more = { reply_markup: { inline_keyboard: [[{ text: '👍', callback_data: 'r:1' }]] } };
    const { result } = await send(server, 'Hạn 25/11', more);
    const { message_id: messageId } = result as { message_id: number };
    server.press({ chat: privately, from: officer, messageId, label: '👍' });
    server.press({ chat: privately, from: officer, messageId, data: 'forged', forged: true });
    server.block(officer, { told: true });
    server.unblock(officer);
    const supergroup = server.migrate(group.id);
    server.leave({ chat: { ...group, id: supergroup, type: 'supergroup' }, by: leader });
    const updates = await fetched();
    expect(updates.flatMap((update) => readSpecification()?.problemsOfType('Update', update) ?? [])).toEqual([]);
    expect(updates.map((update) => Object.keys(update)[1])).toEqual([
      ...['my_chat_member', 'message', 'message', 'message', 'edited_message', 'message', 'message', 'channel_post'],
      ...['callback_query', 'callback_query', 'my_chat_member', 'my_chat_member', 'message', 'message'],
      ...['my_chat_member', 'message'],
    ]);
    expect(server.violations).toEqual([]);
  });

  it('cannot be what no person could do', () => {
    expect(() => server.text({ chat: privately, from: leader, text: 'a' })).toThrow("its person's id");
    server.join({ chat: group, by: leader });
    server.kick(group.id);
    expect(() => server.text({ chat: group, from: officer, text: 'a' })).toThrow('sees nothing');
    expect(() => server.press({ chat: privately, from: officer, messageId: 9, data: 'x' })).toThrow('no message');
  });
});

it('is a Telegram to telegraf', async () => {
  server.text({ chat: privately, from: officer, text: '/start' });
  const bot = new Telegraf(server.token, { telegram: { apiRoot: server.apiRoot } });
  expect(await bot.telegram.getMe()).toMatchObject({ username: 'nhacviec_bot' });
  const sent = await bot.telegram.sendMessage(officer.id, '<i>Hạn</i>', {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [[{ text: 'Xem', callback_data: 'x' }]] },
  });
  await bot.telegram.setMyCommands([{ command: 'giup', description: 'Trợ giúp' }]);
  await bot.telegram.sendDocument(officer.id, { source: Buffer.from('Kế hoạch'), filename: 'kh.txt' });
  expect(await bot.telegram.getUpdates(0, 100, 0, ['message'])).toMatchObject([{ message: { text: '/start' } }]);
  server.press({ chat: privately, from: officer, messageId: sent.message_id, label: 'Xem' });
  await expect(bot.telegram.sendMessage(1, 'a')).rejects.toMatchObject({
    response: { error_code: 400, description: 'Bad Request: chat not found' },
  });
  expect(server.violations).toEqual([]);
});

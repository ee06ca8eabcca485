import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramServer } from '../support/telegram/index.ts';
import type { TelegramServer } from '../support/telegram/index.ts';
import { readSpecification } from '../support/telegram/spec.ts';
import { call, group, leader, officer, post, privately, send } from './telegram-client.ts';

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer({ limits: false });
  server.text({ chat: privately, from: officer, text: '/start' });
});

afterEach(async () => {
  await server.close();
});

const keyboard = (button: object): object => ({ reply_markup: { inline_keyboard: [[button]] } });

describe('a call that Telegram takes', () => {
  it('reaches the chat, and is seen there without its markup', async () => {
    const { result } = await send(server, ' <b>Hạn:</b> 25/11 &lt;gấp&gt;\n', { parse_mode: 'HTML' });
    expect(result).toMatchObject({
      chat: { id: officer.id, type: 'private' },
      from: { is_bot: true, username: 'nhacviec_bot' },
      text: 'Hạn: 25/11 <gấp>',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
    });
    expect(server.sent).toMatchObject([{ chatId: officer.id, parseMode: 'HTML', plain: 'Hạn: 25/11 <gấp>' }]);
    expect(server.calls).toMatchObject([{ method: 'sendMessage', code: 200 }]);
    expect(server.violations).toEqual([]);
  });

  it('may come as a form or with a file', async () => {
    const form = new URLSearchParams({ chat_id: `${officer.id}`, text: 'Hạn & việc' });
    expect(await post(server, 'sendMessage', form)).toMatchObject({ ok: true, result: { text: 'Hạn & việc' } });
    const parts = new FormData();
    parts.set('chat_id', `${officer.id}`);
    parts.set('caption', 'Kế hoạch');
    parts.set('document', new Blob(['\r\n--x']), 'kế hoạch.txt');
    expect(await post(server, 'sendDocument', parts)).toMatchObject({
      result: { caption: 'Kế hoạch', document: { file_name: 'kế hoạch.txt', file_size: 5 } },
    });
    expect(server.violations).toEqual([]);
  });

  it('keeps a quoted message, a menu of commands, and what is typed', async () => {
    const { message } = server.text({ chat: privately, from: officer, text: 'Hạn nộp?' });
    const commands = [{ command: 'giup', description: 'Trợ giúp' }];
    await call(server, 'setMyCommands', { commands, scope: { type: 'all_group_chats' } });
    await call(server, 'sendChatAction', { chat_id: officer.id, action: 'typing' });
    const reply = await send(server, 'Ngày 25/11.', { reply_parameters: { message_id: message.message_id } });
    expect(reply.result).toMatchObject({ reply_to_message: { message_id: message.message_id, text: 'Hạn nộp?' } });
    expect(server.commands).toEqual([{ scope: '{"type":"all_group_chats"}', language: '', commands }]);
    expect((await call(server, 'getMyCommands', { scope: { type: 'all_group_chats' } })).result).toEqual(commands);
    expect((await call(server, 'getMyCommands')).result).toEqual([]);
    expect(server.actions).toMatchObject([{ chatId: officer.id, action: 'typing' }]);
    expect(server.violations).toEqual([]);
  });

  it('counts 4,096 units after the markup is gone', async () => {
    expect((await send(server, `<b>${'ế'.repeat(4094)}🏟</b>`, { parse_mode: 'HTML' })).ok).toBe(true);
    expect(await send(server, `${'ế'.repeat(4095)}🏟`)).toMatchObject({
      status: 400,
      description: 'Bad Request: message is too long',
    });
  });
});

describe('a call that Telegram refuses', () => {
  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: '<b> </b>', parse_mode: 'HTML' }, 'text must be non-empty'],
    [{ text: 'a', parse_mode: 'XML' }, 'unsupported parse_mode'],
    [{ text: 'a \uD800' }, 'strings must be encoded in UTF-8'],
    [
      { text: 'Trình <tên cơ quan>', parse_mode: 'HTML' },
      // "Trình " is seven bytes: ì is two.
      `can't parse entities: Unsupported start tag "tên" at byte offset 7`,
    ],
    [{ text: 'a', ...keyboard({ text: 'Xem', callback_data: 'ế'.repeat(22) }) }, 'BUTTON_DATA_INVALID'],
    [{ text: 'a', ...keyboard({ text: '', callback_data: 'x' }) }, 'inline keyboard button text is empty'],
    [
      { text: 'a', ...keyboard({ text: 'Xem', callback_data: '' }) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [{ chat_id: '', text: 'a' }, 'chat_id is empty'],
  ])('%j', async (payload, problem) => {
    const answer = await call(server, 'sendMessage', { chat_id: officer.id, ...payload });
    expect(answer).toMatchObject({ status: 400, ok: false, error_code: 400, description: `Bad Request: ${problem}` });
    expect(server.sent).toEqual([]);
    expect(server.violations).toContainEqual({ method: 'sendMessage', problem: `Bad Request: ${problem}` });
  });

  it('for bytes that are no UTF-8', async () => {
    const body = Buffer.concat([
      Buffer.from(`{"chat_id":${officer.id},"text":"`),
      Buffer.from([0xe1, 0xba]),
      Buffer.from('"}'),
    ]);
    expect(await post(server, 'sendMessage', body)).toMatchObject({
      status: 400,
      description: 'Bad Request: strings must be encoded in UTF-8',
    });
  });

  it('for a wrong token and for a method that is none', async () => {
    const wrong = await fetch(`${server.apiRoot}/bot1:x/getMe`);
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
    expect(await call(server, 'sendTelegram')).toMatchObject({ status: 404 });
    expect((await call(server, 'GETME')).result).toMatchObject({ id: server.bot.id, can_join_groups: true });
  });

  it('for chats where it may not write, each in its own words', async () => {
    const to = async (chat: number): Promise<string> =>
      (await call(server, 'sendMessage', { chat_id: chat, text: 'Nhắc việc' })).description;
    server.join({ chat: group, by: leader });
    expect(await to(-1)).toBe('Bad Request: chat not found');
    expect(await to(leader.id)).toBe("Forbidden: bot can't initiate conversation with a user");
    server.block(officer);
    expect(await to(officer.id)).toBe('Forbidden: bot was blocked by the user');
    server.deactivate(officer.id);
    expect(await to(officer.id)).toBe('Forbidden: user is deactivated');
    server.kick(group.id);
    expect(await to(group.id)).toBe('Forbidden: bot was kicked from the group chat');
    expect(server.violations).toEqual([]);
  });

  it('for a group that became a supergroup, naming the new one', async () => {
    server.join({ chat: group, by: leader });
    const supergroup = server.migrate(group.id);
    expect(await call(server, 'sendMessage', { chat_id: group.id, text: 'a' })).toMatchObject({
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: supergroup },
    });
    expect((await call(server, 'sendMessage', { chat_id: supergroup, text: 'a' })).ok).toBe(true);
    server.kick(supergroup);
    expect((await call(server, 'sendMessage', { chat_id: supergroup, text: 'a' })).description).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    );
  });

  it('for an edit that changes nothing, and for presses that are too old', async () => {
    const { result } = await send(server, 'Việc 1', keyboard({ text: 'Xem tiếp', callback_data: 'm:1' }));
    const { message_id } = result as { message_id: number };
    const edit = (text: string): Promise<{ description: string }> =>
      call(server, 'editMessageText', {
        chat_id: officer.id,
        message_id,
        text,
        ...keyboard({ text: 'Xem tiếp', callback_data: 'm:1' }),
      });
    expect((await edit('Việc 1')).description).toContain('message is not modified');
    await edit('Việc 2');
    expect(server.shown(officer.id, message_id)).toMatchObject({ text: 'Việc 2' });
    const press = server.press({ chat: privately, from: officer, messageId: message_id, label: 'Xem tiếp' });
    expect((await call(server, 'answerCallbackQuery', { callback_query_id: press })).result).toBe(true);
    server.expirePresses();
    expect((await call(server, 'answerCallbackQuery', { callback_query_id: press })).description).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    );
    await call(server, 'editMessageReplyMarkup', { chat_id: officer.id, message_id });
    expect(() => server.press({ chat: privately, from: officer, messageId: message_id, data: 'm:1' })).toThrow('none');
    await call(server, 'deleteMessage', { chat_id: officer.id, message_id });
    expect(server.shown(officer.id, message_id)).toBeNull();
  });
});

describe.skipIf(readSpecification() === null)('the specification (else: no evaluation data)', () => {
  it.each([
    ['sendMessage', { text: 'a' }, 'chat_id: missing'],
    [
      'sendMessage',
      { chat_id: 5001, text: 'a', reply_to_message_id: 1 },
      'reply_to_message_id: not in the specification',
    ],
    [
      'sendMessage',
      { chat_id: 5001, text: 'a', disable_notification: 'true' },
      'disable_notification: "true" is no Boolean',
    ],
    [
      'sendMessage',
      { chat_id: 5001, text: 'a', ...keyboard({ text: 'a', callback_data: 'a', colour: 'red' }) },
      'reply_markup.inline_keyboard[0][0].colour: not in the specification',
    ],
    [
      'sendMessage',
      { chat_id: 5001, text: 'a', ...keyboard({ text: 'a', callback_data: 'x'.repeat(65) }) },
      'reply_markup.inline_keyboard[0][0].callback_data: 65 is outside 1-64 bytes',
    ],
    ['setMyCommands', { commands: [{ command: 'giup' }] }, 'commands[0].description: missing'],
    ['getUpdates', { limit: 101 }, 'limit: 101 is outside 1-100'],
    ['getUpdates', { allowed_updates: ['message', 'presses'] }, 'allowed_updates: no kind of update presses'],
    ['sendPhoto', { chat_id: 5001, photo: 'x' }, 'a method of Telegram that this server does not play'],
  ])('notes what is wrong with %s %j', async (method, payload, problem) => {
    await call(server, method, payload);
    expect(server.violations).toContainEqual({ method, problem });
  });

  it('also holds for an unescaped sign that Telegram would let pass', async () => {
    expect((await send(server, 'Lao động & xã hội', { parse_mode: 'HTML' })).ok).toBe(true);
    // "Lao động " is twelve bytes: đ is two, ộ is three.
    expect(server.violations).toEqual([
      { method: 'sendMessage', problem: 'text: & or > at byte offset 12 is not escaped' },
    ]);
  });
});

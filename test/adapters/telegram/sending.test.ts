import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../../src/domain/outgoing.ts';
import type { SendResult } from '../../../src/ports/channel.ts';
import type { Fault } from '../../support/telegram/faults.ts';
import { afterwards, GROUP, OFFICER, openChannel, openServer, PRIVATE, until } from './open-channel.ts';

const PLAIN: Part = { text: 'Hạn: trước 25/11/2024', html: null, buttons: [] };
const NEVER = new AbortController().signal;

async function openWithChat(options: Parameters<typeof openChannel>[2] = {}) {
  const server = await openServer();
  server.text({ chat: PRIVATE, from: OFFICER, text: '/start' });
  server.join({ chat: GROUP, by: OFFICER });
  return { server, ...openChannel(server, {}, options) };
}

describe('sending', () => {
  it('sends plain text as it is, without a preview of what it may link to', async () => {
    const { server, channel } = await openWithChat();
    const text = '<tên cơ quan> & 88/KH-UBND_v2 https://example.vn';
    const result = await channel.send('2001', { ...PLAIN, text }, NEVER);
    expect(server.sent).toMatchObject([{ chatId: 2001, plain: text, parseMode: null }]);
    expect(result).toEqual({ of: 'sent', messageId: String(server.sent[0]?.messageId) });
    expect(server.calls.at(-1)?.payload).toMatchObject({ link_preview_options: { is_disabled: true } });
    expect(server.violations).toEqual([]);
  });

  it('sends markup and buttons, and hears them pressed', async () => {
    const { server, channel } = await openWithChat();
    const buttons = [[{ label: 'Sơn Tịnh', data: 'm1:0' }], [{ label: '👍', data: 'm1:1' }]];
    await channel.send('-3001', { text: 'Hạn', html: '<b>Hạn</b>', buttons }, NEVER);
    expect(server.sent).toMatchObject([{ chatId: -3001, plain: 'Hạn', parseMode: 'HTML' }]);
    const messageId = server.sent[0]?.messageId ?? 0;
    const press = server.press({ chat: GROUP, from: OFFICER, messageId, label: 'Sơn Tịnh' });
    await channel.acknowledge(press, 'Đã chọn');
    expect(server.answeredCallbacks).toMatchObject([{ text: 'Đã chọn' }]);
    expect(server.violations).toEqual([]);
  });

  it('points to the message that it answers, also where that is gone by then', async () => {
    const { server, channel } = await openWithChat();
    const asked = server.text({ chat: GROUP, from: OFFICER, text: '/han@nhacviec_bot' });
    await channel.send('-3001', { ...PLAIN, answers: String(asked.message.message_id) }, NEVER);
    await channel.send('-3001', { ...PLAIN, answers: '999999' }, NEVER);
    expect(server.sent.map(({ replyTo }) => replyTo)).toEqual([asked.message.message_id, null]);
    expect(server.violations).toEqual([]);
  });

  it('shows that it is typing', async () => {
    const { server, channel } = await openWithChat();
    await channel.typing('2001');
    expect(server.actions).toMatchObject([{ chatId: 2001, action: 'typing' }]);
    expect(server.violations).toEqual([]);
  });

  it('takes a long notice down to what Telegram shows', async () => {
    const { server, channel } = await openWithChat();
    await channel.send('2001', { ...PLAIN, buttons: [[{ label: 'x', data: 'x' }]] }, NEVER);
    const press = server.press({ chat: PRIVATE, from: OFFICER, messageId: server.sent[0]?.messageId ?? 0, label: 'x' });
    await channel.acknowledge(press, `${'a'.repeat(199)}😀`);
    expect(server.violations).toEqual([]);
    expect(server.answeredCallbacks).toHaveLength(1);
  });
});

describe('a file', () => {
  const file = { name: 'lịch Phòng Y tế.ics', mime: 'text/calendar', text: 'SUMMARY:Báo cáo “kết quả”\r\n' };

  it('arrives byte for byte under a plain name, with caption, markup, buttons and what it answers', async () => {
    const { server, channel } = await openWithChat();
    const asked = server.text({ chat: GROUP, from: OFFICER, text: '/lich@nhacviec_bot' });
    const buttons = [[{ label: 'Xem', data: 'm1.0' }]];
    const answers = String(asked.message.message_id);
    const part = { text: 'Lịch & hạn', html: '<b>Lịch</b> &amp; hạn', buttons, answers, file };
    const result = await channel.send('-3001', part, NEVER);
    expect(server.sent).toMatchObject([
      { chatId: -3001, plain: 'Lịch & hạn', parseMode: 'HTML', replyTo: asked.message.message_id },
    ]);
    const [sent] = server.sent;
    expect(sent?.file).toMatchObject({ text: file.text });
    expect(sent?.file?.name).toMatch(/^[\w.-]+\.ics$/u);
    expect(sent?.replyMarkup?.inline_keyboard).toEqual([[{ text: 'Xem', callback_data: 'm1.0' }]]);
    expect(result).toEqual({ of: 'sent', messageId: String(sent?.messageId) });
    expect(server.violations).toEqual([]);
  });

  it('has a plain caption where there is no markup', async () => {
    const { server, channel } = await openWithChat();
    await channel.send('2001', { ...PLAIN, text: '<tên cơ quan>', file }, NEVER);
    expect(server.sent).toMatchObject([{ plain: '<tên cơ quan>', parseMode: null, file: { text: file.text } }]);
    expect(server.violations).toEqual([]);
  });

  it.each<[string, Fault, SendResult]>([
    [
      'too many messages',
      { code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } },
      { of: 'again', afterMs: 7000, reason: 'limited' },
    ],
    ['a page in between', 'html-502', { of: 'again', afterMs: null, reason: 'trouble' }],
    ['a lost answer', 'lost-response', { of: 'unknown', reason: 'ECONNRESET' }],
    [
      'refused markup',
      { code: 400, description: "Bad Request: can't parse entities: Unsupported start tag" },
      { of: 'markup-refused' },
    ],
  ])('meets what a message meets: %s', async (_, fault, expected) => {
    const { server, channel } = await openWithChat();
    server.script({ method: 'sendDocument', fault });
    expect(await channel.send('2001', { ...PLAIN, file }, NEVER)).toEqual(expected);
  });

  it('does not reach who is gone', async () => {
    const { server, channel } = await openWithChat();
    server.block(OFFICER);
    expect(await channel.send('2001', { ...PLAIN, file }, NEVER)).toEqual({ of: 'gone', why: 'blocked' });
  });
});

describe('a message that is not simply sent', () => {
  const refusal = (code: number, description: string, parameters?: Record<string, number>): Fault =>
    parameters === undefined ? { code, description } : { code, description, parameters };

  it.each<[string, Fault, SendResult]>([
    [
      '429',
      refusal(429, 'Too Many Requests: retry after 7', { retry_after: 7 }),
      { of: 'again', afterMs: 7000, reason: 'limited' },
    ],
    ['429 without a time', refusal(429, 'Too Many Requests'), { of: 'again', afterMs: null, reason: 'limited' }],
    ['500', refusal(500, 'Internal Server Error'), { of: 'again', afterMs: null, reason: 'trouble' }],
    ['502 with a page', 'html-502', { of: 'again', afterMs: null, reason: 'trouble' }],
    ['200 with a page', 'html-200', { of: 'again', afterMs: null, reason: 'away' }],
    ['504', refusal(504, 'Gateway Timeout'), { of: 'unknown', reason: '504' }],
    ['no answer', 'hang-recorded', { of: 'unknown', reason: 'timeout' }],
    ['a reset after sending', 'lost-response', { of: 'unknown', reason: 'ECONNRESET' }],
    ['half an answer', 'truncated-json', { of: 'unknown', reason: 'torn' }],
    [
      'refused markup',
      refusal(400, 'Bad Request: can\'t parse entities: Unsupported start tag "tên" at byte offset 3'),
      { of: 'markup-refused' },
    ],
    [
      'an upgraded group',
      refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: -1_001_234_567_890,
      }),
      { of: 'moved', to: '-1001234567890' },
    ],
    ['no such chat', refusal(400, 'Bad Request: chat not found'), { of: 'gone', why: 'blocked' }],
    ['a person who is gone', refusal(403, 'Forbidden: user is deactivated'), { of: 'gone', why: 'blocked' }],
    ['a lost token', refusal(401, 'Unauthorized'), { of: 'unauthorised' }],
    ['a token that is none', refusal(404, 'Not Found'), { of: 'unauthorised' }],
    [
      'another refusal',
      refusal(400, 'Bad Request: message text is empty'),
      { of: 'refused', reason: '400 Bad Request: message text is empty' },
    ],
  ])('%s', async (_, fault, expected) => {
    const { server, channel } = await openWithChat({ grace: 500 });
    server.script({ method: 'sendMessage', fault });
    expect(await channel.send('2001', PLAIN, NEVER)).toEqual(expected);
  });

  it('to a group that is no more, or that took the bot out', async () => {
    const { server, channel } = await openWithChat();
    expect(await channel.send('-4004', PLAIN, NEVER)).toEqual({ of: 'gone', why: 'removed' });
    server.kick(GROUP.id);
    expect(await channel.send('-3001', PLAIN, NEVER)).toEqual({ of: 'gone', why: 'removed' });
  });

  it('to a person who blocked the bot', async () => {
    const { server, channel } = await openWithChat();
    server.block(OFFICER);
    expect(await channel.send('2001', PLAIN, NEVER)).toEqual({ of: 'gone', why: 'blocked' });
  });

  it('to a group that was upgraded unheard', async () => {
    const { server, channel } = await openWithChat();
    const to = server.migrate(GROUP.id, { told: false });
    expect(await channel.send('-3001', PLAIN, NEVER)).toEqual({ of: 'moved', to: String(to) });
  });

  it('with markup that Telegram refuses', async () => {
    const { server, channel } = await openWithChat();
    expect(await channel.send('2001', { ...PLAIN, html: '<tên cơ quan>' }, NEVER)).toEqual({ of: 'markup-refused' });
    expect(server.sent).toEqual([]);
  });

  it('to what is no chat of Telegram', async () => {
    const { server, channel } = await openWithChat();
    for (const chat of ['-', 'abc', '', '9007199254740993']) {
      expect(await channel.send(chat, PLAIN, NEVER)).toMatchObject({ of: 'refused' });
    }
    expect(server.calls).toEqual([]);
  });

  it('while nobody is there: not delivered, for certain', async () => {
    const { server, channel } = await openWithChat();
    await server.close();
    expect(await channel.send('2001', PLAIN, NEVER)).toEqual({ of: 'again', afterMs: null, reason: 'away' });
    const nowhere = openChannel({ ...server, apiRoot: 'http://khong-co.invalid' });
    expect(await nowhere.channel.send('2001', PLAIN, NEVER)).toMatchObject({ of: 'again' });
  });

  it('given up by the caller: unknown once it began, untouched before', async () => {
    const { server, channel } = await openWithChat();
    server.script({ method: 'sendMessage', fault: 'hang-recorded' });
    const giveUp = new AbortController();
    server.onCall(() => {
      giveUp.abort();
    });
    expect(await channel.send('2001', PLAIN, giveUp.signal)).toEqual({ of: 'unknown', reason: 'aborted' });
    expect(await channel.send('2001', PLAIN, giveUp.signal)).toMatchObject({ of: 'again' });
    expect(server.calls).toHaveLength(1);
  });

  it('whose press is too old to be answered, or whose chat shows no typing, disturbs nobody', async () => {
    const { server, channel, log } = await openWithChat();
    await channel.acknowledge('4400000000000001', null);
    server.script({ method: 'sendChatAction', fault: 'html-502' });
    await channel.typing('2001');
    expect(log.lines.map(({ level }) => level)).toEqual(['info', 'info']);
  });
});

describe('an answer that is not the Bot API', () => {
  it.each<[string, string, SendResult]>([
    ['null', 'null', { of: 'again', afterMs: null, reason: 'away' }],
    ['other JSON', '{"status":"login"}', { of: 'again', afterMs: null, reason: 'away' }],
    ['text', '"hello"', { of: 'again', afterMs: null, reason: 'away' }],
    ['nothing', '', { of: 'unknown', reason: 'torn' }],
    ['a success without a message', '{"ok":true,"result":true}', { of: 'unknown', reason: 'no-message-id' }],
  ])('%s', async (_, body, expected) => {
    const server = createServer((request, response) => {
      request.resume().on('end', () => response.end(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    afterwards(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { channel } = openChannel({ token: '1000:x', apiRoot: `http://127.0.0.1:${port}` });
    expect(await channel.send('2001', PLAIN, NEVER)).toEqual(expected);
  });

  it('under a path, and with an unread body, leaves no connection behind', async () => {
    const paths: (string | undefined)[] = [];
    let open = 0;
    const server = createServer((request, response) => {
      paths.push(request.url);
      response.writeHead(502).write('x'.repeat(100_000));
    });
    server.on('connection', (socket) => {
      open += 1;
      socket.on('close', () => (open -= 1));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { channel } = openChannel({ token: '1000:x', apiRoot: `http://127.0.0.1:${port}/telegram/api` });
    for (let i = 0; i < 3; i++) await channel.send('2001', PLAIN, NEVER);
    // The body above has no end: the connections do, or the channel left them open.
    await until(() => open === 0);
    await new Promise((resolve) => server.close(resolve));
    expect(paths).toEqual(Array.from({ length: 3 }, () => '/telegram/api/bot1000:x/sendMessage'));
  });
});

describe('the connection', () => {
  it('is kept between calls', async () => {
    const { server, channel } = await openWithChat();
    const ports = new Set<number>();
    const proxied = createServer((request, response) => {
      ports.add(request.socket.remotePort ?? 0);
      request.resume().on('end', () => response.end('{"ok":true,"result":{"message_id":1}}'));
    });
    await new Promise<void>((resolve) => proxied.listen(0, '127.0.0.1', resolve));
    afterwards(async () => {
      proxied.closeAllConnections();
      await new Promise((resolve) => proxied.close(resolve));
    });
    const address = proxied.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const kept = openChannel({ token: server.token, apiRoot: `http://127.0.0.1:${port}` });
    for (let i = 0; i < 3; i++) expect((await kept.channel.send('2001', PLAIN, NEVER)).of).toBe('sent');
    expect(ports.size).toBe(1);
    expect(channel.state()).toEqual({ of: 'starting' });
  });
});

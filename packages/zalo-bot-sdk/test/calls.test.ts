import { describe, expect, it } from 'vitest';
import { ZaloArgumentError, ZaloBot } from '../src/index.ts';
import { failure, startBot, TOKEN } from './bot.ts';

describe('calls', () => {
  it('asks who it is', async () => {
    const { bot } = await startBot({ account: { can_join_groups: true, account_name: 'bot.KeHoach' } });
    expect(await bot.getMe()).toMatchObject({ account_name: 'bot.KeHoach', can_join_groups: true });
  });

  it('sends each kind of message with its own fields and gives back its id', async () => {
    const { server, bot } = await startBot({ now: () => 1_732_500_000_000 });
    const styled = { chat_id: 'a', text: 'Hạn: 25/11', text_styles: [{ start: 0, len: 4, st: ['b' as const] }] };
    const sent = [
      await bot.sendMessage({ chat_id: 'a', text: 'Xin chào' }),
      await bot.sendMessage({ chat_id: 'a', text: '**Hạn**', parse_mode: 'markdown' }),
      await bot.sendMessage(styled),
      await bot.sendPhoto({ chat_id: 'a', photo: 'https://example.com/a.jpg', caption: 'Sơ đồ' }),
      await bot.sendSticker({ chat_id: 'a', sticker: 'b4f0a3c2' }),
      await bot.sendVoice({ chat_id: 'a', voice_url: 'https://example.com/a.aac' }),
    ];
    expect(server.sent.map(({ method, body }) => [method, body])).toEqual([
      ['sendMessage', { chat_id: 'a', text: 'Xin chào' }],
      ['sendMessage', { chat_id: 'a', text: '**Hạn**', parse_mode: 'markdown' }],
      ['sendMessage', styled],
      ['sendPhoto', { chat_id: 'a', photo: 'https://example.com/a.jpg', caption: 'Sơ đồ' }],
      ['sendSticker', { chat_id: 'a', sticker: 'b4f0a3c2' }],
      ['sendVoice', { chat_id: 'a', voice_url: 'https://example.com/a.aac' }],
    ]);
    expect(sent.map(({ message_id, date }) => ({ message_id, date }))).toEqual(
      server.sent.map(({ messageId, at }) => ({ message_id: messageId, date: at })),
    );
  });

  it('shows that it is typing, to which Zalo answers with nothing', async () => {
    const { server, bot } = await startBot();
    await expect(bot.sendChatAction({ chat_id: 'a', action: 'typing' })).resolves.toBeUndefined();
    expect(server.calls).toMatchObject([{ method: 'sendChatAction', body: { chat_id: 'a', action: 'typing' } }]);
  });

  it('sets, reads and ends a webhook, and reports how its trial went', async () => {
    const { server, bot } = await startBot({ allowHttp: true });
    const url = 'http://127.0.0.1:9/zalo';
    const set = await bot.setWebhook({ url, secret_token: 'mot-hai-ba-bon' });
    expect(set).toMatchObject({ url, verification: { ok: false } });
    expect(await bot.getWebhookInfo()).toMatchObject({ url });
    expect(server.webhook).toMatchObject({ url, secret: 'mot-hai-ba-bon' });
    expect(await bot.deleteWebhook()).toMatchObject({ url: '' });
    expect(server.webhook).toBeNull();
  });

  it('reads answers that say more, or less, than documented', async () => {
    const bot = (result: unknown): ZaloBot =>
      new ZaloBot({ token: TOKEN, fetch: () => Promise.resolve(Response.json({ ok: true, result })) });
    expect(await bot({ id: 1459, display_name: 'Bot Kế Hoạch' }).getMe()).toMatchObject({
      id: '1459',
      account_name: '',
      can_join_groups: false,
      display_name: 'Bot Kế Hoạch',
    });
    expect(await bot({ message_id: 'a1', seq: 4 }).sendMessage({ chat_id: 'a', text: 'a' })).toEqual({
      message_id: 'a1',
      date: null,
      seq: 4,
    });
    expect(await bot(null).getWebhookInfo()).toEqual({ url: '', updated_at: null });
  });

  it.each<[string, (bot: ZaloBot) => Promise<unknown>]>([
    ['text', (bot) => bot.sendMessage({ chat_id: 'a', text: '' })],
    ['text', (bot) => bot.sendMessage({ chat_id: 'a', text: 'ă'.repeat(2001) })],
    ['chat_id', (bot) => bot.sendMessage({ chat_id: '', text: 'a' })],
    ['parse_mode', (bot) => bot.sendMessage({ chat_id: 'a', text: 'a', parse_mode: 'MarkdownV2' as 'html' })],
    ['reply_markup', (bot) => bot.sendMessage({ chat_id: 'a', text: 'a', ...{ reply_markup: {} } })],
    [
      'text_styles.1',
      (bot) =>
        bot.sendMessage({
          chat_id: 'a',
          text: 'abc',
          text_styles: [
            { start: 2, len: 1, st: ['b'] },
            { start: 2, len: 2, st: ['b'] },
          ],
        }),
    ],
    ['caption', (bot) => bot.sendPhoto({ chat_id: 'a', photo: 'https://example.com/a.jpg', caption: '' })],
    ['photo', (bot) => bot.sendPhoto({ chat_id: 'a', photo: 'a.jpg' })],
    ['voice_url', (bot) => bot.sendVoice({ chat_id: 'a', voice_url: 'https://example.com/a.mp3' })],
    ['secret_token', (bot) => bot.setWebhook({ url: 'https://example.com', secret_token: 'ngắn' })],
    ['secret_token', (bot) => bot.setWebhook({ url: 'https://example.com', secret_token: 'có dấu và cách' })],
    ['timeout', (bot) => bot.getUpdates({ timeout: 1.5 })],
  ])('refuses a wrong %s before anything is sent', async (field, act) => {
    const { server, bot } = await startBot();
    const error = await failure(act(bot));
    expect(error).toBeInstanceOf(ZaloArgumentError);
    expect(error).toMatchObject({ field, retryable: false, delivered: 'no' });
    expect(server.calls).toEqual([]);
  });

  it('gives the real Zalo no webhook over plain http', async () => {
    const bot = new ZaloBot({ token: TOKEN, fetch: () => Promise.reject(new Error('was called')) });
    const call = bot.setWebhook({ url: 'http://example.com/zalo', secret_token: 'mot-hai-ba-bon' });
    expect(await failure(call)).toMatchObject({ name: 'ZaloArgumentError', field: 'url' });
  });

  it.each([
    ['token', { token: 'a/b' }],
    ['token', { token: '' }],
    ['apiRoot', { token: TOKEN, apiRoot: 'ftp://example.com' }],
    ['timeoutMs', { token: TOKEN, timeoutMs: 0 }],
  ])('is not made with a wrong %s', (field, options) => {
    expect(() => new ZaloBot(options)).toThrow(expect.objectContaining({ name: 'ZaloArgumentError', field }));
  });
});

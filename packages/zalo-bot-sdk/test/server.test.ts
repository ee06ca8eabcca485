import { describe, expect, it } from 'vitest';
import { isFromBot } from '../src/index.ts';
import { post, startBot, TOKEN } from './bot.ts';

describe('the server', () => {
  it('refuses a bad token, another path, other verbs and types', async () => {
    const { server } = await startBot();
    const me = `${server.apiRoot}/bot${TOKEN}/getMe`;
    expect(await post(`${server.apiRoot}/bot1:khac/getMe`, {})).toMatchObject({ error_code: 401 });
    expect(await post(`${server.apiRoot}/getMe`, {})).toMatchObject({ error_code: 404 });
    expect(await post(me, [])).toMatchObject({ error_code: 400 });
    expect(await (await fetch(me)).json()).toMatchObject({ error_code: 400 });
    expect(await (await fetch(me, { method: 'POST', body: '{}' })).json()).toMatchObject({ error_code: 400 });
  });

  it.each([
    ['http://example.com/', false],
    ['https://localhost/', false],
    ['https://192.168.1.5/', false],
    ['http://127.0.0.1:9/', false],
    ['https://example.com/zalo', true],
  ])('takes the webhook %s: %s', async (url, ok) => {
    const { server } = await startBot();
    const said = await post(`${server.apiRoot}/bot${TOKEN}/setWebhook`, { url, secret_token: 'mot-hai-ba' });
    expect(said).toMatchObject({ ok });
  });

  it('ends a poll where a webhook is set, and refuses the next', async () => {
    const { server, bot } = await startBot({ allowHttp: true });
    const poll = bot.getUpdates({ timeout: 30 });
    await expect.poll(() => server.calls.length).toBe(1);
    await bot.setWebhook({ url: 'http://127.0.0.1:9/', secret_token: 'mot-hai-ba' });
    expect(await poll).toBeNull();
    await expect(bot.getUpdates({ timeout: 0 })).rejects.toMatchObject({ kind: 'bad-request' });
    await bot.deleteWebhook();
    expect(await bot.getUpdates({ timeout: 0 })).toBeNull();
  });

  it('keeps an update whose poll went away before it came, and hands one to one poll', async () => {
    const { server, bot } = await startBot();
    const stop = new AbortController();
    const left = expect(bot.getUpdates({}, { signal: stop.signal })).rejects.toMatchObject({ reason: 'aborted' });
    await expect.poll(() => server.calls.length).toBe(1);
    stop.abort();
    await left;
    await expect.poll(() => server.waitingPolls).toBe(0);
    const polls = [bot.getUpdates({ timeout: 1 }), bot.getUpdates({ timeout: 1 })];
    await expect.poll(() => server.waitingPolls).toBe(2);
    await server.deliverText({ chat: 'a', from: 'a', text: 'một', group: true });
    const got = (await Promise.all(polls)).filter((received) => received !== null);
    expect(got).toMatchObject([{ update: { message: { text: 'một', chat: { chat_type: 'GROUP' } } } }]);
  });

  it('hands a sent text back where it is asked to, told from others by its sender', async () => {
    const { bot } = await startBot({ echo: true });
    const { message_id } = await bot.sendMessage({ chat_id: 'a', text: 'Đã ghi nhận' });
    const { id } = await bot.getMe();
    const echo = (await bot.getUpdates({ timeout: 1 }))?.update ?? null;
    expect(echo).toMatchObject({ message: { message_id, text: 'Đã ghi nhận', chat: { id: 'a' } } });
    expect(echo !== null && isFromBot(echo, id)).toBe(true);
  });

  it('fails as scripted: that method, that chat, that often', async () => {
    const { server, bot } = await startBot();
    server.script({ fault: 429, method: 'sendMessage', chat: 'b', times: 2 });
    const send = (chat_id: string): Promise<boolean> =>
      bot.sendMessage({ chat_id, text: 'a' }).then(
        () => true,
        () => false,
      );
    expect([await send('a'), await send('b')]).toEqual([true, false]);
    await bot.sendChatAction({ chat_id: 'b', action: 'typing' });
    expect([await send('b'), await send('b')]).toEqual([false, true]);
    server.script({ fault: 403 });
    server.clearScript();
    expect(await send('b')).toBe(true);
    expect(server.sent.map(({ chat }) => chat)).toEqual(['a', 'b', 'b']);
  });
});

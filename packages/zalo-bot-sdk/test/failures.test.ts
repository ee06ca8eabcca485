import { describe, expect, it } from 'vitest';
import { ZaloApiError, ZaloBot, ZaloNetworkError, ZaloResponseError } from '../src/index.ts';
import { failure, startBot, TOKEN } from './bot.ts';
import type { Fault } from './server.ts';

const HELLO = { chat_id: 'a', text: 'Xin chào' };

/** A client whose every answer is this body. */
function answering(body: string, status = 200): ZaloBot {
  return new ZaloBot({ token: TOKEN, fetch: () => Promise.resolve(new Response(body, { status })) });
}

describe('failures', () => {
  it.each<[Fault, string, boolean, string]>([
    [400, 'bad-request', false, 'no'],
    [401, 'unauthorised', false, 'no'],
    [403, 'server-error', true, 'no'],
    [404, 'not-found', false, 'no'],
    [408, 'no-news', true, 'unknown'],
    [429, 'quota', true, 'no'],
  ])('tells what code %s means, whichever HTTP status it comes with', async (code, kind, retryable, delivered) => {
    for (const refusalStatus of ['always-200', 'the-code'] as const) {
      const { server, bot } = await startBot({ refusalStatus });
      server.script({ fault: code });
      const error = await failure(bot.sendMessage(HELLO));
      expect(error).toBeInstanceOf(ZaloApiError);
      expect(error).toMatchObject({ code, kind, retryable, delivered, method: 'sendMessage' });
      expect(server.sent).toEqual([]);
    }
  });

  it('reads a code that is written as a string, and falls back on the HTTP status', async () => {
    expect(await failure(answering('{"ok":false,"error_code":"429"}').getMe())).toMatchObject({ code: 429 });
    expect(await failure(answering('{"ok":false}', 503).getMe())).toMatchObject({
      code: 503,
      retryable: true,
      delivered: 'unknown',
    });
  });

  it.each<[Fault, number]>([
    ['html-500', 500],
    ['html-200', 200],
  ])('tells an answer that is not from Zalo: %s', async (fault, status) => {
    const { server, bot } = await startBot();
    server.script({ fault });
    const error = await failure(bot.sendMessage(HELLO));
    expect(error).toBeInstanceOf(ZaloResponseError);
    expect(error).toMatchObject({ status, retryable: true, delivered: 'unknown' });
  });

  it('does not follow a redirect, which could carry the message to somebody else', async () => {
    const { server, bot } = await startBot();
    const portal = new ZaloBot({
      token: TOKEN,
      fetch: (_url, init) =>
        init.redirect === 'manual'
          ? Promise.resolve(new Response(null, { status: 307, headers: { location: server.apiRoot } }))
          : bot.sendMessage(HELLO).then(() => Response.json({ ok: true })),
    });
    expect(await failure(portal.sendMessage(HELLO))).toMatchObject({ status: 307, delivered: 'no' });
    expect(server.sent).toEqual([]);
  });

  it.each(['', 'null', '[]', '"ok"', '{"message":"no route"}'])('takes %j for no answer of Zalo', async (body) => {
    expect(await failure(answering(body, 404).getMe())).toBeInstanceOf(ZaloResponseError);
  });

  it('does not read a page without an end', async () => {
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 1;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const bot = new ZaloBot({ token: TOKEN, fetch: () => Promise.resolve(new Response(endless)) });
    expect(await failure(bot.getMe())).toBeInstanceOf(ZaloResponseError);
    expect(given).toBeLessThan(10);
  });

  it('does not call for another try where Zalo said yes in a shape that is not understood', async () => {
    const error = await failure(answering('{"ok":true,"result":{}}').sendMessage(HELLO));
    expect(error).toMatchObject({ name: 'ZaloResponseError', retryable: false, delivered: 'unknown' });
  });

  it.each<Fault>(['lost', 'truncated'])('says unknown of a message whose answer is %s', async (fault) => {
    const { server, bot } = await startBot();
    server.script({ fault });
    const error = await failure(bot.sendMessage(HELLO));
    expect(error).toBeInstanceOf(ZaloNetworkError);
    expect(error).toMatchObject({ reason: 'broken', delivered: 'unknown', retryable: true });
    expect(server.sent).toHaveLength(1);
  });

  it('says unknown where the connection ends before an answer: this side cannot know more', async () => {
    const { server, bot } = await startBot();
    server.script({ fault: 'refuse' });
    expect(await failure(bot.sendMessage(HELLO))).toMatchObject({ reason: 'broken', delivered: 'unknown' });
    expect(server.sent).toEqual([]);
  });

  it('says no where nobody listens or the name is not known', async () => {
    const { server, bot } = await startBot();
    await server.down();
    const refused = await failure(bot.sendMessage(HELLO));
    expect(refused).toMatchObject({ reason: 'unreachable', delivered: 'no', retryable: true });
    const nameless = new ZaloBot({ token: TOKEN, apiRoot: 'http://zalo.invalid' });
    expect(await failure(nameless.sendMessage(HELLO))).toMatchObject({ reason: 'unreachable', delivered: 'no' });
    await server.up();
    await expect(bot.sendMessage(HELLO)).resolves.toHaveProperty('message_id');
  });

  it.each<Fault>(['hang', 'stall'])('gives up on an answer that does not come whole: %s', async (fault) => {
    const { server, bot } = await startBot({}, { timeoutMs: 50 });
    server.script({ fault });
    expect(await failure(bot.sendMessage(HELLO))).toMatchObject({ reason: 'timeout', delivered: 'unknown' });
  });

  it('ends at the signal: not sent before the call, unknown in the middle of it', async () => {
    const { server, bot } = await startBot();
    const early = await failure(bot.sendMessage(HELLO, { signal: AbortSignal.abort() }));
    expect(early).toMatchObject({ reason: 'aborted', delivered: 'no', retryable: false });
    expect(server.calls).toEqual([]);

    server.script({ fault: 'hang' });
    const stop = new AbortController();
    const late = failure(bot.sendMessage(HELLO, { signal: stop.signal }));
    await expect.poll(() => server.calls.length).toBe(1);
    stop.abort();
    expect(await late).toMatchObject({ reason: 'aborted', delivered: 'unknown' });
  });
});

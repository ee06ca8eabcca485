import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ZaloBot } from '../src/index.ts';
import { failure, startBot, TOKEN } from './bot.ts';
import type { Fault } from './server.ts';

const SECRET = TOKEN.slice(TOKEN.indexOf(':') + 1);
const HELLO = { chat_id: 'a', text: 'nội dung riêng' };

/** Everything a log could show of a value. */
function shown(value: unknown): string {
  const parts = value instanceof Error ? [value.message, value.stack, String(value)] : [];
  return [...parts, JSON.stringify(value), inspect(value, { depth: 20, showHidden: true })].join('\n');
}

describe('the token', () => {
  it('is not shown by the client itself', () => {
    expect(shown(new ZaloBot({ token: TOKEN }))).not.toContain(SECRET);
  });

  it.each<Fault>([
    400,
    401,
    403,
    404,
    408,
    429,
    'html-500',
    'html-200',
    'hang',
    'stall',
    'refuse',
    'truncated',
    'lost',
  ])('is in no part of the error after %s, nor is the message', async (fault) => {
    const { server, bot } = await startBot({}, fault === 'hang' || fault === 'stall' ? { timeoutMs: 50 } : {});
    server.script({ fault });
    const text = shown(await failure(bot.sendMessage(HELLO)));
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(HELLO.text);
  });

  it.each([TOKEN, encodeURIComponent(TOKEN), SECRET])('is taken out of what others say: %s', async (form) => {
    const address = `https://example.com/bot${form}/sendMessage`;
    const inner = Object.assign(new Error(`bad host in ${address}`), { code: 'EBAD', input: address });
    const throwing = new ZaloBot({
      token: TOKEN,
      fetch: () => Promise.reject(new TypeError(`failed: ${address}`, { cause: inner })),
    });
    const echoing = new ZaloBot({
      token: TOKEN,
      fetch: () => Promise.resolve(Response.json({ ok: false, error_code: 401, description: `no ${form}` })),
    });
    const thrown = shown(await failure(throwing.sendMessage(HELLO)));
    expect(thrown).toContain('bad host in');
    expect(thrown).not.toContain(SECRET);
    expect(shown(await failure(echoing.sendMessage(HELLO)))).not.toContain(SECRET);
  });
});

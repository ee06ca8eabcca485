import fc from 'fast-check';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createWebhook, WEBHOOK_HEADER, type WebhookOutcome, ZaloWebhookError } from '../src/index.ts';
import { startBot } from './bot.ts';

const SECRET = 'mot-hai-ba-bon';
const webhook = createWebhook({ secret: SECRET, maxBytes: 1000 });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const update = {
  event_name: 'message.text.received',
  message: { from: { id: 'u1' }, chat: { id: 'u1' }, message_id: 'a1', text: 'Kế hoạch số mấy? 🇻🇳' },
};
const wrapped = JSON.stringify({ ok: true, result: update });

async function* chunks(whole: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield await Promise.resolve(whole.subarray(at, at + size));
}

function receive(
  body: AsyncIterable<Uint8Array> | Uint8Array,
  headers: Record<string, string> = {},
  method = 'POST',
): Promise<WebhookOutcome> {
  const usual = { 'X-Bot-Api-Secret-Token': SECRET, 'Content-Type': 'application/json; charset=utf-8' };
  return webhook.receive({ method, headers: { ...usual, ...headers }, body });
}

describe('authorised', () => {
  it('is true for the secret alone', () => {
    expect(webhook.authorised(SECRET)).toBe(true);
    for (const other of [null, undefined, '', SECRET.slice(1), `${SECRET} `, SECRET.toUpperCase()]) {
      expect(webhook.authorised(other)).toBe(false);
    }
  });

  it('is not made with a secret that Zalo would not take', () => {
    expect(() => createWebhook({ secret: 'ngan' })).toThrow(/8 to 256/);
  });
});

describe('decode', () => {
  const refusal = (body: Uint8Array): number | null => {
    try {
      webhook.decode(body);
    } catch (error) {
      return error instanceof ZaloWebhookError ? error.status : null;
    }
    return null;
  };

  it('takes the update out of its envelope, or as it is', () => {
    expect(webhook.decode(bytes(wrapped))).toEqual(update);
    expect(webhook.decode(bytes(JSON.stringify(update)))).toEqual(update);
  });

  it('takes nothing from a trial request without content', () => {
    expect(webhook.decode(bytes(''))).toBeNull();
    expect(webhook.decode(bytes('{"ok":true}'))).toBeNull();
  });

  it.each(['{', 'null', '7', '[]', '{"ok":true,"result":[]}', 'xin chào'])('refuses %j', (body) => {
    expect(refusal(bytes(body))).toBe(400);
  });

  it('refuses what is not UTF-8, rather than to change letters', () => {
    const cut = bytes(wrapped).filter((byte) => byte !== 0xba);
    expect(refusal(cut)).toBe(400);
  });

  it('refuses what is too large before it is read', () => {
    expect(refusal(new Uint8Array(1001))).toBe(413);
  });
});

describe('receive', () => {
  it('reads an update wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 300 }), async (size) => {
        const outcome = await receive(chunks(bytes(wrapped), size));
        expect(outcome).toMatchObject({ status: 200, received: { raw: update, update: { message: update.message } } });
      }),
    );
  });

  it.each<[string, number, Promise<WebhookOutcome>]>([
    ['another method', 405, receive(bytes(wrapped), {}, 'GET')],
    ['no secret', 401, webhook.receive({ method: 'POST', headers: {}, body: bytes(wrapped) })],
    ['a wrong secret', 401, receive(bytes('{'), { 'X-Bot-Api-Secret-Token': 'khac-khac-khac' })],
    ['another type', 415, receive(bytes(wrapped), { 'Content-Type': 'text/plain' })],
    ['a length that is too large', 413, receive(bytes(''), { 'Content-Length': '1001' })],
    ['a body that is too large', 413, receive(chunks(new Uint8Array(5000), 100))],
    ['no JSON', 400, receive(bytes('{'))],
  ])('refuses %s', async (_name, status, outcome) => {
    expect(await outcome).toEqual({ status, received: null });
  });

  it('stops to read where the limit is passed', async () => {
    let read = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield await Promise.resolve(new Uint8Array(400));
      }
    };
    expect(await receive(endless())).toMatchObject({ status: 413 });
    expect(read).toBe(3);
  });

  it('answers 400 where the sender breaks off', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes('{"ok"'));
      throw new Error('aborted');
    };
    expect(await receive(broken())).toEqual({ status: 400, received: null });
  });

  it('acknowledges what carries nothing and keeps what it does not know', async () => {
    expect(await receive(bytes('{"ok":true,"result":{}}'))).toEqual({ status: 200, received: null });
    const headers = new Headers({ [WEBHOOK_HEADER]: SECRET });
    const empty = { method: 'POST', headers, body: new Uint8Array() };
    expect(await webhook.receive(empty)).toEqual({ status: 200, received: null });
    expect(await receive(bytes('{"surprise":1}'))).toEqual({
      status: 200,
      received: { raw: { surprise: 1 }, update: null },
    });
  });

  it('serves behind a plain Node.js server what Zalo posts', async () => {
    const { server, bot } = await startBot({ allowHttp: true });
    const got: unknown[] = [];
    const front = createServer((request, response) => {
      const { method, headers } = request;
      void webhook.receive({ method, headers, body: request }).then(({ status, received }) => {
        if (received !== null) got.push(received.raw);
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
    try {
      const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}/zalo`;
      expect(await bot.setWebhook({ url, secret_token: SECRET })).toMatchObject({ verification: { ok: true } });
      expect(await server.deliver(update)).toEqual({ via: 'webhook', status: 200 });
      server.webhook = { url, secret: 'khac-khac-khac', updatedAt: 0 };
      expect(await server.deliver(update)).toEqual({ via: 'webhook', status: 401 });
      expect(got).toEqual([update]);
    } finally {
      front.closeAllConnections();
      front.close();
    }
  });
});

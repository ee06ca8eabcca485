import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTelegramServer } from '../support/telegram/index.ts';
import type { TelegramServer } from '../support/telegram/index.ts';
import { call, officer, privately, until } from './telegram-client.ts';

interface Received {
  readonly message?: { readonly text?: string };
}

let server: TelegramServer;

beforeEach(async () => {
  server = await startTelegramServer({ webhook: { attempts: 3, retryMs: 5, timeoutMs: 1000 } });
});

afterEach(async () => {
  await server.close();
});

const say = (text: string): number | null => server.text({ chat: privately, from: officer, text }).updateId;

const texts = (updates: readonly Received[]): readonly unknown[] => updates.map(({ message }) => message?.text);

async function allPushed(): Promise<void> {
  await until(() => {
    expect(server.waiting()).toBe(0);
  });
}

describe('a webhook', () => {
  const posts: { readonly secret: unknown; readonly type: unknown; readonly update: Received }[] = [];
  let status: (update: Received) => number | null;
  let gate = Promise.resolve();
  let together = 0;
  let most = 0;
  const hook = createServer((request, response) => {
    const chunks: Buffer[] = [];
    together += 1;
    most = Math.max(most, together);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Received;
      const { 'x-telegram-bot-api-secret-token': secret, 'content-type': type } = request.headers;
      posts.push({ secret, type, update });
      void gate.then(() => {
        together -= 1;
        const code = status(update);
        if (code !== null) response.writeHead(code).end();
      });
    });
  });

  beforeEach(async () => {
    posts.length = 0;
    together = 0;
    most = 0;
    status = () => 200;
    gate = Promise.resolve();
    await new Promise<void>((listening) => hook.listen(0, '127.0.0.1', listening));
    const { port } = hook.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/hook`;
    await call(server, 'setWebhook', { url, secret_token: 'bi-mat_1', max_connections: 2 });
  });

  afterEach(async () => {
    await call(server, 'deleteWebhook');
    const closed = new Promise((end) => hook.close(end));
    hook.closeAllConnections();
    await closed;
  });

  it('gets each update with the secret, in order within a chat', async () => {
    for (const text of ['một', 'hai', 'ba']) say(text);
    await allPushed();
    expect(texts(posts.map(({ update }) => update))).toEqual(['một', 'hai', 'ba']);
    expect(posts[0]).toMatchObject({ secret: 'bi-mat_1', type: 'application/json' });
    expect(most).toBe(1);
  });

  it('gets an update again after an error and after silence, and no more often than agreed', async () => {
    const answers = [500, null, 200, 503, 503, 503];
    status = () => answers.shift() ?? null;
    say('một');
    await allPushed();
    expect(server.pushes.map(({ attempt, status: code }) => [attempt, code])).toEqual([
      [1, 500],
      [2, null],
      [3, 200],
    ]);
    say('hai');
    await allPushed();
    expect(texts(posts.map(({ update }) => update))).toEqual(['một', 'một', 'một', 'hai', 'hai', 'hai']);
    expect((await call(server, 'getWebhookInfo')).result).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 503',
    });
  });

  it('gets updates of several chats at once, up to the connections it allows', async () => {
    const people = [1, 2, 3, 4, 5].map((id) => ({ id, first_name: 'Cán bộ' }));
    let open = (): void => undefined;
    gate = new Promise((opened) => {
      open = opened;
    });
    for (const from of people) server.text({ chat: { ...from, type: 'private' }, from, text: 'hạn?' });
    await until(() => {
      expect(together).toBe(2);
    });
    open();
    await allPushed();
    expect(posts).toHaveLength(5);
    expect(most).toBe(2);
  });

  it('must have a safe address and a plain secret', async () => {
    expect((await call(server, 'setWebhook', { url: 'http://bot.example.vn/' })).status).toBe(400);
    expect((await call(server, 'setWebhook', { url: 'https://a.vn/', secret_token: 'bí mật' })).status).toBe(400);
  });
});

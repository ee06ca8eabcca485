import { describe, expect, it } from 'vitest';
import { type MountedChannel, startHttp } from '../../../src/adapters/http/server.ts';
import type { WebhookRoute } from '../../../src/ports/channel.ts';
import { FakeProduct, keptLog } from '../http/fake-product.ts';
import { afterwards, OFFICER, openChannel, openServer, PRIVATE, until } from './open-channel.ts';

const SECRET = 'bi-mat_chung';

/** A channel whose webhook is served by the product's own server. */
async function openWebhook() {
  const server = await openServer({ webhook: { retryMs: 5 } });
  // The port is known once the server listens, so the path is mounted by a channel that is made after it.
  const mounted: { route: WebhookRoute | null } = { route: null };
  const route: WebhookRoute = {
    path: '/webhook/telegram',
    header: 'x-telegram-bot-api-secret-token',
    authorised: (header) => mounted.route?.authorised(header) ?? false,
    receive: (body) => mounted.route?.receive(body) ?? Promise.resolve(),
  };
  const channels: MountedChannel[] = [{ name: 'telegram', webhook: route, state: () => ({ of: 'webhook' }) }];
  const http = await startHttp({ host: '127.0.0.1', port: 0, product: new FakeProduct(), log: keptLog(), channels });
  afterwards(() => http.close());
  const url = `${http.address}webhook/telegram`;
  const opened = openChannel(server, { webhook: { url, secret: SECRET } });
  mounted.route = opened.channel.webhook;
  return { server, url, ...opened };
}

describe('a channel with a webhook', () => {
  it('tells Telegram its address and secret, and keeps what is pushed', async () => {
    const { server, channel, inbox, start } = await openWebhook();
    expect(channel.webhook?.path).toBe('/webhook/telegram');
    start();
    await until(() => channel.state().of === 'webhook');
    server.text({ chat: PRIVATE, from: OFFICER, text: 'Hạn nộp báo cáo của Phòng Y tế?' });
    await until(() => inbox.length === 1 && server.pushes.length === 1);
    expect(inbox.map((update) => channel.read(update).content)).toEqual([
      { of: 'text', text: 'Hạn nộp báo cáo của Phòng Y tế?', addressed: true },
    ]);
    expect(server.pushes).toMatchObject([{ status: 200, attempt: 1 }]);
    expect(server.violations).toEqual([]);
    expect(server.calls.map(({ method }) => method)).not.toContain('getUpdates');
  });

  it('has an update sent again that could not be kept', async () => {
    const { server, channel, inbox, start } = await openWebhook();
    let failures = 2;
    start(() => (failures-- > 0 ? Promise.reject(new Error('kho hỏng')) : Promise.resolve()));
    await until(() => channel.state().of === 'webhook');
    server.text({ chat: PRIVATE, from: OFFICER, text: 'một' });
    await until(() => inbox.length === 1 && server.pushes.length === 3);
    expect(server.pushes.map(({ status }) => status)).toEqual([500, 500, 200]);
  });

  it('takes nothing before it started and after it stopped: Telegram keeps it', async () => {
    const { url, channel, inbox, start } = await openWebhook();
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
    const push = () => fetch(url, { method: 'POST', headers, body: '{"update_id":7}' });
    expect((await push()).status).toBe(503);
    start();
    expect((await push()).status).toBe(200);
    await channel.stop();
    expect((await push()).status).toBe(503);
    expect(inbox.map(({ update }) => update)).toEqual(['7']);
  });

  it('says that its address is refused, and goes on trying', async () => {
    const { server, channel, log, start } = await openWebhook();
    const fault = { code: 400, description: 'Bad Request: bad webhook: Failed to resolve host' };
    server.script({ method: 'setWebhook', times: 3, fault });
    const states: string[] = [];
    server.onCall(() => {
      states.push(channel.state().of);
    });
    start();
    await until(() => channel.state().of === 'webhook');
    expect(states).toContain('failed');
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('is refused with its token, and ends there', async () => {
    const { server, channel, start } = await openWebhook();
    server.script({ method: 'setWebhook', fault: { code: 401, description: 'Unauthorized' } });
    start();
    await until(() => channel.state().of === 'failed');
    expect(channel.state()).toMatchObject({ message: expect.stringContaining('TELEGRAM_BOT_TOKEN') as string });
  });
});

describe('its secret', () => {
  it('is wanted as a whole, whatever the length of what is given', async () => {
    const { channel } = await openWebhook();
    const authorised = (header: string | null) => channel.webhook?.authorised(header);
    expect(authorised(SECRET)).toBe(true);
    for (const wrong of [null, '', 'x', SECRET.slice(0, -1), `${SECRET}x`, SECRET.toUpperCase(), 'x'.repeat(10_000)]) {
      expect(authorised(wrong)).toBe(false);
    }
  });
});

describe('a body', () => {
  it.each([
    ['empty', ''],
    ['torn', '{"update_id":7,"mess'],
    ['null', 'null'],
    ['a list', '[{"update_id":7}]'],
    ['without a number', '{"message":{}}'],
    ['a hundred thousand brackets', '['.repeat(100_000)],
  ])('%s is no update', async (_, body) => {
    const { channel, inbox, start } = await openWebhook();
    start();
    const received = channel.webhook?.receive(new TextEncoder().encode(body));
    await expect(received).rejects.toMatchObject({ code: 'update-unreadable' });
    expect(inbox).toEqual([]);
  });

  it('whose bytes are no letters is refused, not mended', async () => {
    const { channel, start } = await openWebhook();
    start();
    const bytes = Buffer.concat([Buffer.from('{"update_id":7,"x":"'), Buffer.from([0xe1, 0xba]), Buffer.from('"}')]);
    await expect(channel.webhook?.receive(bytes)).rejects.toMatchObject({ code: 'update-unreadable' });
  });
});

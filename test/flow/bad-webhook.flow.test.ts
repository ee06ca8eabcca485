import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZaloServer, type ZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { until } from '../support/flow/stage.ts';
import { openTelegramWorld, sentTo, stranger, untilSent, type TelegramWorld } from '../support/flow/telegram-world.ts';
import { zaloTexts } from '../support/flow/zalo-stage.ts';
import { freePort } from '../support/free-port.ts';
import { ANSWER, ORDINARY } from './bad-inputs.ts';

const TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
const SECRET = 'mat-khau-webhook_1';
const PATHS = { telegram: '/kenh/telegram', zalo: '/kenh/zalo' } as const;
const HEADERS = { telegram: 'x-telegram-bot-api-secret-token', zalo: 'x-bot-api-secret-token' } as const;
const CHANNELS = ['telegram', 'zalo'] as const;
type Channel = (typeof CHANNELS)[number];

let folders: DataFolders;
let world: TelegramWorld;
let zalo: ZaloServer;
beforeAll(async () => {
  folders = makeDataFolders();
  zalo = await startZaloServer({ token: TOKEN, allowHttp: true });
  const port = String(await freePort());
  world = await openTelegramWorld(folders, {
    PORT: port,
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}${PATHS.telegram}`,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    ZALO_BOT_TOKEN: TOKEN,
    ZALO_API_ROOT: zalo.apiRoot,
    ZALO_WEBHOOK_URL: `http://127.0.0.1:${port}${PATHS.zalo}`,
    ZALO_WEBHOOK_SECRET: SECRET,
  });
  await until(async () => Object.values(await world.product.channels()).every((state) => state === 'webhook'));
});
afterAll(async () => {
  await world.close();
  await zalo.close();
  folders.remove();
});

/** Posts bytes as they are, each piece as a chunk of its own; the answer's status. */
function post(channel: Channel, pieces: readonly (string | Buffer)[], secret: string | null = SECRET): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(secret === null ? {} : { [HEADERS[channel]]: secret }) };
  return new Promise((resolve, reject) => {
    const sent = request(new URL(PATHS[channel], world.product.address), { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // A server that refuses does not read to the end.
    sent.on('error', reject);
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

function updateOf(channel: Channel, number: number, text: string): string {
  const { from, chat } = stranger(6000 + number);
  if (channel === 'telegram') {
    return JSON.stringify({
      update_id: 600_000_000 + number,
      message: { message_id: number, date: 1, chat, from, text },
    });
  }
  const message = { from: { id: `e${number}` }, chat: { id: `e${number}`, chat_type: 'PRIVATE' }, text };
  return JSON.stringify({
    ok: true,
    result: { event_name: 'message.text.received', message: { ...message, message_id: `m${number}`, date: 1 } },
  });
}

async function textsOf(channel: Channel, number: number): Promise<readonly string[]> {
  if (channel === 'telegram') return untilSent(world.server, 6000 + number, 1);
  await until(() => zaloTexts(zalo, `e${number}`).length > 0);
  return zaloTexts(zalo, `e${number}`);
}

/** A person whom Telegram knows: nobody else may be written to. */
function meet(number: number): Promise<unknown> {
  world.server.text({ ...stranger(6000 + number), text: '/kehoach' });
  return untilSent(world.server, 6000 + number, 1);
}

const NOTHING: readonly string[] = [
  'null',
  '[]',
  '{}',
  '7',
  '"x"',
  '{"update_id":7',
  '{"update_id":"7","message":{}}',
  '{"update_id":9007199254740994,"message":{}}',
  '{"update_id":7,"update_id":8,"message":null,"message":{}}',
  '{"__proto__":{"update_id":7},"constructor":{"prototype":{}}}',
  '{"ok":true,"result":{"event_name":"message.next.year"}}',
  '{"ok":true,"result":{"event_name":"message.unsupported.received"}}',
  `${'{"x":'.repeat(50)}1${'}'.repeat(50)}`,
  `{"update_id":9,"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  '',
];

describe.each(CHANNELS)('the webhook of %s', (channel) => {
  it('takes or refuses what is no update, says nothing to anybody, and goes on', async () => {
    const before = world.server.sent.length + zalo.sent.length;
    for (const body of NOTHING) expect([200, 400]).toContain(await post(channel, [body]));
    expect(await post(channel, [Buffer.from('{"update_id":10,"text":"B\xe1o c\xe1o"}', 'latin1')])).toBe(400);
    if (channel === 'telegram') await meet(1);
    const other = updateOf(channel, channel === 'telegram' ? 1 : 2, ORDINARY);
    expect(await post(channel, [other])).toBe(200);
    const number = channel === 'telegram' ? 1 : 2;
    const count = channel === 'telegram' ? 2 : 1;
    await until(() => world.server.sent.length + zalo.sent.length >= before + count);
    expect((await textsOf(channel, number)).at(-1)).toContain(ANSWER);
    expect(world.server.sent.length + zalo.sent.length).toBe(before + count);
  });

  it('refuses whoever does not know the secret, and a body that is too large', async () => {
    expect(await post(channel, [updateOf(channel, 3, ORDINARY)], null)).toBe(401);
    expect(await post(channel, [updateOf(channel, 3, ORDINARY)], `${SECRET}x`)).toBe(401);
    const large = updateOf(channel, 3, 'ngày '.repeat(250_000));
    expect(await post(channel, [large]).catch(() => 413)).toBe(413);
    expect(zaloTexts(zalo, 'e3')).toEqual([]);
    expect(sentTo(world.server, 6003)).toEqual([]);
  });

  it('reads a letter that comes in two pieces as one', async () => {
    const number = channel === 'telegram' ? 4 : 5;
    if (channel === 'telegram') await meet(number);
    const before = channel === 'telegram' ? 1 : 0;
    const bytes = Buffer.from(updateOf(channel, number, ORDINARY));
    // In the middle of "ế", which is three bytes in UTF-8.
    const middle = bytes.indexOf('ế') + 1;
    expect(await post(channel, [bytes.subarray(0, middle), bytes.subarray(middle)])).toBe(200);
    await until(() => [...sentTo(world.server, 6000 + number), ...zaloTexts(zalo, `e${number}`)].length > before);
    expect((await textsOf(channel, number)).at(-1)).toContain(ANSWER);
  });
});

it('logs no secret, and breaks no rule of Telegram', () => {
  const secrets = [TOKEN, world.server.token, SECRET];
  expect(world.product.lines.filter((line) => secrets.some((secret) => line.includes(secret)))).toEqual([]);
  expect(world.server.violations).toEqual([]);
});

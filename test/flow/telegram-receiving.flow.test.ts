import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { until } from '../support/flow/stage.ts';
import { openTelegramWorld, sentTo, stranger, untilSent, type TelegramWorld } from '../support/flow/telegram-world.ts';
import { webStage } from '../support/flow/web-stage.ts';
import { zaloTexts } from '../support/flow/zalo-stage.ts';
import { recordingLog } from '../support/log.ts';
import type { Fault } from '../support/telegram/faults.ts';
import type { TelegramServer } from '../support/telegram/index.ts';
import type { Room } from '../support/telegram/types.ts';

const QUESTION = 'Phòng Y tế ở Sơn Tịnh phải làm gì?';
const ANSWER = 'Phòng Y tế huyện (Sơn Tịnh) được giao 3 nhiệm vụ';
const ZALO_TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
const ELSEWHERE = 'https://noi-khac.example/telegram';

let folders: DataFolders;
beforeAll(() => {
  folders = makeDataFolders();
});
afterAll(() => {
  folders.remove();
});

const opened: TelegramWorld[] = [];
beforeEach(() => {
  // Pauses before a new try are drawn by lot, up to half a minute: this draw is the shortest.
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const { product, server, close } of opened.splice(0)) {
    await close();
    expect(product.lines.filter((line) => line.includes(server.token) || line.includes(ZALO_TOKEN))).toEqual([]);
    expect(server.violations).toEqual([]);
    expect(server.rateReport().early).toBe(0);
  }
});
async function open(
  ...[env, options]: [env?: Record<string, string>, options?: Parameters<typeof openTelegramWorld>[2]]
) {
  const world = await openTelegramWorld(folders, env, options);
  opened.push(world);
  return world;
}

/** Asks as a stranger, and waits for the answer. */
async function answered(server: TelegramServer, person: number): Promise<void> {
  server.text({ ...stranger(person), text: QUESTION });
  expect(await untilSent(server, person, 1)).toEqual([expect.stringContaining(ANSWER)]);
}

describe('trouble with receiving from Telegram', () => {
  it('a second poller, a proxy’s page and half an answer are survived, and no message is lost', async () => {
    const { server, product } = await open();
    const faults: readonly Fault[] = [
      { code: 409, description: 'Conflict: terminated by other getUpdates request' },
      'html-502',
      'truncated-json',
    ];
    for (const [at, fault] of faults.entries()) {
      server.script({ method: 'getUpdates', fault });
      await answered(server, 2000 + 2 * at);
      await answered(server, 2001 + 2 * at);
    }
    const codes = server.calls.filter(({ method }) => method === 'getUpdates').map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining([409, 502]));
    expect(server.sent).toHaveLength(6);
    expect(await product.channels()).toEqual({ telegram: 'polling' });
  });

  it('a refused token ends Telegram alone: the web chat and Zalo go on', async () => {
    const zalo = await startZaloServer({ token: ZALO_TOKEN });
    const { server, product } = await open(
      { ZALO_BOT_TOKEN: ZALO_TOKEN, ZALO_API_ROOT: zalo.apiRoot },
      {
        before: (telegram) => {
          telegram.script({ method: 'getUpdates', times: 1000, fault: { code: 401, description: 'Unauthorized' } });
          return Promise.resolve();
        },
      },
    );
    await until(async () => (await product.channels())['telegram'] === 'failed');
    expect(product.events.filter((event) => event === 'telegram.receiving.failed')).toHaveLength(1);
    await zalo.deliverText({ chat: 'a1', from: 'a1', text: QUESTION });
    await until(() => zaloTexts(zalo, 'a1').length > 0);
    expect(zaloTexts(zalo, 'a1')).toEqual([expect.stringContaining(ANSWER)]);
    const { text } = await webStage(product.address).say({ as: 'officer', in: 'private' }, QUESTION, 'name');
    expect(text).toContain(ANSWER);
    expect(server.calls.filter(({ method }) => method === 'getUpdates')).toHaveLength(1);
    await zalo.close();
  });

  it('a webhook that somebody else has set is left to them, until it is to be taken over', async () => {
    const before = (server: TelegramServer): Promise<unknown> =>
      fetch(`${server.apiRoot}/bot${server.token}/setWebhook?url=${encodeURIComponent(ELSEWHERE)}`);
    const careful = await open({}, { before });
    await until(async () => (await careful.product.channels())['telegram'] === 'failed');
    expect(careful.product.lines.join('\n')).toContain('--takeover');
    const methods = careful.server.calls.map(({ method }) => method);
    expect(methods).not.toContain('getUpdates');
    expect(methods).not.toContain('deleteWebhook');

    const bold = await open(
      {},
      {
        takeOver: true,
        before: async (server) => {
          await before(server);
          server.text({ ...stranger(2001), text: QUESTION });
        },
      },
    );
    expect(await untilSent(bold.server, 2001, 1)).toEqual([expect.stringContaining(ANSWER)]);
    expect(bold.product.events).toContain('telegram.webhook.taken-over');
  });

  it('fifty people who ask at once in a group get an answer each, that points to their question, in time', async () => {
    const DATA_DIR = folders.copy();
    const { server, close } = await open({ DATA_DIR });
    const chat: Room = { id: -3001, type: 'supergroup', title: 'Toàn huyện' };
    const text = `/han@${server.bot.username ?? ''}`;
    const asked = Array.from({ length: 50 }, (_, id) => server.text({ chat, from: stranger(2001 + id).from, text }));
    await untilSent(server, chat.id, 2);
    await answered(server, 2100);
    await untilSent(server, chat.id, 4);
    const { chatSecond, groupMinute } = server.rateReport();
    expect(chatSecond).toBe(1);
    expect(groupMinute).toBeLessThanOrEqual(20);
    await close();
    const told = sentTo(server, chat.id).map(({ replyTo }) => String(replyTo));
    expect([...told, ...(await stillToSend(DATA_DIR))]).toEqual(asked.map(({ message }) => String(message.message_id)));
  });
});

/** What a stopped product has yet to send, in order: the messages that are answered. */
async function stillToSend(dataDir: string): Promise<readonly (string | undefined)[]> {
  const database = await openEmbeddedDatabase(dataDir, recordingLog());
  const [now, until] = ['2100-01-01T00:00:00Z', '2100-01-01T00:01:00Z'];
  const waiting = await database.mail.claimUpdates('telegram', { limit: 100, now, until });
  expect(waiting).toEqual([]);
  const answers: (string | undefined)[] = [];
  for (;;) {
    const claim = { limit: 10, now, until, held: [], lanes: ['answer', 'bulk'] as const };
    const sends = await database.mail.claimSends('telegram', claim);
    if (sends.length === 0) break;
    for (const send of sends) {
      answers.push(send.part.answers);
      await database.mail.begin(send, until);
      await database.mail.settle(send, { of: 'sent', messageId: '1' }, now);
    }
  }
  await database.close();
  return answers;
}

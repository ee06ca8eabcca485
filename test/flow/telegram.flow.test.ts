import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { play } from '../support/flow/play.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import { until } from '../support/flow/stage.ts';
import { telegramPerson, telegramStage } from '../support/flow/telegram-stage.ts';
import { freePort } from '../support/free-port.ts';
import { startTelegramServer, type TelegramServer } from '../support/telegram/index.ts';
import { SCENARIO } from './scenario.ts';

const SECRET = 'mat-khau_webhook-1';
const MODES = ['polling', 'webhook'] as const;
type Mode = (typeof MODES)[number];

interface World {
  readonly server: TelegramServer;
  readonly product: Serving;
}

let folders: DataFolders;
let worlds: Readonly<Record<Mode, World>>;
beforeAll(async () => {
  folders = makeDataFolders();
  const [polling, webhook] = await Promise.all([openWorld('polling'), openWorld('webhook')]);
  worlds = { polling, webhook };
});
afterAll(async () => {
  for (const { product, server } of Object.values(worlds)) {
    await product.close();
    await server.close();
  }
  folders.remove();
});

async function openWorld(mode: Mode): Promise<World> {
  const server = await startTelegramServer();
  const port = String(await freePort());
  const product = await startServing({
    DATA_DIR: folders.copy(),
    PORT: port,
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ADMIN_IDS: SCENARIO.map((_, number) => `telegram:${telegramPerson(number, 'admin').id}`).join(','),
    ...(mode === 'polling'
      ? {}
      : { TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/kenh/telegram`, TELEGRAM_WEBHOOK_SECRET: SECRET }),
  });
  await until(async () => (await product.channels())['telegram'] === mode);
  return { server, product };
}

const PLAYS = MODES.flatMap((mode) => SCENARIO.map((conversation, number) => ({ mode, number, conversation })));

describe('the scenario in Telegram', () => {
  it.concurrent.each(PLAYS.map((one) => ({ ...one, about: one.conversation.about })))(
    'by $mode: $about',
    async ({ mode, number, conversation }) => {
      await play(conversation, telegramStage(worlds[mode].server, number));
    },
  );

  it.each(MODES)('by %s breaks no rule of the platform, and logs no secret', async (mode) => {
    const { server, product } = worlds[mode];
    expect(server.violations).toEqual([]);
    const { chatSecond, groupMinute, allSecond, early } = server.rateReport();
    expect(chatSecond).toBe(1);
    expect(groupMinute).toBeLessThanOrEqual(20);
    expect(allSecond).toBeLessThanOrEqual(30);
    expect(early).toBe(0);
    expect(server.pushes.filter(({ status }) => status !== 200)).toEqual([]);
    expect(product.lines.filter((line) => line.includes(server.token) || line.includes(SECRET))).toEqual([]);
    expect(await product.admin('unknown')).toContain('Không có');
    expect(await product.admin('feedback')).toContain('đơn vị tôi phải làm gì?');
    expect(server.commands.flatMap(({ commands }) => commands.map(({ command }) => command))).toContain('nhiemvu');
  });
});

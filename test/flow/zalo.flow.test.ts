import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZaloServer, type ZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { play } from '../support/flow/play.ts';
import { startServing, type Serving } from '../support/flow/serving.ts';
import { until } from '../support/flow/stage.ts';
import { ZALO_NAME, zaloPerson, zaloStage } from '../support/flow/zalo-stage.ts';
import { freePort } from '../support/free-port.ts';
import { SCENARIO } from './scenario.ts';

const TOKEN = '1459232241454765289:rat-bi-mat-cua_bot';
const SECRET = 'mat-khau-webhook_1';
const MODES = ['polling', 'webhook'] as const;
type Mode = (typeof MODES)[number];

interface World {
  readonly server: ZaloServer;
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
  const account = { account_name: ZALO_NAME, can_join_groups: true };
  // Zalo hands the bot its own messages back at times: none of them may be answered.
  const server = await startZaloServer({ token: TOKEN, allowHttp: true, echo: true, account });
  const port = String(await freePort());
  const product = await startServing({
    DATA_DIR: folders.copy(),
    PORT: port,
    ZALO_BOT_TOKEN: TOKEN,
    ZALO_API_ROOT: server.apiRoot,
    ADMIN_IDS: SCENARIO.map((_, number) => `zalo:${zaloPerson(number, 'admin')}`).join(','),
    ...(mode === 'polling'
      ? {}
      : { ZALO_WEBHOOK_URL: `http://127.0.0.1:${port}/kenh/zalo`, ZALO_WEBHOOK_SECRET: SECRET }),
  });
  await until(async () => (await product.channels())['zalo'] === mode);
  return { server, product };
}

const PLAYS = MODES.flatMap((mode) => SCENARIO.map((conversation, number) => ({ mode, number, conversation })));

describe('the scenario in Zalo', () => {
  it.concurrent.each(PLAYS.map((one) => ({ ...one, about: one.conversation.about })))(
    'by $mode: $about',
    async ({ mode, number, conversation }) => {
      await play(conversation, zaloStage(worlds[mode].server, number));
    },
  );

  it.each(MODES)('by %s breaks no rule of the platform, and logs no secret', async (mode) => {
    const { server, product } = worlds[mode];
    const texts = server.sent.map(({ body }) => String(body['text']));
    expect(texts.filter((text) => text.length > 2000)).toEqual([]);
    expect(fastest(server)).toBeGreaterThanOrEqual(1000);
    expect(product.lines.filter((line) => line.includes(TOKEN) || line.includes(SECRET))).toEqual([]);
    expect(await product.admin('unknown')).toContain('Không có');
    expect(await product.admin('feedback')).toContain('đơn vị tôi phải làm gì?');
  });
});

/** The shortest time between two messages into one chat, in milliseconds. */
function fastest({ sent }: ZaloServer): number {
  const gaps = sent.flatMap(({ chat, at }, index) => {
    const before = sent.slice(0, index).findLast((one) => one.chat === chat);
    return before === undefined ? [] : [at - before.at];
  });
  return Math.min(...gaps);
}

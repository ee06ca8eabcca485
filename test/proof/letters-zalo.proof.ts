import { createServer } from 'node:net';
import { join } from 'node:path';
import { it } from 'vitest';
import { startZaloServer } from '../../packages/zalo-bot-sdk/test/server.ts';
import { makeDataFolders } from '../support/data-folder.ts';
import { seeded } from '../support/random.ts';
import { account } from './letters/account.ts';
import { listUnknown, startLife } from './letters/life.ts';
import { untilQuiet } from './letters/until.ts';
import { killAt, MOMENTS, talkOnZalo } from './letters/zalo-talk.ts';
import { prove } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const CONVERSATIONS = 30;
const MESSAGES_EACH = 4;
const QUIET = { quietMs: 6000, patienceMs: 20_000 };

it('letters killed, Zalo', async (context) => {
  const folders = makeDataFolders();
  const server = await startZaloServer({ token: '1000000001:TEST-not-a-real-token', allowHttp: true });
  // The address that Zalo was told must be the same in every life.
  const port = await freePort();
  const env = {
    ...{ CORPUS_DIR: join(process.cwd(), 'corpus'), DATA_DIR: folders.copy(), PORT: String(port) },
    ...{ ZALO_BOT_TOKEN: '1000000001:TEST-not-a-real-token', ZALO_API_ROOT: server.apiRoot },
    ...{ ZALO_WEBHOOK_URL: `http://127.0.0.1:${port}/zalo`, ZALO_WEBHOOK_SECRET: 'secret-of-the-proof' },
  };
  const random = seeded(5);
  const findings: string[] = [];
  let isSaid = false;
  const talking = talkOnZalo(server, CONVERSATIONS, MESSAGES_EACH).finally(() => (isSaid = true));
  for (let kill = 0; kill < ROUNDS.zaloKills; kill += 1) {
    const life = startLife(env);
    const moment = MOMENTS[kill % MOMENTS.length] ?? 'any';
    await Promise.race([killAt(moment, server, () => life.kill(), random), life.untimely]);
  }
  const life = startLife(env);
  await life.ready;
  await untilQuiet(
    () => server.sent.length,
    () => isSaid,
    QUIET,
  );
  const asked = await talking;
  const listed = await listUnknown(env);
  if ((await life.stop()) !== 0) findings.push('the last process did not stop well');
  const texts = server.sent.map(({ body }) => String(body['text']));
  const result = account(asked, texts, listed);
  await server.close();
  folders.remove();
  const { answered, unknown } = result;
  prove(context, {
    claim:
      'The same with Zalo over its webhook: what the webhook took is answered once or listed. (Polling may lose by design what Zalo hands out while the process dies: Zalo hands it out once.)',
    rounds: ROUNDS.zaloKills,
    unit: 'kills',
    findings: [...findings, ...result.findings],
    measured: `${asked.length} messages, ${answered} answered; listed as unknown: ${unknown.arrived} that had arrived, ${unknown.missing} that had not`,
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

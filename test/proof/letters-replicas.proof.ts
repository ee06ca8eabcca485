import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { it } from 'vitest';
import { openServerDatabase } from '../../src/adapters/postgres/server.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres } from '../support/postgres.ts';
import { seeded } from '../support/random.ts';
import { startTelegramServer } from '../support/telegram/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { account } from './letters/account.ts';
import { listUnknown, startLife } from './letters/life.ts';
import { talkOnTelegram } from './letters/telegram-talk.ts';
import { until } from './letters/until.ts';
import { prove } from './prove.ts';

const CONVERSATIONS = 60;
const MESSAGES_EACH = 6;
/** The one that polls is killed during this message, when half of everything is written. */
const LAST_SEND = 70;
/** The other polls after so long at most. */
const TAKEN_OVER_MS = 90_000;
/** What the killed one had taken up to answer or to send is nobody's after two minutes. */
const SETTLED_MS = 200_000;
const LOOK_MS = 1000;

it('letters, two replicas', async (context) => {
  const postgres = await startPostgres();
  const server = await startTelegramServer();
  const env = {
    ...{ CORPUS_DIR: join(process.cwd(), 'corpus'), DATA_DIR: temporaryFolder() },
    DATABASE_URL: await postgres.database(),
    ...{ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
  };
  const polls = () => server.calls.filter(({ method }) => method === 'getUpdates');
  const talk = talkOnTelegram(server, { conversations: CONVERSATIONS, each: MESSAGES_EACH, random: seeded(6) });
  const findings: string[] = [];

  const first = startLife(env);
  await first.ready;
  await until('the first polls', () => polls().length > 0, 20_000);
  const second = startLife(env);
  await second.ready;
  talk.upTo(0.5);
  const killed = new Promise<number>((resolve, reject) => {
    let sends = 0;
    const stopListening = server.onCall(async ({ method }, when) => {
      if (method !== 'sendMessage' || when !== 'done' || (sends += 1) !== LAST_SEND) return;
      stopListening();
      await first.kill().catch(reject);
      resolve(performance.timeOrigin + performance.now());
    });
  });
  const killedAt = await Promise.race([killed, first.untimely]);
  if (polls().some(({ code }) => code === 409)) findings.push('both polled at a time');
  talk.upTo(1);
  const takenOver = () => polls().find(({ at }) => at > killedAt);
  await until('the second polls', () => takenOver() !== undefined, TAKEN_OVER_MS);
  const takenOverMs = (takenOver()?.at ?? Infinity) - killedAt;

  const database = await openServerDatabase(env.DATABASE_URL, recordingLog());
  const texts = () => server.sent.map(({ plain }) => plain);
  const isSettled = async (): Promise<boolean> => {
    const listed = (await database.mail.unsettled(1000)).map(({ text }) => text).join('\n');
    return account(talk.asked(), texts(), listed).findings.length === 0;
  };
  const deadline = performance.now() + SETTLED_MS;
  while (!(await isSettled()) && performance.now() < deadline) await wait(LOOK_MS);
  const settledMs = performance.timeOrigin + performance.now() - killedAt;
  await database.close();

  const result = account(talk.asked(), texts(), await listUnknown(env));
  if ((await second.stop()) !== 0) findings.push('the second did not stop well');
  const violations = server.violations.map(({ method, problem }) => `${method}: ${problem}`);
  await server.close();
  await postgres.stop();
  const { answered, unknown } = result;
  prove(context, {
    claim:
      'Of two replicas on one PostgreSQL one polls; when it is killed the other polls within 90 s, and nothing is lost or doubled.',
    rounds: talk.asked().length,
    unit: 'messages',
    findings: [...findings, ...result.findings, ...violations],
    measured: `polled again after ${(takenOverMs / 1000).toFixed(0)} s, all settled after ${(settledMs / 1000).toFixed(0)} s; ${answered} answered; listed as unknown: ${unknown.arrived} that had arrived, ${unknown.missing} that had not`,
  });
});

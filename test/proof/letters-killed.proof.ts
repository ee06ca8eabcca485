import { join } from 'node:path';
import { it } from 'vitest';
import { makeDataFolders } from '../support/data-folder.ts';
import { seeded } from '../support/random.ts';
import { startTelegramServer } from '../support/telegram/index.ts';
import { account } from './letters/account.ts';
import { talkOnTelegram } from './letters/telegram-talk.ts';
import { listUnknown, startLife } from './letters/life.ts';
import { killAt, MOMENTS } from './letters/telegram-kills.ts';
import { untilQuiet } from './letters/until.ts';
import { prove } from './prove.ts';
import { ROUNDS } from './rounds.ts';

const CONVERSATIONS = 100;
const MESSAGES_EACH = 10;
/** A conversation's pause between two messages is a second; nothing waits for longer than some of these. */
const QUIET = { quietMs: 6000, patienceMs: 20_000 };

it('letters killed, Telegram', async (context) => {
  const folders = makeDataFolders();
  const server = await startTelegramServer();
  const env = {
    ...{ CORPUS_DIR: join(process.cwd(), 'corpus'), DATA_DIR: folders.copy() },
    ...{ TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot },
  };
  const random = seeded(4);
  const talk = talkOnTelegram(server, { conversations: CONVERSATIONS, each: MESSAGES_EACH, random });
  const findings: string[] = [];
  for (let kill = 0; kill < ROUNDS.telegramKills; kill += 1) {
    // What is left to say lasts for the lives that are left.
    talk.upTo((kill + 1) / ROUNDS.telegramKills);
    const life = startLife(env);
    const moment = MOMENTS[kill % MOMENTS.length] ?? 'any';
    await Promise.race([killAt(moment, server, () => life.kill(), random), life.untimely]);
  }
  talk.upTo(1);
  const life = startLife(env);
  await life.ready;
  await untilQuiet(
    () => server.sent.length,
    () => server.waiting() === 0,
    QUIET,
  );
  const listed = await listUnknown(env);
  if ((await life.stop()) !== 0) findings.push('the last process did not stop well');
  const result = account(
    talk.asked(),
    server.sent.map(({ plain }) => plain),
    listed,
  );
  const violations = server.violations.map(({ method, problem }) => `${method}: ${problem}`);
  await server.close();
  folders.remove();
  const { answered, unknown } = result;
  prove(context, {
    claim:
      'A process that is killed in the middle of a hundred conversations loses no message and answers none twice: what was on its way is listed as of unknown outcome.',
    rounds: ROUNDS.telegramKills,
    unit: 'kills',
    findings: [...findings, ...result.findings, ...violations],
    measured: `${talk.asked().length} messages, ${answered} answered; listed as unknown: ${unknown.arrived} that had arrived, ${unknown.missing} that had not`,
  });
});

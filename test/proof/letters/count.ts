import type { Database } from '../../../src/ports/database.ts';
import { seeded } from '../../support/random.ts';
import { startTelegramServer, type TelegramServer } from '../../support/telegram/index.ts';
import { writeMany, type Written } from './crowd.ts';
import { judge, type Arrival } from './judge.ts';
import { post } from './post.ts';
import { startQuickBot } from './quick-bot.ts';
import { withReplays } from './replays.ts';
import { untilQuiet } from './until.ts';

export interface Counted {
  readonly findings: readonly string[];
  /** Updates handed over, all replays among them. */
  readonly delivered: number;
  /** Answers that reached Telegram. */
  readonly answers: number;
  /** From the first update to the last answer. */
  readonly seconds: number;
}

export interface Counting {
  readonly by: 'polling' | 'webhook';
  readonly database: Database;
  /** Different messages, in so many chats. */
  readonly messages: number;
  readonly chats: number;
  readonly seed: number;
}

const SECRET = 'secret-of-the-proof';
/** Updates of one poll; Telegram's most, and what the product asks for. */
const BATCH = 100;
const MOST_LISTED = 20;

/** Delivers messages again and again and in disorder, and counts what is answered. */
export async function countAnswers({ by, database, messages, chats, seed }: Counting): Promise<Counted> {
  const server = await startTelegramServer({ limits: false });
  const random = seeded(seed);
  const written = writeMany(server, messages, chats, random);
  await dropPending(server);
  const deliveries = withReplays(written, random);
  if (by === 'polling') for (const { update } of deliveries) server.raw(update);
  const webhook = by === 'polling' ? null : { url: 'https://bot.example.vn/telegram', secret: SECRET };
  const start = performance.now();
  const bot = await startQuickBot({ token: server.token, apiRoot: server.apiRoot, webhook }, database);
  const address = new URL('telegram', bot.address).href;
  const arrivals = by === 'polling' ? batchesOf(deliveries) : await post(deliveries, address, SECRET);
  const expected = written.filter(({ addressed }) => addressed).length;
  await untilQuiet(
    () => server.sent.length,
    () => server.sent.length >= expected && (by === 'webhook' || server.waiting() === 0),
    { quietMs: 1000, patienceMs: 20_000 },
  );
  const seconds = ((server.sent.at(-1)?.at ?? 0) - performance.timeOrigin - start) / 1000;
  await bot.close();
  const unsettled = (await database.mail.unsettled(messages)).map(({ key, reason }) => `${key} unsettled: ${reason}`);
  const violations = server.violations.map(({ method, problem }) => `${method}: ${problem}`);
  const findings = [...judge(written, server.sent, arrivals), ...unsettled, ...violations];
  await server.close();
  return {
    findings: firstOf(findings),
    ...{ delivered: deliveries.length, answers: server.sent.length, seconds },
  };
}

/** Where everything goes wrong, a few lines say it. */
function firstOf(findings: readonly string[]): readonly string[] {
  const more = findings.length - MOST_LISTED;
  return more > 0 ? [...findings.slice(0, MOST_LISTED), `${more} findings more`] : findings;
}

/** The server has told of the messages in their order; the proof tells of them in its own. */
async function dropPending({ apiRoot, token }: TelegramServer): Promise<void> {
  const body = JSON.stringify({ drop_pending_updates: true });
  const headers = { 'content-type': 'application/json' };
  await fetch(`${apiRoot}/bot${token}/deleteWebhook`, { method: 'POST', headers, body });
}

/** What comes in one poll is kept at once. */
function batchesOf(deliveries: readonly Written[]): ReadonlyMap<number, Arrival> {
  const arrivals = new Map<number, Arrival>();
  for (const [index, { number }] of deliveries.entries()) {
    const batch = Math.floor(index / BATCH);
    if (!arrivals.has(number)) arrivals.set(number, { offered: batch, kept: batch });
  }
  return arrivals;
}

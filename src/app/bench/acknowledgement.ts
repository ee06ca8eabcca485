import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLog } from '../../adapters/log/log.ts';
import { loadSettings } from '../../config.ts';
import type { Handle } from '../../mail/handling.ts';
import { LETTERS } from '../../text/vi/bench.ts';
import { openStoreOf } from '../open-store.ts';
import { percentile, type Benchmark } from './benchmark.ts';
import { openLetterOffice } from './letter-office.ts';
import { messageUpdate, WEBHOOK } from './near-telegram.ts';

const UPDATES = 1000;
const PEOPLE = 500;
/** Between two updates, in milliseconds: far more than Telegram sends to a bot of this size. */
const EACH_MS = 20;
/** What an answer takes, in milliseconds: a slow model. */
const ANSWER_MS = 2000;
/** The first ones warm up what runs later and are not counted. */
const WARM_UP = 50;

/** How long a platform waits until an update is kept, while answers take seconds. */
export const acknowledgement: Benchmark = {
  name: 'acknowledgement',
  about: LETTERS.acknowledgement,
  run: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'));
    const settings = { ...loadSettings(), dataDir, databaseUrl: null };
    const office = await openLetterOffice(await openStoreOf(settings, createLog('error')), settings, slow);
    const agent = new Agent({ keepAlive: true });
    try {
      const posts: Promise<number>[] = [];
      for (let number = 0; number < UPDATES + WARM_UP; number += 1) {
        const update = messageUpdate(number, number % PEOPLE, 'Hạn nộp báo cáo khi nào?');
        posts.push(post(new URL(WEBHOOK.path, office.address), JSON.stringify(update), agent));
        await wait(EACH_MS);
      }
      const times = (await Promise.all(posts)).slice(WARM_UP);
      return [
        { name: LETTERS.acknowledged('p50'), value: percentile(times, 0.5), unit: 'ms' },
        { name: LETTERS.acknowledged('p99'), value: percentile(times, 0.99), unit: 'ms', most: 20 },
        { name: LETTERS.slowest, value: Math.max(...times), unit: 'ms' },
      ];
    } finally {
      agent.destroy();
      await office.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

function slow(handle: Handle): Handle {
  return async (incoming, about) => {
    await wait(ANSWER_MS, undefined, { signal: about.signal });
    return handle(incoming, about);
  };
}

/** Posts as Telegram does; how long the answer took, in milliseconds. Rejects where it is not 200. */
function post(address: URL, body: string, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': WEBHOOK.secret,
    };
    const posted = request(address, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`the webhook answered ${response.statusCode ?? 'nothing'}`));
      });
    });
    posted.on('error', reject).end(body);
  });
}

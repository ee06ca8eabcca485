import { z } from 'zod';
import { ProductError } from '../../domain/errors.ts';
import type { Intake } from '../../ports/channel.ts';
import type { RawUpdate } from '../../ports/mail.ts';
import type { Log } from '../../ports/system.ts';
import type { BotApi, Reply } from './api.ts';
import { isUnauthorised, isWebhookConflict } from './failure.ts';
import type { Pause } from '../receiving/pause.ts';
import { rawUpdateOf } from './raw-update.ts';
import type { TelegramSupervision } from './supervision.ts';
import { ALLOWED_UPDATES } from './update-schema.ts';

/** Updates of one batch; Telegram's most. */
const BATCH = 100;
/** Between two questions whether this process may poll, in milliseconds. */
const STAND_BY = 2_000;
/** An empty answer within this time was not held open, in milliseconds: asking again at once would be a storm. */
const NOT_HELD = 1_000;

export interface Polling {
  readonly api: BotApi;
  readonly log: Log;
  readonly supervision: TelegramSupervision;
  readonly pause: Pause;
  readonly now: () => number;
  readonly stopping: AbortSignal;
  /** How long Telegram holds a poll open, in seconds. */
  readonly seconds: number;
  /** How much longer than that an answer may take, in milliseconds: then the connection is dead. */
  readonly grace: number;
  readonly intake: Intake;
  readonly mayPoll: () => Promise<boolean>;
}

/** Where to go on from (null: from the oldest that Telegram still has), and what to wait before, in milliseconds. */
interface Step {
  readonly offset: number | null;
  readonly wait: number;
}

/**
 * Takes batches of updates, and asks for those after a batch only once it is kept: what was not kept comes again. Ends
 * when the channel stops, the token is refused or a webhook turns out to be set; everything else is tried again.
 */
export async function poll(polling: Polling): Promise<'stopped' | 'unauthorised' | 'webhook'> {
  const { supervision, pause, now, stopping } = polling;
  let offset: number | null = null;
  while (!stopping.aborted) {
    if (!(await mayPoll(polling))) {
      await pause(STAND_BY, stopping);
      continue;
    }
    const begun = now();
    const reply = await getUpdates(polling, offset);
    if (reply.ok) {
      const step: Step = await take(reply.result, offset, now() - begun, polling);
      offset = step.offset;
      if (step.wait > 0) await pause(step.wait, stopping);
    } else {
      if (isUnauthorised(reply.failure)) return 'unauthorised';
      if (reply.failure.of !== 'aborted') await pause(supervision.failed(reply.failure), stopping);
      if (isWebhookConflict(reply.failure)) return 'webhook';
    }
  }
  return 'stopped';
}

async function take(result: unknown, offset: number | null, held: number, polling: Polling): Promise<Step> {
  const { log, supervision } = polling;
  const batch = z.array(z.unknown()).safeParse(result).data;
  const updates = batch?.map(rawUpdateOf).filter((update) => update !== null) ?? [];
  const skipped = (batch?.length ?? 0) - updates.length;
  if (skipped > 0) log.warn('telegram.updates.skipped', { skipped });
  if (updates.length > 0) {
    const wait = await keep(updates, polling);
    return wait === null ? { offset: Math.max(...updates.map(({ order }) => order)) + 1, wait: 0 } : { offset, wait };
  }
  if (batch === undefined || skipped > 0) return { offset, wait: supervision.failed({ of: 'foreign' }) };
  supervision.well();
  // Answered, so all before it is confirmed. After a quiet week Telegram counts from a new, maybe lower number.
  return { offset: null, wait: held < NOT_HELD ? NOT_HELD : 0 };
}

function getUpdates({ api, seconds, grace, stopping }: Polling, offset: number | null): Promise<Reply> {
  const from = offset === null ? {} : { offset };
  const payload = { ...from, limit: BATCH, timeout: seconds, allowed_updates: ALLOWED_UPDATES };
  return api.call('getUpdates', payload, seconds * 1000 + grace, stopping);
}

/** Hands updates over; returns null once they are kept, else how long to wait, in milliseconds. */
async function keep(updates: readonly RawUpdate[], { intake, supervision }: Polling): Promise<number | null> {
  try {
    await intake(updates);
    supervision.well();
    return null;
  } catch (error) {
    return supervision.trouble('store', whatFailed(error));
  }
}

async function mayPoll({ mayPoll, log }: Polling): Promise<boolean> {
  try {
    return await mayPoll();
  } catch (error) {
    log.warn('telegram.poll.undecided', whatFailed(error));
    return false;
  }
}

function whatFailed(error: unknown): object {
  return { failed: error instanceof ProductError ? error.code : 'unexpected' };
}

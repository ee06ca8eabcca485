import type { ReceivedUpdate, ZaloBot } from 'zalo-bot-sdk';
import { ProductError } from '../../domain/errors.ts';
import type { Intake } from '../../ports/channel.ts';
import type { RawUpdate } from '../../ports/mail.ts';
import type { Log } from '../../ports/system.ts';
import { isAborted, isUnauthorised } from './failure.ts';
import type { Pause } from '../receiving/pause.ts';
import { rawUpdateOf } from './raw-update.ts';
import type { ZaloSupervision } from './supervision.ts';

/** Between two questions whether this process may poll, in milliseconds. */
const STAND_BY = 2_000;
/** An empty answer within this time was not held open, in milliseconds: asking again at once would be a storm. */
const NOT_HELD = 1_000;

export interface Polling {
  readonly bot: ZaloBot;
  readonly log: Log;
  readonly supervision: ZaloSupervision;
  readonly pause: Pause;
  readonly now: () => number;
  readonly stopping: AbortSignal;
  /** How long Zalo may hold a poll open, in seconds. */
  readonly pollSeconds: number;
  readonly intake: Intake;
  readonly mayPoll: () => Promise<boolean>;
}

/**
 * Takes one update after another, and asks for the next once that is kept. Ends when the channel stops or the token is
 * refused; everything else is tried again. Round by round rather than by the client's own loop, which goes from one
 * empty round to the next without asking whether this process is still the one to poll.
 */
export async function poll(polling: Polling): Promise<'stopped' | 'unauthorised'> {
  const { bot, supervision, pause, now, stopping, pollSeconds: timeout } = polling;
  while (!stopping.aborted) {
    if (!(await mayPoll(polling))) {
      await pause(STAND_BY, stopping);
      continue;
    }
    const begun = now();
    try {
      const received = await bot.getUpdates({ timeout }, { signal: stopping });
      supervision.well();
      if (received !== null) await take(received, polling);
      else if (now() - begun < NOT_HELD) await pause(NOT_HELD, stopping);
    } catch (error) {
      if (isUnauthorised(error)) return 'unauthorised';
      if (!isAborted(error)) await pause(supervision.failed(error), stopping);
    }
  }
  return 'stopped';
}

async function take({ update }: ReceivedUpdate, polling: Polling): Promise<void> {
  const raw = update && rawUpdateOf(update);
  if (raw !== null) {
    await keep(raw, polling);
    return;
  }
  polling.log.warn('zalo.update.skipped');
  await polling.pause(NOT_HELD, polling.stopping);
}

/** Hands an update over until it is kept: Zalo will not hand it out again. */
async function keep(update: RawUpdate, { intake, supervision, pause, stopping, log }: Polling): Promise<void> {
  for (;;) {
    const isLast = stopping.aborted;
    try {
      await intake([update]);
      supervision.well();
      return;
    } catch (error) {
      if (isLast) {
        log.error('zalo.update.lost', whatFailed(error));
        return;
      }
      await pause(supervision.trouble('store', whatFailed(error)), stopping);
    }
  }
}

async function mayPoll({ mayPoll, log }: Polling): Promise<boolean> {
  try {
    return await mayPoll();
  } catch (error) {
    log.warn('zalo.poll.undecided', whatFailed(error));
    return false;
  }
}

function whatFailed(error: unknown): object {
  return { failed: error instanceof ProductError ? error.code : 'unexpected' };
}

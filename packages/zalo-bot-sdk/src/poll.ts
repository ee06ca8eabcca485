import { ZaloError } from './errors.ts';
import type { ReceivedUpdate } from './update.ts';

export interface PollOptions {
  /** Ends the iteration cleanly, also in the middle of a call or a pause. */
  readonly signal?: AbortSignal | undefined;
  /** How long Zalo may hold one call, in whole seconds. Default 30. */
  readonly timeoutSeconds?: number | undefined;
  /** Told of every failure that will be tried again, with the pause before that in milliseconds. */
  readonly onError?: ((error: ZaloError, pauseMs: number) => void) | undefined;
  /** Resolves after `milliseconds` or at the signal's abort, whichever is first; never rejects. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** At least 0, below 1. */
  readonly random?: (() => number) | undefined;
  /** A clock in milliseconds that never goes back. */
  readonly now?: (() => number) | undefined;
}

/** One long poll; null is no news. */
export type Poll = (timeoutSeconds: number, signal: AbortSignal | undefined) => Promise<ReceivedUpdate | null>;

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;
/** A call that comes back empty sooner than this was not held at all. */
const HELD_AT_LEAST_MS = 1000;

/** Pause after the n-th failure in a row, n from 1: doubling from 1 s to 1 min, of which a random half is taken off. */
export function backoffMs(failures: number, random: () => number): number {
  const ceiling = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 30));
  return Math.round(ceiling * (0.5 + random() / 2));
}

/** Waits, or less where the signal is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', finish, { once: true });
  });
}

/**
 * Polls for ever. What may pass (403, 429, 5xx, the network, a captive portal) is tried again after a pause; what does
 * not (401; 400 while a webhook is set) is thrown. An update that has arrived is given out even if the signal is
 * aborted meanwhile, because Zalo will not hand it out again.
 */
export async function* pollUpdates(poll: Poll, options: PollOptions): AsyncGenerator<ReceivedUpdate, void, undefined> {
  const { signal, timeoutSeconds = 30, onError, random = Math.random, now = () => performance.now() } = options;
  const pause = options.sleep ?? sleep;
  let failures = 0;
  while (signal?.aborted !== true) {
    const begun = now();
    let received: ReceivedUpdate | null;
    try {
      received = await poll(timeoutSeconds, signal);
      failures = 0;
    } catch (error) {
      if (isAborted(signal)) return;
      if (!(error instanceof ZaloError) || !error.retryable) throw error;
      failures += 1;
      const pauseMs = backoffMs(failures, random);
      onError?.(error, pauseMs);
      await pause(pauseMs, signal);
      continue;
    }
    if (received !== null) yield received;
    else if (now() - begun < HELD_AT_LEAST_MS) await pause(backoffMs(1, random), signal);
  }
}

/** Asked again after an await, when the answer may have changed. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

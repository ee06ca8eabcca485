import { abortWith } from '../../mail/abort-with.ts';
import type { Timer } from '../../ports/timer.ts';

/** How long what is called off may take to say what it spent, in milliseconds; then nobody waits for it any more. */
const GRACE_MS = 500;

/** The time that something may take. */
export interface TimeLimit {
  /** Aborted when the time is up, with a `TimeoutError`, or whoever waits called it off, with any other reason. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left, by a clock that only runs forward; never below 1. */
  left(): number;
  /** True where it was called off before its time was up. */
  isCalledOff(): boolean;
  callOff(): void;
  /** What `act` gives; null where it takes half a second more than its time. What it does later goes unheard. */
  hold<T>(act: () => Promise<T>): Promise<T | null>;
}

/** @param ms from now on @param given of whoever asked */
export function timeLimit(ms: number, given: AbortSignal | undefined, timer: Timer): TimeLimit {
  const until = performance.now() + ms;
  const over = new AbortController();
  const done = new AbortController();
  const called = new AbortController();
  if (given !== undefined) abortWith(called, given);
  abortWith(over, called.signal);
  return {
    signal: over.signal,
    left: () => Math.max(1, until - performance.now()),
    isCalledOff: () => called.signal.aborted,
    callOff: () => {
      called.abort();
    },
    hold: async (act) => {
      void timer.sleep(ms, done.signal).then(() => {
        if (!done.signal.aborted) over.abort(new DOMException('the time is up', 'TimeoutError'));
      });
      try {
        return await Promise.race([act(), later(over.signal, timer, done.signal)]);
      } finally {
        done.abort();
      }
    },
  };
}

async function later(signal: AbortSignal, timer: Timer, done: AbortSignal): Promise<null> {
  if (!signal.aborted) {
    await new Promise<void>((resolve) => {
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    });
  }
  await timer.sleep(GRACE_MS, done);
  return null;
}

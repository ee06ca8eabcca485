/** Waits so many milliseconds, or until the signal says that it is over, whichever comes first. Never rejects. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** `Pause` by the machine's timer. */
export const pause: Pause = (ms, signal) =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

const SHORTEST = 1_000;

/**
 * How long to wait after a failure, in milliseconds: from 1 second to `longest`, doubling, the upper half of it at random
 * so that processes which failed together don't come back together.
 * @param failures how many there were in a row, from 1 @param random 0 ≤ random < 1
 */
export function backOff(failures: number, random: number, longest: number): number {
  let full = SHORTEST;
  for (let i = 0; i < failures && full < longest; i += 1) full *= 2;
  return Math.round((Math.min(longest, full) / 2) * (1 + random));
}

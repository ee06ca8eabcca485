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
const LONGEST = 30_000;
/** Doubled this often the shortest pause is over the longest; more would only overflow. */
const MOST_DOUBLINGS = 5;

/**
 * How long to wait after a failure, in milliseconds: from 1 to 30 seconds, doubling, the upper half of it at random so
 * that processes which failed together don't come back together.
 * @param failures how many there were in a row, from 1 @param random 0 ≤ random < 1
 */
export function backOff(failures: number, random: number): number {
  const full = Math.min(LONGEST, SHORTEST * 2 ** Math.min(failures, MOST_DOUBLINGS));
  return Math.round((full / 2) * (1 + random));
}

/** How long to wait while somebody else polls with this token, in milliseconds: 3 to 30 seconds. */
export function conflictPause(random: number): number {
  return Math.round(3_000 + random * 27_000);
}

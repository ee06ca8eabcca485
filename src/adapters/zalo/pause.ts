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

const LONGEST = 60_000;
/** Doubled this often a second is over the longest pause; more would only overflow. */
const MOST_DOUBLINGS = 6;

/**
 * How long to wait after a failure, in milliseconds: from 1 to 60 seconds, doubling, the upper half of it at random so
 * that processes which failed together don't come back together. Twice as patient as elsewhere: Zalo's calls may count
 * towards a quota that it does not publish.
 * @param failures how many there were in a row, from 1 @param random 0 ≤ random < 1
 */
export function backOff(failures: number, random: number): number {
  const full = Math.min(LONGEST, 1000 * 2 ** Math.min(failures, MOST_DOUBLINGS));
  return Math.round((full / 2) * (1 + random));
}

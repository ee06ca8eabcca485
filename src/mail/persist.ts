import type { Clock } from '../ports/system.ts';
import type { Timer } from '../ports/timer.ts';
import { backoffMs } from './backoff.ts';
import { msNow } from './instants.ts';
import { isStoreFailure } from './quiet.ts';

const FIRST_MS = 250;
const LONGEST_MS = 4000;

/**
 * Does what must be written down, trying again while the store fails and `until` (in milliseconds) is not reached: what
 * has happened already is not to be forgotten because the database starts anew.
 * @throws what `act` threw last.
 */
export async function persist<T>(
  act: () => Promise<T>,
  { clock, timer, until, signal }: { clock: Clock; timer: Timer; until: number; signal: AbortSignal },
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await act();
    } catch (error) {
      const pause = backoffMs(failures, FIRST_MS, LONGEST_MS);
      if (!isStoreFailure(error) || signal.aborted || msNow(clock) + pause >= until) throw error;
      await timer.sleep(pause, signal);
    }
  }
}

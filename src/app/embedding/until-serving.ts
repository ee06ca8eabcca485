import type { Timer } from '../../ports/timer.ts';
import type { EmbeddingStatus } from './status.ts';

/** Between two looks, in milliseconds. */
const LOOK_MS = 50;

/**
 * Waits until search by meaning serves, for a command whose process ends after its questions: at once where it cannot,
 * and `ms` milliseconds at most.
 */
export async function untilServing(status: () => EmbeddingStatus, timer: Timer, ms: number): Promise<void> {
  const never = new AbortController().signal;
  for (let waited = 0; waited < ms; waited += LOOK_MS) {
    const { serving, complete, failing } = status();
    if (serving !== null || complete || failing !== null) return;
    await timer.sleep(LOOK_MS, never);
  }
}

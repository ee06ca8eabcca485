import { setTimeout as wait } from 'node:timers/promises';
import { FolderTaken } from './open-store.ts';

/** How long a folder's holder gets to start up, or to end, in milliseconds; a first start takes some five seconds. */
export const PATIENCE_MS = 10_000;
const PAUSE_MS = 150;

/**
 * Opens what needs the data folder, trying again while another process holds it: a command that is about to end, or a
 * product that is still starting. `otherwise` may give another way, or null to go on waiting.
 * @throws FolderTaken when the patience is over, in milliseconds; whatever `open` or `otherwise` throws.
 */
export async function whenFree<T>(
  open: () => Promise<T>,
  otherwise: (taken: FolderTaken) => Promise<T | null>,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof FolderTaken)) throw error;
      const other = await otherwise(error);
      if (other !== null) return other;
      if (performance.now() > deadline) throw error;
      await wait(PAUSE_MS);
    }
  }
}

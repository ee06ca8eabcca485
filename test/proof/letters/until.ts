import { setTimeout as wait } from 'node:timers/promises';

const LOOK_MS = 50;

/**
 * Waits until nothing more happens: `progress` has stood still for `quietMs` while `isDone` holds, or, whatever that
 * says, for `patienceMs`: what is missing then is missing.
 */
export async function untilQuiet(
  progress: () => number,
  isDone: () => boolean,
  { quietMs, patienceMs }: { quietMs: number; patienceMs: number },
): Promise<void> {
  let last = progress();
  let since = performance.now();
  for (;;) {
    await wait(LOOK_MS);
    const now = performance.now();
    if (progress() !== last) [last, since] = [progress(), now];
    const quiet = now - since;
    if (quiet >= (isDone() ? quietMs : patienceMs)) return;
  }
}

/** Waits until a condition holds. @throws Error after `patienceMs`. */
export async function until(what: string, holds: () => boolean, patienceMs: number): Promise<void> {
  const start = performance.now();
  while (!holds()) {
    if (performance.now() - start > patienceMs) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
    await wait(LOOK_MS);
  }
}

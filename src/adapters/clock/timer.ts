import { setTimeout as wait } from 'node:timers/promises';
import type { Timer } from '../../ports/timer.ts';

/** The machine's timers. */
export function systemTimer(): Timer {
  return {
    sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined),
  };
}

import type { Log } from '../ports/system.ts';
import type { Timer } from '../ports/timer.ts';
import { backoffMs } from './backoff.ts';
import { causeOf } from './quiet.ts';

/** Something that is done again and again. */
export interface Loop {
  /** Ends the pause before the next step; during a step, one more follows at once. */
  wake(): void;
  /** No further step begins; resolves when the running one has ended. Safe to call twice. */
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Runs a step for ever, with the pauses, in milliseconds, that it asks for. While steps fail, the pauses grow from one
 * second to thirty, whoever wakes it, and the log has one line when that begins and one when it is over.
 */
export function startLoop(name: string, step: () => Promise<number>, { timer, log }: { timer: Timer; log: Log }): Loop {
  let stopped = false;
  const isStopped = (): boolean => stopped;
  let pause = new AbortController();
  let failures = 0;

  const once = async (): Promise<number> => {
    try {
      const next = await step();
      if (failures > 0) log.info('loop.recovered', { loop: name, failures });
      failures = 0;
      return next;
    } catch (error) {
      failures += 1;
      if (failures === 1) log.error('loop.failed', { loop: name, ...causeOf(error) });
      return backoffMs(failures, FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    }
  };
  const run = async (): Promise<void> => {
    while (!isStopped()) {
      pause = new AbortController();
      const next = await once();
      if (isStopped()) return;
      if (failures > 0) pause = new AbortController();
      await timer.sleep(next, pause.signal);
    }
  };
  // Not before the caller has the loop in hand: a step may wake it.
  const running = Promise.resolve().then(run);
  return {
    wake: () => {
      if (failures === 0) pause.abort();
    },
    stop: () => {
      stopped = true;
      pause.abort();
      return running;
    },
  };
}

import type { Timer } from '../ports/timer.ts';

/** Work that is under way. */
export interface InFlight {
  /** Begins a piece of work; `stop` is aborted where the process cannot wait for its end. */
  run(work: (stop: AbortSignal) => Promise<void>): Promise<void>;
  count(): number;
  /** Resolves when there is none. */
  idle(): Promise<void>;
  /** Waits for its end, 10 seconds at most, then aborts what is left and waits one second more. */
  end(): Promise<void>;
}

const PATIENCE_MS = 10_000;
const AFTER_ABORT_MS = 1000;

export function inFlight(timer: Timer): InFlight {
  const running = new Map<Promise<void>, AbortController>();
  const idle = async (): Promise<void> => {
    while (running.size > 0) await Promise.allSettled(running.keys());
  };
  const within = async (ms: number): Promise<void> => {
    const done = new AbortController();
    await Promise.race([idle(), timer.sleep(ms, done.signal)]);
    done.abort();
  };
  return {
    run: (work) => {
      // One of its own for each: signals derived from a long-lived one pile up on it.
      const stop = new AbortController();
      const one = work(stop.signal).finally(() => running.delete(one));
      running.set(one, stop);
      return one;
    },
    count: () => running.size,
    idle,
    end: async () => {
      await within(PATIENCE_MS);
      for (const stop of running.values()) stop.abort();
      await within(AFTER_ABORT_MS);
    },
  };
}

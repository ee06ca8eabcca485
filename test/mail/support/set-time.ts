import type { Clock } from '../../../src/ports/system.ts';
import type { Timer } from '../../../src/ports/timer.ts';

/** A clock and timers that stand still until the test moves them. */
export interface SetTime {
  readonly clock: Clock;
  readonly timer: Timer;
  /** Milliseconds since 1970. */
  ms(): number;
  /** Lets time pass, waking each sleeper at its instant and letting what follows run. */
  pass(ms: number): Promise<void>;
  /** Sets the clock, as a pause of the whole process does: nobody is woken meanwhile. */
  jump(ms: number): void;
  /** Lets everything run that waits for nothing but its turn. */
  settle(): Promise<void>;
}

export function setTime(start = '2026-11-23T01:00:00.000Z'): SetTime {
  let now = Date.parse(start);
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    clock: { now: () => new Date(now).toISOString() },
    timer: {
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (signal.aborted) {
            resolve();
            return;
          }
          const sleeper = {
            at: now + ms,
            wake: () => {
              sleepers.delete(sleeper);
              signal.removeEventListener('abort', sleeper.wake);
              resolve();
            },
          };
          signal.addEventListener('abort', sleeper.wake);
          sleepers.add(sleeper);
        }),
    },
    ms: () => now,
    pass: async (ms) => {
      const end = now + ms;
      await settle();
      for (;;) {
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        now = Math.max(now, next.at);
        next.wake();
        await settle();
      }
      now = end;
      await settle();
    },
    jump: (ms) => {
      now += ms;
    },
    settle,
  };
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../config.ts';
import type { Ended, Told } from './remind-once.ts';

/** The product, reminding in a process of its own. */
export interface Reminding {
  /** When its clock shows eight, by this process's `performance.now()`. */
  readonly eight: number;
  /** Ends it; rejects where it has died. */
  end(): Promise<Ended>;
  /** Whatever it does. */
  kill(): void;
}

const ONCE = fileURLToPath(new URL('remind-once.ts', import.meta.url));

export async function startReminding(settings: Settings): Promise<Reminding> {
  const child = fork(ONCE, { execArgv: ['--import', 'tsx'] });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the reminding ended with ${String(code)}`);
  });
  died.catch(() => undefined);
  const told = (): Promise<Told> => Promise.race([once(child, 'message').then(([message]) => message as Told), died]);
  child.send(settings);
  const serving = await told();
  const eightInMs = serving.of === 'serving' ? serving.eightInMs : 0;
  return {
    eight: performance.now() + eightInMs,
    end: async () => {
      child.send('end');
      const ended = await told();
      if (ended.of !== 'ended') throw new Error('the reminding did not end');
      return ended;
    },
    kill: () => child.kill('SIGKILL'),
  };
}

import type { ModelFailureReason } from '../../domain/model.ts';
import type { Timer } from '../../ports/timer.ts';
import { WireFailure } from './wire-failure.ts';

/** Before the second try, in milliseconds; twice as long before each one after it. */
const FIRST_PAUSE_MS = 500;
/** A server that asks to wait longer, in milliseconds, is not waited for. */
const LONGEST_PAUSE_MS = 60_000;

const PASSING: ReadonlySet<ModelFailureReason> = new Set(['rate', 'server', 'network', 'timeout']);

export interface Persistence {
  /** Tries in all, at least 1. */
  readonly tries: number;
  readonly timer: Timer;
  readonly signal: AbortSignal;
}

/** Does something again where it failed for a reason that passes, after the pause that the server asks for or a growing one. */
export async function retrying<T>(act: () => Promise<T>, { tries, timer, signal }: Persistence): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof WireFailure) || !PASSING.has(error.reason) || tried >= tries) throw error;
      const pause = Math.max(error.retryAfterMs ?? 0, FIRST_PAUSE_MS * 2 ** (tried - 1));
      if (pause > LONGEST_PAUSE_MS) throw error;
      await timer.sleep(pause, signal);
      if (signal.aborted) throw error;
    }
  }
}

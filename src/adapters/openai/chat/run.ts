import { addUsage, NO_USAGE, type ModelUsage } from '../../../domain/model.ts';
import type { ModelLimits } from '../../../ports/model.ts';
import { WireFailure } from '../wire-failure.ts';

export interface Step {
  /** How many the model may write in it. */
  readonly tokens: number;
  /** True where no other may follow. */
  readonly last: boolean;
}

/** One run of a model: what it may still do, and what it has spent. */
export class ChatRun {
  readonly #limits: ModelLimits;
  readonly #ends = new AbortController();
  readonly #began = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #caller: AbortSignal;
  #usage: ModelUsage = NO_USAGE;
  #steps = 0;
  #failure: WireFailure | null = null;
  #retried = false;
  #mistaken = false;

  constructor(limits: ModelLimits, caller: AbortSignal) {
    this.#limits = limits;
    this.#caller = caller;
    this.#timer = setTimeout(this.#stop, limits.ms);
    caller.addEventListener('abort', this.#stop);
    if (caller.aborted) this.#stop();
  }

  readonly #stop = (): void => {
    const called = this.#caller.aborted && !isTimeout(this.#caller.reason);
    this.#failure ??= called
      ? new WireFailure('called-off', 'called off')
      : new WireFailure('timeout', 'no answer in time');
    this.#ends.abort();
  };

  /** Aborted when the time is over, the caller gives up, or the run has ended. */
  get signal(): AbortSignal {
    return this.#ends.signal;
  }

  get usage(): ModelUsage {
    return this.#usage;
  }

  /** Milliseconds until the time is over. */
  get msLeft(): number {
    return this.#began + this.#limits.ms - performance.now();
  }

  /** What went wrong first; all that comes after it follows from it. */
  get failure(): WireFailure | null {
    return this.#failure;
  }

  fail(failure: WireFailure): WireFailure {
    this.#failure ??= failure;
    return this.#failure;
  }

  /** Begins a step of the agent. @throws WireFailure over a limit */
  step(): Step {
    if (this.#failure !== null) throw this.#failure;
    const left = this.#limits.totalTokens - this.#usage.inputTokens - this.#usage.outputTokens;
    if (this.#steps >= this.#limits.calls) throw new WireFailure('limit', 'too many steps');
    if (left <= 0) throw new WireFailure('limit', 'too many tokens');
    this.#steps += 1;
    return { tokens: Math.min(left, this.#limits.outputTokens), last: this.#steps === this.#limits.calls };
  }

  /** True for the first who asks: one request of a run may be made again. */
  mayRetry(): boolean {
    if (this.#retried) return false;
    this.#retried = true;
    return true;
  }

  /** True for the first who asks: an output of another form than was asked for may be given again once. */
  mayMistake(): boolean {
    if (this.#mistaken) return false;
    this.#mistaken = true;
    return true;
  }

  /** Adds what was spent; less than nothing where less was spent than had been reckoned. */
  spend(usage: Partial<ModelUsage>): void {
    this.#usage = addUsage(this.#usage, { ...NO_USAGE, ...usage });
  }

  /** Rejects when the run is stopped: for the race with whoever does not listen to the signal. */
  stopped(): Promise<never> {
    return new Promise((_, reject) => {
      const stop = (): void => {
        reject(this.#failure ?? new WireFailure('timeout', 'stopped'));
      };
      if (this.signal.aborted) stop();
      else this.signal.addEventListener('abort', stop, { once: true });
    });
  }

  /** Ends it: whatever is still under way is called off. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller.removeEventListener('abort', this.#stop);
    this.#ends.abort();
  }
}

/** As `AbortSignal.timeout` has it. */
function isTimeout(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

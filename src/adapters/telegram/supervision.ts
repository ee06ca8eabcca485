import type { Log } from '../../ports/system.ts';
import { TELEGRAM } from '../../text/vi/telegram.ts';
import type { Failure } from './failure.ts';
import { factsOf } from './failure.ts';
import { backOff, conflictPause } from './pause.ts';

/** What keeps updates from coming in. */
export type Trouble = 'conflict' | 'limited' | 'refused' | 'trouble' | 'store';

/** From this time on trouble is told to people, in milliseconds: shorter ones come and go with every network. */
const LASTING = 60_000;

/** What a supervision needs of the channel. */
export interface Watched {
  readonly log: Log;
  readonly random: () => number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Shows the sentence of a lasting trouble, and null once it is over. */
  readonly show: (sentence: string | null) => void;
}

/** Counts failures of one thing that is tried for ever, says how long to wait, and raises one alarm a lasting trouble. */
export class Supervision {
  readonly #watched: Watched;
  #failures = 0;
  #since = 0;
  #alarmed: Trouble | null = null;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** It worked. */
  well(): void {
    if (this.#alarmed !== null) {
      this.#watched.log.info('telegram.recovered', { trouble: this.#alarmed });
      this.#watched.show(null);
    }
    this.#failures = 0;
    this.#alarmed = null;
  }

  /** A call failed; returns how long to wait before the next, in milliseconds. */
  failed(failure: Failure): number {
    const asked = failure.of === 'answered' ? failure.retryAfterMs : null;
    return this.trouble(troubleOf(failure), factsOf(failure), asked);
  }

  /** Something failed; returns how long to wait, which is never shorter than `asked`. */
  trouble(trouble: Trouble, facts: object, asked: number | null = null): number {
    const { log, random, now, show } = this.#watched;
    if (this.#failures === 0) this.#since = now();
    this.#failures += 1;
    log.debug('telegram.trouble', { trouble, failures: this.#failures, ...facts });
    if (this.#alarmed === null && now() - this.#since >= LASTING) {
      this.#alarmed = trouble;
      log.error('telegram.trouble.lasts', { trouble, failures: this.#failures, ...facts });
      show(TELEGRAM[trouble]);
    }
    return asked ?? (trouble === 'conflict' ? conflictPause(random()) : backOff(this.#failures, random()));
  }
}

function troubleOf(failure: Failure): Trouble {
  if (failure.of !== 'answered' || failure.code >= 500) return 'trouble';
  if (failure.code === 409) return 'conflict';
  return failure.code === 429 ? 'limited' : 'refused';
}

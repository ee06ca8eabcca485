import { ZaloApiError } from 'zalo-bot-sdk';
import type { Log } from '../../ports/system.ts';
import { ZALO } from '../../text/vi/zalo.ts';
import { factsOf, isRefused } from './failure.ts';
import { backOff } from './pause.ts';

/** What keeps updates from coming in. */
type Trouble = 'limited' | 'refused' | 'trouble' | 'store';

/** From this time on trouble is told to people, in milliseconds: shorter ones come and go with every network. */
const LASTING = 60_000;

/** What a supervision needs of the channel. */
interface Watched {
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
      this.#watched.log.info('zalo.recovered', { trouble: this.#alarmed });
      this.#watched.show(null);
    }
    this.#failures = 0;
    this.#alarmed = null;
  }

  /** A call failed; returns how long to wait before the next, in milliseconds. */
  failed(error: unknown): number {
    return this.trouble(troubleOf(error), factsOf(error));
  }

  /** Something failed; returns how long to wait, in milliseconds. */
  trouble(trouble: Trouble, facts: object): number {
    const { log, random, now, show } = this.#watched;
    if (this.#failures === 0) this.#since = now();
    this.#failures += 1;
    log.debug('zalo.trouble', { trouble, failures: this.#failures, ...facts });
    if (this.#alarmed === null && now() - this.#since >= LASTING) {
      this.#alarmed = trouble;
      log.error('zalo.trouble.lasts', { trouble, failures: this.#failures, ...facts });
      show(ZALO[trouble]);
    }
    return backOff(this.#failures, random());
  }
}

function troubleOf(error: unknown): Trouble {
  if (isRefused(error)) return 'refused';
  return error instanceof ZaloApiError && error.kind === 'quota' ? 'limited' : 'trouble';
}

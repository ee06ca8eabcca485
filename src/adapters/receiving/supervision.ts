import type { Log } from '../../ports/system.ts';

/** From this time on trouble is told to people, in milliseconds: shorter ones come and go with every network. */
const LASTING = 60_000;

/** What a supervision needs of its channel. */
export interface Watched {
  readonly log: Log;
  readonly random: () => number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Shows the sentence of a lasting trouble, and null once it is over. */
  readonly show: (sentence: string | null) => void;
}

/** How a channel speaks of what keeps updates from coming in, and how long it waits. */
export interface Manner<Trouble extends string> {
  /** Of the channel, for the log's events. */
  readonly name: string;
  readonly sentences: Readonly<Record<Trouble, string>>;
  /** Milliseconds to wait. @param failures how many there were in a row, from 1 @param random 0 ≤ random < 1 */
  readonly pause: (trouble: Trouble, failures: number, random: number) => number;
}

/** Counts failures of one thing that is tried for ever, says how long to wait, and raises one alarm a lasting trouble. */
export class Supervision<Trouble extends string> {
  readonly #watched: Watched;
  readonly #manner: Manner<Trouble>;
  #failures = 0;
  #since = 0;
  #alarmed: Trouble | null = null;

  constructor(watched: Watched, manner: Manner<Trouble>) {
    this.#watched = watched;
    this.#manner = manner;
  }

  /** It worked. */
  well(): void {
    if (this.#alarmed !== null) {
      this.#watched.log.info(`${this.#manner.name}.recovered`, { trouble: this.#alarmed });
      this.#watched.show(null);
    }
    this.#failures = 0;
    this.#alarmed = null;
  }

  /** Something failed; returns how long to wait, in milliseconds: what was `asked` for, where something was. */
  trouble(trouble: Trouble, facts: object, asked: number | null = null): number {
    const { log, random, now, show } = this.#watched;
    const { name, sentences, pause } = this.#manner;
    if (this.#failures === 0) this.#since = now();
    this.#failures += 1;
    log.debug(`${name}.trouble`, { trouble, failures: this.#failures, ...facts });
    if (this.#alarmed === null && now() - this.#since >= LASTING) {
      this.#alarmed = trouble;
      log.error(`${name}.trouble.lasts`, { trouble, failures: this.#failures, ...facts });
      show(sentences[trouble]);
    }
    return asked ?? pause(trouble, this.#failures, random());
  }
}

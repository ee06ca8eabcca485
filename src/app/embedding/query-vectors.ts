import { within } from '../../adapters/openai/within.ts';
import { ModelFailure } from '../../domain/model.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { Clock, Log } from '../../ports/system.ts';

/** Questions whose vectors are remembered. */
const MOST_REMEMBERED = 500;
/** After so many failures in a row no vector is asked for, for so many milliseconds: somebody waits for each answer. */
const FAILURES = 3;
const REST_MS = 30_000;

export interface QueryOptions {
  readonly embedderOf: (model: string) => Embedder;
  readonly clock: Clock;
  readonly log: Log;
  /** How long somebody may wait for the vector of a question, in milliseconds. */
  readonly ms: number;
  /** Called with what came of each question, and the milliseconds of a request where one was made. */
  readonly onAsked?: ((outcome: QueryOutcome, ms: number | null) => void) | undefined;
}

/** `resting`: the server had just failed, and was not asked. */
export type QueryOutcome = 'given' | 'remembered' | 'failed' | 'resting';

/** The vector of a question for an index of a model; null where there was none in time. */
export type QueryVectors = (
  of: { readonly model: string; readonly dimension: number },
  text: string,
  signal: AbortSignal,
) => Promise<Float32Array | null>;

/** Asks for vectors of questions, each once, and leaves a server alone that has just failed several times. */
export function queryVectors({ embedderOf, clock, log, ms, onAsked }: QueryOptions): QueryVectors {
  const remembered = new Map<string, Float32Array>();
  let last = { model: '', failures: 0, restsUntil: -Infinity };
  const remember = (key: string, vector: Float32Array): Float32Array => {
    // Put behind the others: the first of a map is the one that was not asked for the longest.
    remembered.delete(key);
    remembered.set(key, vector);
    const [oldest] = remembered.keys();
    if (remembered.size > MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return vector;
  };
  return async ({ model, dimension }, asked, signal) => {
    const text = asked.normalize('NFC');
    const key = JSON.stringify([model, text]);
    const known = remembered.get(key);
    // One of another length was given before the server meant another model by the same name.
    if (known?.length === dimension) {
      onAsked?.('remembered', null);
      return remember(key, known);
    }
    const now = Date.parse(clock.now());
    if (last.model !== model) last = { model, failures: 0, restsUntil: -Infinity };
    if (now < last.restsUntil) {
      onAsked?.('resting', null);
      return null;
    }
    const start = performance.now();
    try {
      const vector = await within(ms, signal, (limit) => embedderOf(model).query(text, limit));
      onAsked?.('given', performance.now() - start);
      if (last.failures >= FAILURES) log.info('embedding.query.recovered', { model });
      last = { ...last, failures: 0 };
      return remember(key, vector);
    } catch (error) {
      // Whoever asked is gone: that says nothing about the server.
      if (signal.aborted) return null;
      onAsked?.('failed', performance.now() - start);
      const failures = last.failures + 1;
      last = { model, failures, restsUntil: failures < FAILURES ? -Infinity : now + REST_MS };
      const reason = error instanceof ModelFailure ? error.reason : 'other';
      // Told with every rest that begins: nothing else says that search by meaning is away.
      if (failures >= FAILURES) log.warn('embedding.query.failed', { model, reason, error });
      return null;
    }
  };
}

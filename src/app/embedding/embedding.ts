import { WireFailure } from '../../adapters/openai/wire-failure.ts';
import { ModelFailure } from '../../domain/model.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Nearness, SearchEntry } from '../../ports/search.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import type { Vectors } from '../../ports/vectors.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { embedMissing } from './embed-missing.ts';
import { inUse } from './in-use.ts';
import { nearnessTo } from './nearness.ts';
import { queryVectors, type QueryOutcome } from './query-vectors.ts';
import { isSameModel } from './same-model.ts';
import { servingOf, type MakeIndex } from './serving.ts';
import type { EmbeddingStatus } from './status.ts';
import { turnOf } from './turn.ts';
import { wantedOf, type Wanted } from './wanted.ts';

export interface EmbeddingParts {
  /** The model that is set. */
  readonly model: string;
  /** Of any model of the server: one that was set before serves until the new one is ready. */
  readonly embedderOf: (model: string) => Embedder;
  readonly vectors: Vectors;
  readonly makeIndex: MakeIndex;
  /** Of a database that other processes share; null where it is this process's own. */
  readonly leases: Pick<Mail, 'lease' | 'endLease'> | null;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** Called with the texts that have just been embedded. */
  readonly onEmbedded?: (count: number) => void;
  /** Called with why a try failed. */
  readonly onFailed?: (reason: NonNullable<EmbeddingStatus['failing']>) => void;
  /** Called with what came of a question's vector, and the milliseconds of a request where one was made. */
  readonly onAsked?: (outcome: QueryOutcome, ms: number | null) => void;
  /** How long somebody may wait for the vector of a question, in milliseconds. */
  readonly queryMs?: number;
}

/** Keeps an index of the passages' vectors up to date, in the background, and searches it. */
export interface Embedding {
  /**
   * How close some entries lie to a text; null where no index serves, or the text's vector did not come in time: words
   * alone find passages then. Never rejects for a server's fault.
   */
  near(text: string, among: ReadonlySet<string>, signal: AbortSignal): Promise<Nearness | null>;
  /** Tells what there is to be found now; the vectors follow. */
  update(entries: readonly SearchEntry[]): void;
  status(): EmbeddingStatus;
  /** Calls running requests off and closes the index. What was embedded is kept. */
  close(): Promise<void>;
}

const QUERY_MS = 2000;
/** Before another try, in milliseconds: the first pause, twice as long each time, and the longest. */
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 300_000;
/** The longest that a server is left alone because it asks for it, in milliseconds. */
const LONGEST_ASKED_MS = 3_600_000;
/** Between two looks at what another process embeds, in milliseconds. */
const TAKEN_MS = 5000;
/** Texts between two lines of the log. */
const LOGGED_EVERY = 1024;

export function createEmbedding(parts: EmbeddingParts): Embedding {
  const { model, embedderOf, vectors, clock, timer, log, onEmbedded, onFailed } = parts;
  const embedder = embedderOf(model);
  const stopping = new AbortController();
  const stopped = (): boolean => stopping.signal.aborted;
  const serving = servingOf(parts, model);
  const { queryMs = QUERY_MS, onAsked } = parts;
  const vectorOf = queryVectors({ embedderOf, clock, log, ms: queryMs, onAsked });
  const turn = turnOf(parts.leases, clock);
  const used = inUse(parts.leases, model, clock);
  let latest: readonly SearchEntry[] = [];
  let waking = new AbortController();
  let progress = { done: 0, total: 0, refused: 0, complete: false };
  /** Whether it is known that the server means the same model as the vectors that are kept. */
  let isChecked = false;
  let failing: EmbeddingStatus['failing'] = null;

  const count = async (wanted: Wanted): Promise<readonly string[]> => {
    const missing = await vectors.missing(model, [...wanted.texts.keys()]);
    progress = { done: wanted.texts.size - missing.length, total: wanted.texts.size, refused: 0, complete: false };
    return missing;
  };
  const embed = async (wanted: Wanted, missing: readonly string[]): Promise<boolean> => {
    log.info('embedding.begins', { model, missing: missing.length, total: progress.total });
    return embedMissing(wanted, {
      ...{ embedder, vectors, missing, signal: stopping.signal },
      goOn: async () => latest === wanted.of && !stopped() && (await turn.take()),
      onKept: (kept, refused) => {
        const before = progress.done;
        progress = { ...progress, done: before + kept, refused: progress.refused + refused.length };
        onEmbedded?.(kept);
        if (refused.length > 0) log.warn('embedding.refused', { model, entries: refused });
        if (Math.floor(before / LOGGED_EVERY) === Math.floor(progress.done / LOGGED_EVERY)) return;
        log.info('embedding.progress', { model, done: progress.done, total: progress.total });
      },
    });
  };
  /** Only once all is there and served: a mistaken name of a model costs nothing that was there before. */
  const forgetOthers = async (wanted: Wanted): Promise<void> => {
    // A folder that is empty for a moment should not cost all vectors.
    if (wanted.texts.size === 0 || !(await turn.take())) return;
    let forgotten = await vectors.forget(model, new Set(wanted.texts.keys()));
    const others = (await vectors.models()).map((one) => one.model).filter((one) => one !== model);
    const needed: string[] = [];
    for (const other of others) {
      if (await used.byOthers(other)) needed.push(other);
      else forgotten += await vectors.forget(other);
    }
    if (needed.length > 0) log.warn('embedding.others-kept', { model, others: needed });
    else await serving.forgetOthers();
    log.info('embedding.complete', { model, total: wanted.texts.size, forgotten });
  };
  /** True where all is done; false where there is more to do, or another process does it. */
  const bring = async (wanted: Wanted): Promise<boolean> => {
    await used.say();
    let missing = await count(wanted);
    // Where a little is to be added to what serves, the index is made once, with it; some 100,000 entries take a while.
    const isAddition = missing.length > 0 && serving.isNearly(wanted, missing.length);
    if (!isAddition) await serving.choose(wanted, missing.length);
    // What is kept serves meanwhile: a server that is slow to say which model it means keeps no question waiting.
    if (!isChecked) {
      const same = await isSameModel(wanted, { embedder, vectors, missing, signal: stopping.signal });
      isChecked = same !== null || missing.length === wanted.texts.size;
      if (same === false) {
        log.warn('embedding.model-changed', { model });
        await vectors.forget(model);
        missing = await count(wanted);
        await serving.choose(wanted, missing.length);
      }
    }
    if (missing.length > 0 && !(await embedded(wanted, missing))) return false;
    await serving.choose(wanted, 0);
    await forgetOthers(wanted);
    return true;
  };
  /** False where there is more to do, or another process does it: until then all that there is serves. */
  const embedded = async (wanted: Wanted, missing: readonly string[]): Promise<boolean> => {
    if (!(await turn.take())) {
      await serving.choose(wanted, missing.length);
      await pause(TAKEN_MS, wanted.of);
      return false;
    }
    try {
      return await embed(wanted, missing);
    } catch (error) {
      await serving.choose(wanted, missing.length);
      throw error;
    }
  };
  /** Ends early where other texts are wanted than those. */
  const pause = async (ms: number, entries: readonly SearchEntry[]): Promise<void> => {
    if (latest !== entries || stopped()) return;
    waking = new AbortController();
    await timer.sleep(ms, waking.signal);
  };
  const run = async (): Promise<void> => {
    for (let failures = 0; !stopped();) {
      const entries = latest;
      try {
        const done = await bring(await wantedOf(entries));
        [failures, failing] = [0, null];
        if (!done || latest !== entries) continue;
        progress = { ...progress, complete: true };
        return;
      } catch (error) {
        if (stopped()) return;
        failures += 1;
        failing = error instanceof ModelFailure ? error.reason : 'other';
        onFailed?.(failing);
        log.warn('embedding.failed', { model, reason: failing, failures, error });
        const asked =
          error instanceof ModelFailure && error.cause instanceof WireFailure ? error.cause.retryAfterMs : 0;
        const own = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
        await pause(Math.min(LONGEST_ASKED_MS, Math.max(own, asked ?? 0)), entries);
      } finally {
        await turn.end().catch(() => undefined);
      }
    }
  };
  const keep = oneAtATime(run);
  return {
    near: async (text, among, signal) => {
      const served = serving.current();
      if (served === null || text.trim() === '' || among.size === 0) return null;
      const vector = await vectorOf(served, text, signal);
      if (vector === null) return null;
      if (vector.length !== served.dimension && served.model === model && isChecked) {
        // Another model by the same name; whether it is, the next look at what is kept tells.
        isChecked = false;
        progress = { ...progress, complete: false };
        void keep();
      }
      return nearnessTo(vector, served, among).catch((error: unknown) => {
        log.warn('embedding.search.failed', { kind: served.index.kind, error });
        return null;
      });
    },
    update: (entries) => {
      if (entries === latest || stopped()) return;
      latest = entries;
      progress = { ...progress, complete: false };
      waking.abort();
      void keep();
    },
    status: () => ({ model, ...progress, serving: serving.current()?.model ?? null, failing }),
    close: async () => {
      stopping.abort();
      waking.abort();
      await keep();
      await serving.close();
      await used.end().catch(() => undefined);
    },
  };
}

import type { Log } from '../../ports/system.ts';
import type { VectorEntry, VectorIndex, Vectors } from '../../ports/vectors.ts';
import type { Wanted } from './wanted.ts';

/** Any implementation of an index, over vectors of a model. */
export type MakeIndex = (model: string, entries: readonly VectorEntry[]) => Promise<VectorIndex>;

/** The index that questions are asked of. */
export interface Served {
  readonly model: string;
  /** Numbers of each vector. */
  readonly dimension: number;
  readonly index: VectorIndex;
}

/** Which index serves; it is exchanged at once, and the old one serves until then. */
export interface Serving {
  current(): Served | null;
  /**
   * Serves the model that has vectors of most of the texts: the one that is set, or one that was set before as long as
   * it has more. None where each lacks too many.
   * @param missing texts that the model which is set has no vectors of
   */
  choose(wanted: Wanted, missing: number): Promise<void>;
  /** True where so few texts lack a vector that the index of the same model which serves may go on until they have one. */
  isNearly(wanted: Wanted, missing: number): boolean;
  /** Forgets what is kept of indexes over other models' vectors. */
  forgetOthers(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Share of the texts that must have vectors. What has none is found by its words alone, behind what has one: below this
 * share words alone are fairer to all.
 */
const LEAST_SHARE = 0.8;

export function servingOf(
  { vectors, makeIndex, log }: { vectors: Vectors; makeIndex: MakeIndex; log: Log },
  model: string,
): Serving {
  let served: (Served & { readonly of: Wanted['of']; readonly complete: boolean }) | null = null;
  const exchange = async (next: typeof served): Promise<void> => {
    const before = served;
    served = next;
    await before?.index.close();
  };
  const build = async (of: string, wanted: Wanted, complete: boolean): Promise<void> => {
    const entries = await entriesOf(of, wanted, vectors);
    const dimension = entries[0]?.vector.length ?? 0;
    if (entries.some(({ vector }) => vector.length !== dimension)) {
      // The server calls another model by the same name now: what is kept is of no use to it.
      await vectors.forget(of);
      throw new Error('vectors of one model differ in dimension');
    }
    const index = await makeIndex(of, entries);
    await exchange({ model: of, dimension, index, of: wanted.of, complete });
    log.info('embedding.serves', { model: of, kind: index.kind, entries: index.size, of: wanted.entries.length });
  };
  return {
    current: () => served,
    choose: async (wanted, missing) => {
      const best = await bestOf(model, missing, wanted, vectors);
      if (!isEnough(wanted, best.missing)) {
        await exchange(null);
        return;
      }
      const complete = best.missing === 0;
      if (served?.of === wanted.of && served.model === best.model && served.complete === complete) return;
      await build(best.model, wanted, complete);
    },
    isNearly: (wanted, missing) => served?.model === model && isEnough(wanted, missing),
    forgetOthers: async () => {
      await served?.index.forgetOthers();
    },
    close: () => exchange(null),
  };
}

function isEnough({ texts }: Wanted, missing: number): boolean {
  return texts.size > 0 && 1 - missing / texts.size >= LEAST_SHARE;
}

async function bestOf(
  model: string,
  missing: number,
  { texts }: Wanted,
  vectors: Vectors,
): Promise<{ readonly model: string; readonly missing: number }> {
  let best = { model, missing };
  if (missing === 0) return best;
  for (const { model: other } of await vectors.models()) {
    if (other === model) continue;
    const lacking = (await vectors.missing(other, [...texts.keys()])).length;
    if (lacking < best.missing) best = { model: other, missing: lacking };
  }
  return best;
}

async function entriesOf(model: string, { entries, texts }: Wanted, vectors: Vectors): Promise<readonly VectorEntry[]> {
  const stored = await vectors.get(model, [...texts.keys()]);
  const byHash = new Map(stored.map(({ hash, vector }) => [hash, vector]));
  return entries.flatMap(({ id, hash }) => {
    const vector = byHash.get(hash);
    return vector === undefined ? [] : [{ id, vector }];
  });
}

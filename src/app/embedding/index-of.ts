import type { Pool } from 'pg';
import { hnswIndex } from '../../adapters/hnsw/hnsw.ts';
import { pgvectorIndex } from '../../adapters/pgvector/pgvector.ts';
import type { Log } from '../../ports/system.ts';
import type { VectorEntry, VectorIndex } from '../../ports/vectors.ts';
import { exactIndex } from '../../retrieve/vectors/exact.ts';
import { SEARCHES_EXACTLY, SERVER_WITHOUT_VECTORS } from '../../text/vi/vectors.ts';

/** Below this many entries looking at each is as fast as a graph, and misses none (docs/adr/0016-search-by-meaning.md). */
export const EXACT_BELOW = 20_000;

export interface IndexOptions {
  /** Header of the cached graph, in the data folder; null where there is none. */
  readonly file: string | null;
  /** A database server that may have pgvector; null for the embedded database. */
  readonly pool: Pool | null;
  readonly log: Log;
  /** Entries from which on an index may miss one; for tests. */
  readonly exactBelow?: number;
}

/**
 * The index that fits the number of entries and the machine: exact while they are few, then pgvector where the database
 * is on a server that has it, then the embedded graph where its library can be loaded, else exact all the same. Never
 * rejects for want of any of them.
 */
export async function makeIndexOf(
  model: string,
  entries: readonly VectorEntry[],
  { file, pool, log, exactBelow = EXACT_BELOW }: IndexOptions,
): Promise<VectorIndex> {
  if (entries.length < exactBelow) return exactIndex(entries);
  if (pool !== null) {
    const onServer = await pgvectorIndex(entries, { pool, model, graphFrom: exactBelow }).catch((error: unknown) => {
      log.warn('vectors.server.failed', { error });
      return null;
    });
    if (onServer !== null) return onServer;
    tellOnce(log, 'vectors.server.none', SERVER_WITHOUT_VECTORS);
  }
  const onUnkept = (error: unknown): void => {
    log.warn('vectors.graph.unkept', { error });
  };
  const graph = await hnswIndex(entries, { file, model, onUnkept });
  if (graph !== null) return exactlyWithin(graph, exactIndex(entries), exactBelow);
  tellOnce(log, 'vectors.graph.none', SEARCHES_EXACTLY);
  return exactIndex(entries);
}

/** What was told already: an index is made again with every change of the documents. */
const told = new WeakMap<Log, Set<string>>();

function tellOnce(log: Log, event: string, sentence: string): void {
  const before = told.get(log) ?? new Set();
  told.set(log, before);
  if (before.has(event)) return;
  before.add(event);
  log.warn(event, { sentence });
}

/**
 * A graph that leaves searches `within` few entries to looking at each of them: a question is nearly always about some
 * plans, and a graph has to wander long to find those few among all.
 */
function exactlyWithin(graph: VectorIndex, exact: VectorIndex, below: number): VectorIndex {
  return {
    kind: graph.kind,
    size: graph.size,
    search: (vector, k, within) =>
      (within !== undefined && within.size < below ? exact : graph).search(vector, k, within),
    forgetOthers: () => graph.forgetOthers(),
    close: () => graph.close(),
  };
}

import type { VectorEntry, VectorIndex } from '../../ports/vectors.ts';
import { cachedGraph, keepGraph, wantedOf } from './cache.ts';
import { buildGraph, graphs, readGraph, type Graph } from './graph.ts';

export interface HnswOptions {
  /** Header of the cached graph; the graph lies beside it. Null: nothing is kept on disk. */
  readonly file: string | null;
  /** Vectors of two models are never compared, nor is a graph of another one read. */
  readonly model: string;
  /** Told where the graph could not be kept: the next start makes it again. */
  readonly onUnkept: (error: unknown) => void;
}

/**
 * An index that finds nearly all of the closest entries without looking at every one (Malkov and Yashunin, "Efficient and
 * robust approximate nearest neighbor search using Hierarchical Navigable Small World graphs", 2016). Null where the
 * native library cannot be loaded. A search `within` few entries is better made by looking at each of them.
 */
export async function hnswIndex(entries: readonly VectorEntry[], options: HnswOptions): Promise<VectorIndex | null> {
  const [first] = entries;
  const makers = first === undefined ? null : await graphs();
  if (first === undefined || makers === null) return null;
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const empty = makers(first.vector.length);
  const { file } = options;
  const graph = file === null ? await buildGraph(empty, sorted) : await cached(empty, sorted, file, options);
  return {
    kind: 'hnsw',
    size: sorted.length,
    search: async (vector, k, within) => {
      const most = Math.min(k, within?.size ?? k, sorted.length);
      if (most <= 0) return [];
      const allowed = within === undefined ? undefined : (one: Found): boolean => within.has(idOf(one));
      const found = await graph.similaritySearchVectorWithScore([...vector], most, allowed);
      return found
        .map(([one, distance]) => ({ id: idOf(one), score: Math.max(-1, Math.min(1, 1 - distance)) }))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },
    // One file is kept, and it is overwritten.
    forgetOthers: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

interface Found {
  readonly metadata: Readonly<Record<string, unknown>>;
}

function idOf({ metadata }: Found): string {
  return String(metadata['id']);
}

async function cached(
  empty: () => Graph,
  entries: readonly VectorEntry[],
  file: string,
  { model, onUnkept }: HnswOptions,
): Promise<Graph> {
  const wanted = wantedOf(model, entries);
  const kept = await cachedGraph(file, wanted);
  const read = kept === null ? null : await readGraph(empty, entries, kept).catch(() => null);
  if (read !== null) return read;
  const graph = await buildGraph(empty, entries);
  await keepGraph(file, wanted, (path) => graph.index.writeIndex(path)).catch(onUnkept);
  return graph;
}

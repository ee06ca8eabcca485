import type { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import type { Document } from '@langchain/core/documents';
import type { VectorEntry } from '../../ports/vectors.ts';
import { noEmbeddings } from './no-embeddings.ts';

/** Neighbours of an entry in the graph, and how many are looked at for them. */
const NEIGHBOURS = 16;
const BUILDING = 200;
/**
 * How many entries a search keeps in sight. With the library's own 10 others measured a recall@10 of .938 among
 * 10,000 and .824 among 50,000; what 128 finds: docs/adr/0016-search-by-meaning.md.
 */
const IN_SIGHT = 128;
/** Entries put in at once: some milliseconds in which nothing else is served. */
const BATCH = 64;
/** The same entries give the same graph. */
const SEED = 100;

/** The vector store of LangChain over a graph of `hnswlib-node`. */
export type Graph = HNSWLib;

type Maker = () => Graph;

/**
 * Gives what makes an empty graph of a dimension, or null where the native library cannot be loaded: it is optional, and
 * compiled where there is a compiler.
 */
export async function graphs(): Promise<((dimension: number) => Maker) | null> {
  try {
    const [{ HNSWLib }, { default: native }] = await Promise.all([
      import('@langchain/community/vectorstores/hnswlib'),
      import('hnswlib-node'),
    ]);
    return (dimension) => () => {
      const shape = { space: 'cosine', numDimensions: dimension } as const;
      return new HNSWLib(noEmbeddings(), { ...shape, index: new native.HierarchicalNSW(shape.space, dimension) });
    };
  } catch {
    return null;
  }
}

/** Makes the graph of entries, letting others have their turn in between. */
export async function buildGraph(empty: Maker, entries: readonly VectorEntry[]): Promise<Graph> {
  const graph = empty();
  graph.index.initIndex(entries.length, NEIGHBOURS, BUILDING, SEED);
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH);
    await graph.addVectors(
      batch.map(({ vector }) => [...vector]),
      [...(await documentsOf(batch))],
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  graph.index.setEf(IN_SIGHT);
  return graph;
}

/** Reads the graph of entries, in the order in which it was made. @throws what the library throws of a broken file */
export async function readGraph(empty: Maker, entries: readonly VectorEntry[], file: string): Promise<Graph> {
  const graph = empty();
  await graph.index.readIndex(file);
  if (graph.index.getCurrentCount() !== entries.length) throw new RangeError('a graph of other entries');
  graph.docstore.add(Object.fromEntries((await documentsOf(entries)).entries()));
  graph.index.setEf(IN_SIGHT);
  return graph;
}

/** LangChain is loaded where there is a graph, and not at every start. */
async function documentsOf(entries: readonly VectorEntry[]): Promise<readonly Document[]> {
  const { Document } = await import('@langchain/core/documents');
  return entries.map(({ id }) => new Document({ pageContent: '', metadata: { id } }));
}

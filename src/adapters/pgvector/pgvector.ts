import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { Pool } from 'pg';
import type { VectorEntry, VectorIndex } from '../../ports/vectors.ts';
import { hasVectorExtension } from './extension.ts';
import { catchUp } from './catch-up.ts';
import { dropOthers } from './drop-others.ts';
import { nearestOf } from './nearest-of.ts';
import { rowsOf, tableOf } from './rows.ts';

/** Neighbours of an entry in the server's graph, and how many are looked at for them. */
const NEIGHBOURS = 16;
const BUILDING = 200;

const refused = (): Promise<never> => Promise.reject(new TypeError('a vector store was given a text to embed'));
/** Texts are embedded elsewhere, and kept by their content. */
const ONLY_VECTORS: EmbeddingsInterface = { embedDocuments: refused, embedQuery: refused };

export interface PgvectorOptions {
  readonly pool: Pool;
  /** Each model, and each dimension, has a table of its own. */
  readonly model: string;
  /** From how many entries on the server keeps a graph; below, it looks at every vector and misses none. */
  readonly graphFrom: number;
}

/**
 * An index on a PostgreSQL server with pgvector, shared by the processes that have the same documents; null where the
 * server has no such extension. LangChain's store opens a connection that it never gives back and makes its own table,
 * unless it is put over a table that is there; entries' identifiers are in its metadata, its own are UUIDs.
 */
export async function pgvectorIndex(
  entries: readonly VectorEntry[],
  { pool, model, graphFrom }: PgvectorOptions,
): Promise<VectorIndex | null> {
  const dimension = entries[0]?.vector.length ?? 0;
  if (dimension === 0 || !(await hasVectorExtension(pool))) return null;
  // Loaded where a server has the extension, and not at every start.
  const { PGVectorStore } = await import('@langchain/community/vectorstores/pgvector');
  const tableName = tableOf(model, dimension);
  const store = new PGVectorStore(ONLY_VECTORS, { pool, tableName, distanceStrategy: 'cosine' });
  await store.ensureTableInDatabase(dimension);
  const rows = rowsOf(entries);
  await catchUp(pool, store, tableName, rows);
  if (rows.size >= graphFrom) {
    await store.createHnswIndex({
      dimensions: dimension,
      m: NEIGHBOURS,
      efConstruction: BUILDING,
      namespace: tableName,
    });
  }
  return {
    kind: 'pgvector',
    size: entries.length,
    search: async (vector, k, within) => {
      const chosen = within === undefined ? null : [...within].flatMap((id) => rows.get(id)?.uuid ?? []);
      const most = Math.min(k, chosen?.length ?? k);
      if (most <= 0) return [];
      const found =
        chosen === null
          ? await store.similaritySearchVectorWithScore([...vector], most)
          : await nearestOf(chosen, vector, most, { pool, table: tableName, all: chosen.length < graphFrom });
      return found
        .map(([{ metadata }, distance]) => ({
          id: String(metadata['id']),
          score: Math.max(-1, Math.min(1, 1 - distance)),
        }))
        .filter(({ id }) => rows.has(id))
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    },
    forgetOthers: () => dropOthers(pool, tableName),
    close: () => Promise.resolve(),
  };
}

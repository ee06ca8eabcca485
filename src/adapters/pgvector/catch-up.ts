import type { PGVectorStore } from '@langchain/community/vectorstores/pgvector';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Row } from './rows.ts';

/** Rows that are put in, or taken out, in one statement. */
const BATCH = 200;

const stored = z.array(z.object({ uuid: z.string() }));

/**
 * Makes the server's rows those of `wanted`. A process that has not read a change of the documents yet finds a little
 * less in between, and nothing that it does not have.
 */
export async function catchUp(
  pool: Pool,
  store: PGVectorStore,
  table: string,
  wanted: ReadonlyMap<string, Row>,
): Promise<void> {
  const { rows } = await pool.query(`select id::text as uuid from ${table}`);
  const known = new Set(stored.parse(rows).map(({ uuid }) => uuid));
  const own = new Set([...wanted.values()].map(({ uuid }) => uuid));
  const gone = [...known].filter((uuid) => !own.has(uuid));
  if (gone.length > 0) await store.delete({ ids: gone });
  const missing = [...wanted.values()].filter(({ uuid }) => !known.has(uuid));
  for (let from = 0; from < missing.length; from += BATCH) await put(pool, table, missing.slice(from, from + BATCH));
}

/**
 * Processes that start together put in the same rows. LangChain's own `addVectors` fails where another one was first, and
 * prints what it was given.
 */
async function put(pool: Pool, table: string, rows: readonly Row[]): Promise<void> {
  await pool.query(
    `insert into ${table} (id, text, metadata, embedding)
     select r.uuid::uuid, '', jsonb_build_object('id', r.id), r.vector::vector
     from unnest($1::text[], $2::text[], $3::text[]) as r(uuid, id, vector)
     on conflict (id) do nothing`,
    [rows.map(({ uuid }) => uuid), rows.map(({ id }) => id), rows.map(({ vector }) => `[${vector.join(',')}]`)],
  );
}

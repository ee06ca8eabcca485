import type { Pool } from 'pg';
import { z } from 'zod';

const measured = z.array(z.object({ metadata: z.record(z.string(), z.unknown()), distance: z.coerce.number() }));

export interface NearestOptions {
  readonly pool: Pool;
  readonly table: string;
  /** True to look at each of them; false to leave it to the server's graph, which may miss some. */
  readonly all: boolean;
}

/**
 * The closest of some rows, as LangChain's store gives them. Its own filter compares a field of the metadata of every row
 * of the table; rows asked for by their key are read alone.
 */
export async function nearestOf(
  uuids: readonly string[],
  vector: Float32Array,
  most: number,
  { pool, table, all }: NearestOptions,
): Promise<readonly (readonly [{ readonly metadata: Readonly<Record<string, unknown>> }, number])[]> {
  const { rows } = await pool.query(
    `with chosen as ${all ? 'materialized' : 'not materialized'}
       (select metadata, embedding from ${table} where id = any($1::uuid[]))
     select metadata, embedding <=> $2::vector as distance from chosen order by embedding <=> $2::vector limit $3`,
    [uuids, `[${vector.join(',')}]`, most],
  );
  return measured.parse(rows).map(({ metadata, distance }) => [{ metadata }, distance]);
}

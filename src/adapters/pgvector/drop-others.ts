import type { Pool } from 'pg';
import { z } from 'zod';
import { TABLE } from './rows.ts';

const names = z.array(z.object({ name: z.string() }));

/** Drops the tables of other models than that of `table`: each holds all vectors once more, and nobody asks for them. */
export async function dropOthers(pool: Pool, table: string): Promise<void> {
  const found = await pool.query(`select tablename as name from pg_tables where schemaname = current_schema()`);
  for (const { name } of names.parse(found.rows)) {
    if (TABLE.test(name) && name !== table) await pool.query(`drop table if exists ${name}`);
  }
}

import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Tables } from './tables.ts';

/** A write by its name: `name as (insert …)`. */
export type Write = RawBuilder<unknown>;

/**
 * Runs writes as one statement, which is done whole or not at all. None sees what another one writes but by its
 * `returning`, so no two of them may touch the same row.
 */
export async function together(db: Kysely<Tables>, writes: readonly Write[]): Promise<void> {
  if (writes.length > 0) await sql`with ${sql.join(writes)} select 1`.execute(db);
}

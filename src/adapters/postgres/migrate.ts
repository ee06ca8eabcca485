import { DEFAULT_MIGRATION_TABLE, Migrator, sql, type Kysely } from 'kysely';
import { ProductError } from '../../domain/errors.ts';
import { storeNewer } from '../../text/vi/errors.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date. Safe when replicas start at once: the migrator holds an advisory lock of the server,
 * so one runs the migrations and the others find them done.
 * @throws ProductError `store-failed` where a newer version of the product has migrated this database.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  if (await hasUnknown(db)) throw new ProductError('store-failed', storeNewer(), {}, { cause: error });
  throw error instanceof Error ? error : new Error('migration failed', { cause: error });
}

async function hasUnknown(db: Kysely<Tables>): Promise<boolean> {
  const executed = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return executed.rows.some(({ name }) => !(name in migrations));
}

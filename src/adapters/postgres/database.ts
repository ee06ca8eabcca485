import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../../ports/database.ts';
import type { Log } from '../../ports/system.ts';
import { chatsIn } from './chats.ts';
import { failure, guarded } from './failure.ts';
import { mailIn } from './mail.ts';
import { migrate } from './migrate.ts';
import { documentStore } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Opens a database over a pool of `pg`, be it of a server or of the embedded database: one code path for both.
 * Brings the tables up to date first. `release` is called after the pool has ended; `asked` is the pool as it is to be
 * asked.
 */
export async function openDatabase(
  pool: Pool,
  log: Log,
  release: () => Promise<void>,
  asked: PostgresPool = pool,
): Promise<Database> {
  // An idle connection that breaks (the server restarts) is replaced by the pool; unheard, it would end the process.
  pool.on('error', (error) => {
    log.warn('store.connection.lost', { sqlState: failure(error).facts['sqlState'] });
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: asked }) });
  const close = once(async () => {
    await db.destroy();
    await release();
  });
  try {
    await migrate(db);
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  return {
    store: documentStore(db, log, close),
    mail: mailIn(db),
    chats: chatsIn(db),
    close: () => guarded(close),
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= act());
}

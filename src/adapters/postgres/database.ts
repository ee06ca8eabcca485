import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../../ports/database.ts';
import type { Log } from '../../ports/system.ts';
import { chatsIn } from './chats.ts';
import { failure, guarded } from './failure.ts';
import { ledgerIn } from './ledger.ts';
import { mailIn } from './mail.ts';
import { migrate } from './migrate.ts';
import { spendingIn } from './spending.ts';
import { documentStore } from './store.ts';
import type { Tables } from './tables.ts';
import { vectorsIn } from './vectors.ts';

/** How the database behind a pool differs from another. */
export interface DatabaseTraits {
  /** The pool as it is to be asked. */
  readonly asked: PostgresPool;
  /** True where it has a clock other than this process's. */
  readonly hasClock: boolean;
  /** Called after the pool has ended. */
  readonly release: () => Promise<void>;
}

/**
 * Opens a database over a pool of `pg`, be it of a server or of the embedded database: one code path for both.
 * Brings the tables up to date first.
 */
export async function openDatabase(pool: Pool, log: Log, traits: DatabaseTraits): Promise<Database> {
  const { asked, hasClock, release } = traits;
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
    ledger: ledgerIn(db, hasClock),
    spending: spendingIn(db),
    vectors: vectorsIn(db),
    close: () => guarded(close),
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= act());
}

import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import type { Pool } from 'pg';
import { planSchema } from '../../domain/plan-schema.ts';
import type { CorpusChange, DocumentState, Store, StoredDocument } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { storable } from '../../text/storable.ts';
import { failure } from './failure.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** No reading has this version, so a document that carries it is read again. */
const OUTDATED = -1;

/**
 * The store over a pool of `pg`, be it of a server or of the embedded database: one code path for both.
 * Brings the tables up to date first. `release` is called after the pool has ended.
 */
export async function openStore(pool: Pool, log: Log, release: () => Promise<void>): Promise<Store> {
  // An idle connection that breaks (the server restarts) is replaced by the pool; unheard, it would end the process.
  pool.on('error', (error) => {
    log.warn('store.connection.lost', { sqlState: failure(error).facts['sqlState'] });
  });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
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
  return new PostgresStore(db, log, close);
}

class PostgresStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #log: Log;
  readonly #close: () => Promise<void>;

  constructor(db: Kysely<Tables>, log: Log, close: () => Promise<void>) {
    this.#db = db;
    this.#log = log;
    this.#close = close;
  }

  revision(): Promise<number> {
    return guarded(async () => {
      const { revision } = await this.#db.selectFrom('corpus_state').select('revision').executeTakeFirstOrThrow();
      return Number(revision);
    });
  }

  states(): Promise<readonly DocumentState[]> {
    return guarded(async () => {
      const rows = await this.#db
        .selectFrom('documents')
        .select(['plan', 'file_name', 'content_hash', 'reading_version', 'register'])
        .execute();
      return rows.sort(byPlan).map((row) => ({
        plan: row.plan,
        fileName: row.file_name,
        hash: row.content_hash,
        readingVersion: planSchema.safeParse(row.register).success ? row.reading_version : OUTDATED,
      }));
    });
  }

  documents(): Promise<readonly StoredDocument[]> {
    return guarded(async () => {
      const rows = await this.#db.selectFrom('documents').selectAll().execute();
      return rows.sort(byPlan).flatMap((row) => {
        const register = planSchema.safeParse(row.register);
        if (!register.success) {
          this.#log.warn('store.register.outdated', { plan: row.plan });
          return [];
        }
        return {
          plan: row.plan,
          fileName: row.file_name,
          hash: row.content_hash,
          readingVersion: row.reading_version,
          text: row.source_text,
          register: register.data,
        };
      });
    });
  }

  apply(change: CorpusChange): Promise<number> {
    return guarded(() => this.#db.transaction().execute((transaction) => applyIn(transaction, change)));
  }

  async ready(): Promise<boolean> {
    return this.revision().then(
      () => true,
      () => false,
    );
  }

  close(): Promise<void> {
    return guarded(this.#close);
  }
}

async function applyIn(transaction: Transaction<Tables>, change: CorpusChange): Promise<number> {
  // The row lock makes replicas wait for one another, so that revisions count changes one by one.
  const state = await transaction.selectFrom('corpus_state').select('revision').forUpdate().executeTakeFirstOrThrow();
  const revision = Number(state.revision);
  const leaving = [...change.remove, ...change.put.map(({ plan }) => plan)].map(storable);
  const deleted = await deleteAll(transaction, leaving);
  // Row by row: one document may be megabytes, and a statement for all of them would have to hold every one at once.
  for (const document of change.put) await insert(transaction, document);
  if (deleted === 0 && change.put.length === 0) return revision;
  await transaction
    .updateTable('corpus_state')
    .set({ revision: revision + 1 })
    .execute();
  return revision + 1;
}

async function deleteAll(transaction: Transaction<Tables>, plans: readonly string[]): Promise<number> {
  if (plans.length === 0) return 0;
  const { numDeletedRows } = await transaction
    .deleteFrom('documents')
    .where('plan', 'in', plans)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

async function insert(transaction: Transaction<Tables>, document: StoredDocument): Promise<void> {
  await transaction
    .insertInto('documents')
    .values({
      plan: storable(document.plan),
      file_name: storable(document.fileName),
      content_hash: document.hash,
      reading_version: document.readingVersion,
      source_text: storable(document.text),
      register: JSON.stringify(document.register, (_, value: unknown) =>
        typeof value === 'string' ? storable(value) : value,
      ),
    })
    .execute();
}

/** Ordered here rather than by the database, whose collation differs from one server to the next. */
function byPlan(a: { readonly plan: string }, b: { readonly plan: string }): number {
  return a.plan < b.plan ? -1 : a.plan > b.plan ? 1 : 0;
}

async function guarded<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw failure(error);
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= act());
}

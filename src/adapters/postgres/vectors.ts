import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { StoredVector, Vectors } from '../../ports/vectors.ts';
import { storable } from '../../text/storable.ts';
import { guarded } from './failure.ts';
import type { Tables } from './tables.ts';
import { persistently } from './transaction.ts';
import { bytesOf, vectorOf } from './vector-bytes.ts';

/** Hashes of one statement. */
const MOST_HASHES = 5000;
/** Vectors of one statement: some 2 MB at 2,048 dimensions. */
const MOST_VECTORS = 250;

/** Vectors in a database. */
export function vectorsIn(db: Kysely<Tables>): Vectors {
  return {
    missing: (model, hashes) => guarded(() => missing(db, storable(model), [...new Set(hashes)])),
    add: (model, vectors) => guarded(() => add(db, storable(model), vectors)),
    get: (model, hashes) => guarded(() => get(db, storable(model), [...new Set(hashes)])),
    models: () => guarded(() => models(db)),
    forget: (model, keep) => guarded(() => forget(db, storable(model), keep ?? new Set())),
  };
}

async function missing(db: Kysely<Tables>, model: string, hashes: readonly string[]): Promise<readonly string[]> {
  const there = new Set<string>();
  for (const some of cut(hashes, MOST_HASHES)) {
    const rows = await db.selectFrom('vectors').select('hash').where('model', '=', model).where(among(some)).execute();
    for (const { hash } of rows) there.add(hash);
  }
  return hashes.filter((hash) => !there.has(hash));
}

async function add(db: Kysely<Tables>, model: string, vectors: readonly StoredVector[]): Promise<void> {
  // Two processes that add the same ones in another order would wait for one another.
  const sorted = vectors.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  for (const some of cut(sorted, MOST_VECTORS)) {
    const rows = some.map(({ hash, vector }) => ({
      ...{ model, hash },
      ...{ dimension: vector.length, vector: bytesOf(vector) },
    }));
    await persistently(() =>
      db
        .insertInto('vectors')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    );
  }
}

async function get(db: Kysely<Tables>, model: string, hashes: readonly string[]): Promise<readonly StoredVector[]> {
  const found: StoredVector[] = [];
  for (const some of cut(hashes, MOST_VECTORS)) {
    const rows = await db
      .selectFrom('vectors')
      .select(['hash', 'dimension', 'vector'])
      .where('model', '=', model)
      .where(among(some))
      .execute();
    for (const { hash, dimension, vector } of rows) found.push({ hash, vector: vectorOf(vector, dimension) });
  }
  return found;
}

async function models(db: Kysely<Tables>): ReturnType<Vectors['models']> {
  const rows = await db
    .selectFrom('vectors')
    .select(['model', (row) => row.fn.countAll<string>().as('count')])
    .groupBy('model')
    .execute();
  // Ordered here rather than by the database, whose collation differs from one server to the next.
  return rows
    .map(({ model, count }) => ({ model, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.model < b.model ? -1 : 1));
}

async function forget(db: Kysely<Tables>, model: string, keep: ReadonlySet<string>): Promise<number> {
  const rows = await db.selectFrom('vectors').select('hash').where('model', '=', model).execute();
  const gone = rows.map(({ hash }) => hash).filter((hash) => !keep.has(hash));
  let count = 0;
  for (const some of cut(gone, MOST_HASHES)) {
    const forgotten = db.deleteFrom('vectors').where('model', '=', model).where(among(some));
    count += Number((await persistently(() => forgotten.executeTakeFirst())).numDeletedRows);
  }
  return count;
}

function among(hashes: readonly string[]) {
  return sql<boolean>`hash = any(${[...hashes]}::text[])`;
}

function* cut<T>(all: readonly T[], most: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most);
}

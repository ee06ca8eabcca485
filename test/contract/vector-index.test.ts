import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { vector } from '@electric-sql/pglite-pgvector';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hnswIndex } from '../../src/adapters/hnsw/hnsw.ts';
import { pgvectorIndex } from '../../src/adapters/pgvector/pgvector.ts';
import type { VectorIndex } from '../../src/ports/vectors.ts';
import { exactIndex } from '../../src/retrieve/vectors/exact.ts';
import { vectorIndexContract } from './vector-index.suite.ts';

describe('exact', () => {
  vectorIndexContract((entries) => Promise.resolve(exactIndex(entries)));
});

describe('hnsw', () => {
  vectorIndexContract(async (entries) => {
    const onUnkept = (error: unknown): never => {
      throw new Error('not kept', { cause: error });
    };
    return present(await hnswIndex(entries, { file: null, model: 'any', onUnkept }));
  });
});

describe.each([
  { name: 'pgvector, looking at every vector', graphFrom: Infinity },
  { name: 'pgvector with a graph', graphFrom: 1 },
])('$name', ({ graphFrom }) => {
  let engine: PGlite;
  let pool: Pool;
  beforeAll(async () => {
    engine = await PGlite.create({ extensions: { vector } });
    pool = new Pool(Object.assign(createPgConfig(engine), { max: 1, idleTimeoutMillis: 0 }));
    await pool.query('create extension vector');
    await pool.query('set hnsw.ef_search = 128');
    await pool.query('set hnsw.iterative_scan = strict_order');
  });
  afterAll(async () => {
    await pool.end();
    await engine.close();
  });

  vectorIndexContract(async (entries) => present(await pgvectorIndex(entries, { pool, model: 'any', graphFrom })));

  it('forgets what is no longer there, and keeps two models apart', async () => {
    const [east, north] = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
    const open = async (model: string, ids: readonly string[]): Promise<VectorIndex> =>
      present(
        await pgvectorIndex(
          ids.map((id) => ({ id, vector: id === 'east' ? east : north })),
          { pool, model, graphFrom },
        ),
      );
    await open('one', ['east', 'north']);
    await open('another', ['east']);
    await open('one', ['north']);
    expect(await (await open('one', ['north'])).search(east, 5)).toEqual([{ id: 'north', score: 0 }]);
    const another = await open('another', ['east']);
    expect(await another.search(east, 5)).toEqual([{ id: 'east', score: 1 }]);
    const tables = async (): Promise<number> => {
      const counted = `select count(*)::int as count from pg_tables where tablename like 'vectors\\_%'`;
      return Number((await pool.query<{ count: number }>(counted)).rows[0]?.count);
    };
    expect(await tables()).toBeGreaterThan(1);
    await another.forgetOthers();
    expect(await tables()).toBe(1);
    expect(await another.search(east, 5)).toEqual([{ id: 'east', score: 1 }]);
  });
});

function present(index: VectorIndex | null): VectorIndex {
  if (index === null) throw new Error('the index could not be opened');
  return index;
}

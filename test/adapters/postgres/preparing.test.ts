import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preparing } from '../../../src/adapters/postgres/preparing.ts';

describe('a connection that prepares what comes again', () => {
  let engine: PGlite;
  let db: Kysely<{ letters: { id: number; text: string } }>;
  beforeAll(async () => {
    engine = new PGlite();
    const pool = new Pool(Object.assign(createPgConfig(engine), { max: 1, idleTimeoutMillis: 0 }));
    db = new Kysely({ dialect: new PostgresDialect({ pool: preparing(pool) }) });
    await sql`create table letters (id integer primary key, text text)`.execute(db);
  });
  afterAll(async () => {
    await db.destroy();
    await engine.close();
  });

  const prepared = async (like: string): Promise<{ plans: number }[]> => {
    const { rows } = await sql<{ plans: number }>`
      select (generic_plans + custom_plans)::integer as plans from pg_prepared_statements
      where statement like ${sql.lit(like)}`.execute(db);
    return rows;
  };

  it('answers every statement right, many hundred times, and plans it once it comes again', async () => {
    for (let id = 1; id <= 600; id += 1) {
      await db
        .insertInto('letters')
        .values({ id, text: `thư ${id}` })
        .execute();
      const found = await db.selectFrom('letters').select('text').where('id', '=', id).execute();
      expect(found).toEqual([{ text: `thư ${id}` }]);
    }
    expect(await prepared('insert into "letters"%')).toEqual([{ plans: 599 }]);
  });

  it('goes on after a statement that failed, in a transaction too', async () => {
    const insert = (id: number) => sql`insert into letters values (${id}, 'a') returning id`.execute(db);
    for (let time = 0; time < 3; time += 1) await expect(insert(1)).rejects.toMatchObject({ code: '23505' });
    const failing = db.transaction().execute(async (tx) => {
      await sql`insert into letters values (${9000}, 'a') returning id`.execute(tx);
      await sql`insert into letters values (${1}, 'a') returning id`.execute(tx);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect((await insert(9000)).rows).toEqual([{ id: 9000 }]);
    const missing = () => sql`select * from later where id = ${1}`.execute(db);
    for (let time = 0; time < 3; time += 1) await expect(missing()).rejects.toMatchObject({ code: '42P01' });
    await sql`create table later (id integer)`.execute(db);
    expect((await missing()).rows).toEqual([]);
  });

  it('keeps no statement that came once, and of others a bounded number', async () => {
    for (let width = 1; width <= 300; width += 1) {
      const numbers = sql.join(Array.from({ length: width }, (_, index) => index));
      await sql`select 'once' where 1 in (${numbers})`.execute(db);
      for (let time = 0; time < 2; time += 1) await sql`select 'again' where 1 in (${numbers})`.execute(db);
    }
    expect(await prepared("select 'once'%")).toEqual([]);
    expect((await prepared("select 'again'%")).length).toBeGreaterThan(100);
    expect((await prepared('%')).length).toBeLessThanOrEqual(200);
  });
});

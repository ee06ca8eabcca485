import { Kysely, Migrator, PostgresDialect, sql, type Migration } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../src/adapters/postgres/migrate.ts';
import { migrations } from '../../../src/adapters/postgres/migrations/index.ts';
import { openServerDatabase } from '../../../src/adapters/postgres/server.ts';
import type { Tables } from '../../../src/adapters/postgres/tables.ts';
import { recordingLog } from '../../support/log.ts';
import { startPostgres, type TestServer } from '../../support/postgres.ts';
import { AT, storedDocument } from '../../support/stored.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

function connect(address: string): Kysely<Tables> {
  const pool = new Pool({ connectionString: address, max: 2 });
  // An ended pool's last connection may still hear that the server stops.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

describe('bringing the tables up to date', () => {
  it('runs every migration once when many replicas start at once', async () => {
    const address = await server.database();
    const replicas = Array.from({ length: 8 }, () => connect(address));
    await Promise.all(replicas.map(migrate));
    const [first] = replicas;
    const done = first && (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(first));
    expect(done?.rows.map(({ name }) => name)).toEqual(Object.keys(migrations));
    expect((await first?.selectFrom('corpus_state').selectAll().execute())?.length).toBe(1);
    await Promise.all(replicas.map((replica) => replica.destroy()));
  });

  it('upgrades a database of before corrections in place: its documents are kept, to be read again', async () => {
    const address = await server.database();
    const db = connect(address);
    const first = { '0001-documents': migrations['0001-documents'] as Migration };
    await new Migrator({ db, provider: { getMigrations: () => Promise.resolve(first) } }).migrateToLatest();
    const { plan, fileName, hash, text, register } = storedDocument('a');
    await sql`
      insert into documents (plan, file_name, content_hash, reading_version, source_text, register)
      values (${plan}, ${fileName}, ${hash}, 1, ${text}, ${JSON.stringify(register)}::jsonb)`.execute(db);
    await sql`update corpus_state set revision = 7`.execute(db);
    await db.destroy();

    const { store } = await openServerDatabase(address, recordingLog());
    expect(await store.revision()).toBe(7);
    expect(await store.documents()).toMatchObject([{ plan, text, register, arrived: 0, lineage: `hash:${hash}` }]);
    expect(await store.past()).toEqual([]);
    expect((await store.clerkWords()).corrections).toEqual([]);
    await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
    expect(await store.documents()).toEqual([storedDocument('a')]);
    await store.close();
  });

  it('keeps what is stored when it is run again', async () => {
    const address = await server.database();
    const { store } = await openServerDatabase(address, recordingLog());
    await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
    const { store: again } = await openServerDatabase(address, recordingLog());
    expect(await again.documents()).toEqual([storedDocument('a')]);
    await Promise.all([store.close(), again.close()]);
  });

  it('refuses a database that a newer version has migrated, and leaves it alone', async () => {
    const address = await server.database();
    await (await openServerDatabase(address, recordingLog())).close();
    const db = connect(address);
    await sql`insert into kysely_migration (name, timestamp) values ('9999-later', now()::text)`.execute(db);
    await expect(openServerDatabase(address, recordingLog())).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('phiên bản mới hơn') as string,
    });
    await db.destroy();
  });
});

describe('a store on a server', () => {
  it('says that the server cannot be reached, without its password', async () => {
    const away = openServerDatabase('postgres://u:mat-khau@127.0.0.1:1/d', recordingLog());
    const error: unknown = await away.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'store-failed', message: expect.stringContaining('DATABASE_URL') as string });
    expect(JSON.stringify(error) + String(error)).not.toContain('mat-khau');
  });

  it('has a register that an older version wrote read again, instead of failing', async () => {
    const address = await server.database();
    const log = recordingLog();
    const { store } = await openServerDatabase(address, log);
    await store.apply({ at: AT, put: [storedDocument('a'), storedDocument('b')], remove: [] });
    const db = connect(address);
    await sql`update documents set register = register - 'deadlines', register_shape = 'older' where plan = 'a'`.execute(
      db,
    );
    expect((await store.states()).map(({ plan, readingVersion }) => [plan, readingVersion === 1])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect((await store.documents()).map(({ plan }) => plan)).toEqual(['b']);
    expect(log.events).toContain('store.register.outdated');
    await db.destroy();
    await store.close();
  });

  it('outlives connections that the server ends', async () => {
    const address = await server.database();
    const log = recordingLog();
    const { store } = await openServerDatabase(address, log);
    await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
    const db = connect(address);
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(db);
    await expect.poll(() => store.ready()).toBe(true);
    expect(await store.documents()).toEqual([storedDocument('a')]);
    await db.destroy();
    await store.close();
  });
});

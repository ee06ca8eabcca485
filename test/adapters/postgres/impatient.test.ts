import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { impatient } from '../../../src/adapters/postgres/impatient.ts';
import { startPostgres, type TestServer } from '../../support/postgres.ts';

let server: TestServer;
let url: string;
let pool: Pool;
beforeAll(async () => {
  server = await startPostgres();
  url = await server.database();
  pool = new Pool({ connectionString: url, max: 1 });
  pool.on('error', () => undefined);
});
afterAll(async () => {
  await pool.end();
  await server.stop();
});

const WAITS = 'show idle_in_transaction_session_timeout';

describe('a pool for several replicas', () => {
  it('lets no transaction outlast the sleep of its process, and leaves the connection as it was', async () => {
    const client = await impatient(pool).connect();
    await client.query('begin', []);
    expect((await client.query(WAITS, [])).rows).toEqual([{ idle_in_transaction_session_timeout: '15s' }]);
    await client.query('commit', []);
    expect((await client.query(WAITS, [])).rows).toEqual([{ idle_in_transaction_session_timeout: '0' }]);
    client.release();
  });

  it('survives that the server ends a connection in the middle of a transaction', async () => {
    const asked = impatient(pool);
    const client = await asked.connect();
    await client.query('begin', []);
    const admin = new Client(url);
    await admin.connect();
    await admin.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await admin.end();
    await expect
      .poll(() =>
        client.query('select 1', []).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    client.release();
    const next = await asked.connect();
    expect((await next.query('select 1 as one', [])).rows).toEqual([{ one: 1 }]);
    next.release();
  });
});

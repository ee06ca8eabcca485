import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/**
 * The server ends a transaction that waits so long, in milliseconds, for its own process: one that sleeps in the middle
 * of it would else hold its rows, and the other replicas, until it wakes.
 */
const ASLEEP_MS = 15_000;
const BEGIN = `begin; set local idle_in_transaction_session_timeout = ${ASLEEP_MS}`;

/**
 * A pool whose transactions end though their process sleeps. Said with each of them, in the same message: as a setting of
 * the connection a pooler between would refuse it, or pass it on to others.
 */
export function impatient(pool: Pool): PostgresPool {
  // A connection that breaks while it is lent rejects what it is asked next; unheard, it would end the process besides.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    connect: async () => impatientClient(await pool.connect()),
    end: () => pool.end(),
  };
}

function impatientClient(client: PoolClient): PostgresPoolClient {
  const query = (text: string, values: readonly unknown[]): Promise<unknown> =>
    text === 'begin' ? client.query(BEGIN) : client.query(text, [...values]);
  // The type would also take a cursor, which is never asked for.
  return {
    query: query as PostgresPoolClient['query'],
    release: () => {
      client.release();
    },
  };
}

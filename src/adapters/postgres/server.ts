import { Pool } from 'pg';
import type { Database } from '../../ports/database.ts';
import type { Log } from '../../ports/system.ts';
import { storeUnreachable } from '../../text/vi/errors.ts';
import { openDatabase } from './database.ts';
import { failure } from './failure.ts';
import { impatient } from './impatient.ts';

/** Connections of one replica: questions are answered from memory, and a letter takes milliseconds. */
const MAX_CONNECTIONS = 8;
/** A server that does not take a connection within this time, in milliseconds, counts as away. */
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Opens a database on a PostgreSQL server, which any number of replicas may share.
 * @throws ProductError `store-failed` where the server cannot be reached or refuses.
 */
export async function openServerDatabase(url: string, log: Log): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'nhac-viec',
  });
  try {
    return await openDatabase(pool, log, { asked: impatient(pool), hasClock: true, release: () => Promise.resolve() });
  } catch (error) {
    throw failure(error, storeUnreachable());
  }
}

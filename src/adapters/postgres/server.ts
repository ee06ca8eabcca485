import { Pool } from 'pg';
import type { Store } from '../../ports/store.ts';
import type { Log } from '../../ports/system.ts';
import { storeUnreachable } from '../../text/vi/errors.ts';
import { failure } from './failure.ts';
import { openStore } from './store.ts';

/** Connections of one replica: documents change rarely and questions are answered from memory. */
const MAX_CONNECTIONS = 4;
/** A server that does not take a connection within this time, in milliseconds, counts as away. */
const CONNECT_TIMEOUT_MS = 5000;

/**
 * Opens the store on a PostgreSQL server, which any number of replicas may share.
 * @throws ProductError `store-failed` where the server cannot be reached or refuses.
 */
export async function openServerStore(url: string, log: Log): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'nhac-viec',
  });
  try {
    return await openStore(pool, log, () => Promise.resolve());
  } catch (error) {
    throw failure(error, storeUnreachable());
  }
}

import { Pool } from 'pg';

/** A search holds a connection for milliseconds, and there is at most one a question. */
const MAX_CONNECTIONS = 2;
/** A server that does not take a connection within this time, in milliseconds, counts as away. */
const CONNECT_TIMEOUT_MS = 5000;
/**
 * How many entries a search keeps in sight (the extension's own 40 misses some), and that one `within` some entries goes
 * on until it has enough of them: without that it gives fewer than were asked for.
 */
const SEARCHING = '-c hnsw.ef_search=128 -c hnsw.iterative_scan=strict_order';

/** Connections for search by meaning alone, so that it never keeps a letter waiting. */
export function vectorPool(url: string, onLost: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'nhac-viec-vectors',
    options: SEARCHING,
  });
  // Unheard, an idle connection that breaks would end the process; the pool replaces it.
  pool.on('error', onLost);
  return pool;
}

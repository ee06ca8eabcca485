import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Statements kept prepared; the letters need some forty. */
const MAX_PREPARED = 200;
/** Statements remembered to tell which come again. */
const MAX_SEEN = 400;
/** A plan that was made when a table was small is made anew after so many statements. */
const PLAN_LIFE = 500;

/**
 * A pool whose connection prepares what it is asked more than once, for planning costs the embedded engine more than
 * doing: of a letter's way through the box, 4.5 of 10.7 ms. Not for a server, where a pooler between may hand every
 * transaction another connection, on which nothing is prepared.
 */
export function preparing(pool: Pool): PostgresPool {
  const clients = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? preparingClient(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}

function preparingClient(client: PoolClient): PostgresPoolClient {
  const nameOf = names();
  let asked = 0;
  const query = async (text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
    const name = values.length === 0 ? undefined : nameOf(text);
    // The engine has nobody who looks after statistics, which would make it plan anew by itself.
    if (name !== undefined && (asked += 1) % PLAN_LIFE === 0) await client.query('discard plans');
    const result = await client.query<object>({ text, values: [...values], ...(name !== undefined && { name }) });
    return result as PostgresQueryResult<unknown>;
  };
  // The type would also take a cursor, which is never asked for.
  return {
    query: query as PostgresPoolClient['query'],
    release: () => {
      client.release();
    },
  };
}

/** Names statements that come again; those that come once, such as rows by the hundred, are left without a name. */
function names(): (text: string) => string | undefined {
  const seen = new Set<string>();
  const prepared = new Map<string, string>();
  return (text) => {
    const name = prepared.get(text);
    if (name !== undefined || prepared.size === MAX_PREPARED) return name;
    if (seen.delete(text)) {
      const given = `s${prepared.size}`;
      prepared.set(text, given);
      return given;
    }
    seen.add(text);
    const [oldest] = seen;
    if (seen.size > MAX_SEEN && oldest !== undefined) seen.delete(oldest);
    return undefined;
  };
}

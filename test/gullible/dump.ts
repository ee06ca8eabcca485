import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/** Where messages come and go, and what is counted of them: an answer leaves its traces there. */
const OF_MESSAGES = new Set([
  ...['inbox', 'inbox_chats', 'outbox', 'outbox_lines', 'chat_turns', 'chat_menus', 'leases', 'month_counts'],
  'model_spending',
]);
/** Columns that tell when a row was looked at, not what it says. */
const OF_TIME = /(?:_at|_until|_on|^fence|^at|^owner|^revision)$/u;

/** Everything that a data folder keeps beside messages, a line a row; the product must not be running. */
export async function keptIn(dataDir: string): Promise<ReadonlySet<string>> {
  const database = await PGlite.create(join(dataDir, 'db'));
  try {
    const tables = await database.query<{ readonly name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public'",
    );
    const lines = new Set<string>();
    for (const { name } of tables.rows) {
      if (OF_MESSAGES.has(name)) continue;
      const { rows } = await database.query<Record<string, unknown>>(`select * from "${name}"`);
      for (const row of rows) {
        const said = Object.entries(row).filter(([column]) => !OF_TIME.test(column));
        lines.add(`${name} ${JSON.stringify(Object.fromEntries(said), printable)}`);
      }
    }
    return lines;
  } finally {
    await database.close();
  }
}

function printable(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

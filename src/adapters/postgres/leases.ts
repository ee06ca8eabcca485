import { sql, type Kysely } from 'kysely';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

export interface LeaseAsked {
  readonly name: string;
  readonly holder: string;
  readonly now: string;
  readonly until: string;
}

/** One statement: of two that ask at once, one waits for the other's row and then finds it taken. */
export async function lease(db: Kysely<Tables>, { name, holder, now, until }: LeaseAsked): Promise<boolean> {
  const { rows } = await sql`
    insert into leases (name, holder, until)
    values (${storable(name)}, ${storable(holder)}, ${instant(until)}::timestamptz)
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where leases.holder = excluded.holder or leases.until <= ${instant(now)}::timestamptz
    returning name`.execute(db);
  return rows.length === 1;
}

export async function endLease(db: Kysely<Tables>, name: string, holder: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', storable(name)).where('holder', '=', storable(holder)).execute();
}

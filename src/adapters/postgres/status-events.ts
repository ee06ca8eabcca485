import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import type { NewStatus, StatusEvent } from '../../domain/standing.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import { recallAbout } from './recall.ts';
import { planningAwaited } from './reminder-chat.ts';
import type { Tables } from './tables.ts';

/** Keeps what was said in a chat, in that order, and takes back what should now be said otherwise. */
export async function keepStatuses(
  tx: Transaction<Tables>,
  { channel, chat }: ChatKey,
  statuses: readonly NewStatus[],
  at: string,
): Promise<void> {
  if (statuses.length === 0) return;
  await sql`
    insert into status_events (occurrence, act, by_whom, name, number, until_day, why, channel, chat, at)
    select occurrence, act, by, name, number, until, why, ${channel}, ${chat}, ${instant(at)}::timestamptz
    from jsonb_to_recordset(${json(statuses.map((status, nth) => ({ ...status, nth })))}::jsonb) as given (
      nth integer, occurrence text, act text, by text, name text, number text, until text, why text
    ), ${planningAwaited}
    order by nth`.execute(tx);
  await recallAbout(tx, [...new Set(statuses.map(({ occurrence }) => storable(occurrence)))], at);
}

/** What was said of occurrences, in the order in which it was kept. */
export async function eventsOf(db: Kysely<Tables>, occurrences: readonly string[]): Promise<readonly StatusEvent[]> {
  const asked = occurrences.map(storable);
  const rows = await db
    .selectFrom('status_events')
    .selectAll()
    .where(sql<boolean>`md5(occurrence) in (select md5(name) from unnest(${asked}::text[]) as name)`)
    .where(sql<boolean>`occurrence = any(${asked}::text[])`)
    .orderBy('id')
    .execute();
  return rows.map(({ occurrence, act, by_whom, name, number, until_day, why, channel, chat, at }) => ({
    ...{ occurrence, act, by: by_whom, name, number, until: until_day, why, channel, chat },
    at: instant(at),
  }));
}

import { sql, type Kysely } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import type { MonthCount } from '../../ports/mail.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';
import type { Write } from './together.ts';

/** Counts messages that were sent. */
export function sentCounted(channel: ChannelName, at: string, count = 1): Write {
  return sql`sent_counted as (
    insert into month_counts as counts (channel, month, way, letters)
    values (${channel}, ${instant(at).slice(0, 7)}, 'sent', ${count}::bigint)
    on conflict (channel, month, way) do update set letters = counts.letters + excluded.letters
  )`;
}

/** `month`: `2026-11`. */
export async function monthCount(db: Kysely<Tables>, channel: ChannelName, month: string): Promise<MonthCount> {
  const rows = await db
    .selectFrom('month_counts')
    .select(['way', 'letters'])
    .where('channel', '=', channel)
    .where('month', '=', month)
    .execute();
  const of = (way: keyof MonthCount): number => Number(rows.find((row) => row.way === way)?.letters ?? 0);
  return { sent: of('sent'), received: of('received') };
}

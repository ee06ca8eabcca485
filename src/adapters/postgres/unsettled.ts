import { sql, type Kysely } from 'kysely';
import { partSchema } from '../../domain/outgoing-schema.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { Unsettled } from '../../ports/mail.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** The earliest instant at which the first message of some line becomes due. */
export async function nextDue(db: Kysely<Tables>, channel: ChannelName): Promise<string | null> {
  const { rows } = await sql<{ due: Date | null }>`
    select least(
      (select due from outbox_lines
        where channel = ${channel} and next_id is not null and due < 'infinity' order by due limit 1),
      (select queued_at from outbox where id = (
        select next_id from outbox_lines
        where channel = ${channel} and next_id is not null and due is null order by next_id limit 1))
    ) as due`.execute(db);
  const due = rows[0]?.due ?? null;
  return due === null ? null : instant(due);
}

interface UnsettledRow {
  readonly id: string;
  readonly key: string;
  readonly channel: ChannelName;
  readonly chat: string;
  readonly state: Unsettled['state'];
  readonly reason: string;
  readonly settled_at: Date;
  readonly part: unknown;
}

/** What did not end well, the latest first. */
export async function unsettled(db: Kysely<Tables>, limit: number): Promise<readonly Unsettled[]> {
  const { rows } = await sql<UnsettledRow>`
    select id, key, channel, chat, state, reason, settled_at, part from outbox
    where state in ('unknown', 'failed') order by settled_at desc, id desc limit ${limit}`.execute(db);
  return rows.map(({ settled_at, part, ...row }) => ({
    ...row,
    id: Number(row.id),
    at: instant(settled_at),
    text: partSchema.parse(part).text,
  }));
}

/** Takes one off the list; its words are no longer needed. */
export async function dismiss(db: Kysely<Tables>, id: number): Promise<boolean> {
  const row = await db
    .updateTable('outbox')
    .set({ state: sql<string>`'dismissed-' || state`, part: null })
    .where('id', '=', String(id))
    .where('state', 'in', ['unknown', 'failed'])
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

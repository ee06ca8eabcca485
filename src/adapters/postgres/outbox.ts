import { sql, type Kysely, type RawBuilder } from 'kysely';
import { partSchema } from '../../domain/outgoing-schema.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { ClaimedSend, Lane, NewSend } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';

/** Queues messages in one statement. */
export async function enqueue(db: Kysely<Tables>, sends: readonly NewSend[], at: string): Promise<void> {
  await together(db, sendsQueued(sends, at));
}

/** A message of reminders: the key of its first part, the documents that it was made from, and until when it is good. */
export interface Bundle {
  readonly key: string;
  readonly revision: number;
  readonly goodUntil: string;
}

/** Queues messages; the lines' rows are written in the order of their names. `bundle`: what they are parts of. */
export function sendsQueued(sends: readonly NewSend[], at: string, bundle: Bundle | null = null): readonly Write[] {
  if (sends.length === 0) return [];
  const given = sends.map(({ key, channel, chat, lane, part }, place) => ({ place, key, channel, chat, lane, part }));
  const [of, revision, good] = [bundle?.key ?? null, bundle?.revision ?? null, bundle && instant(bundle.goodUntil)];
  return [
    sql`sends_queued as (
      insert into outbox (key, channel, chat, lane, part, queued_at, bundle, revision, good_until)
      select given.key, given.channel, coalesce(moved.to_chat, given.chat), given.lane, given.part,
        ${instant(at)}::timestamptz, ${of}, ${revision}::bigint, ${good}::timestamptz
      from jsonb_to_recordset(${json(given)}::jsonb)
        as given (place integer, key text, channel text, chat text, lane text, part jsonb)
      left join chat_moves moved on moved.channel = given.channel and moved.from_chat = given.chat
      order by given.place
      on conflict (key) do nothing
      returning id, channel, chat, lane
    )`,
    sql`lines_told as (
      insert into outbox_lines as line (channel, chat, lane, next_id)
      select channel, chat, lane, min(id) from sends_queued
      group by channel, chat, lane order by channel, chat, lane
      on conflict (channel, chat, lane) do update set next_id = excluded.next_id
      where line.next_id is null or excluded.next_id < line.next_id
    )`,
  ];
}

interface ClaimedRow {
  readonly id: string;
  readonly key: string;
  readonly chat: string;
  readonly lane: Lane;
  readonly part: unknown;
  readonly fence: string;
  readonly tries: number;
  readonly queued_at: Date;
  readonly good_until: Date | null;
  readonly kind: 'private' | 'group';
  readonly suspended: boolean;
}

export interface SendClaim {
  readonly limit: number;
  readonly now: string;
  readonly until: string;
  readonly held: readonly string[];
  readonly lanes: readonly Lane[];
}

/**
 * Claims answers, and bulk where room is left. As updates are claimed: what is locked is the line of a chat, and its
 * newest version says what comes next.
 */
export async function claimSends(
  db: Kysely<Tables>,
  channel: ChannelName,
  { limit, now, until, held, lanes }: SendClaim,
): Promise<readonly ClaimedSend[]> {
  const chats = held.map(storable);
  const dueOf = (lane: Lane, room: RawBuilder<unknown>) => sql`
    select next_id from outbox_lines
    where channel = ${channel} and lane = ${sql.lit(lane)} and ${lanes.includes(lane)}::boolean
      and next_id is not null and (due is null or due <= ${instant(now)}::timestamptz)
      and not chat = any(${chats}::text[])
    order by next_id
    limit ${room}
    for update skip locked`;
  const { rows } = await sql<ClaimedRow>`
    with answers as materialized (
      ${dueOf('answer', sql`${limit}`)}
    ), bulk as materialized (
      ${dueOf('bulk', sql`${limit} - (select count(*) from answers)`)}
    ), claimed as (
      update outbox set state = 'claimed', fence = fence + 1, due = ${instant(until)}::timestamptz
      from (select next_id from answers union all select next_id from bulk) as free
      where outbox.id = free.next_id and state in ('queued', 'claimed')
      returning outbox.*
    ), leased as (
      update outbox_lines as line set due = claimed.due from claimed
      where line.channel = claimed.channel and line.chat = claimed.chat and line.lane = claimed.lane
    )
    select claimed.id, key, claimed.chat, lane, part, fence, tries, queued_at, good_until,
      coalesce(kind, 'private') as kind, suspended is not null as suspended
    from claimed left join chats on chats.channel = claimed.channel and chats.chat = claimed.chat
    order by lane, claimed.id`.execute(db);
  return rows.map(({ part, queued_at, good_until, ...row }) => ({
    ...row,
    channel,
    id: Number(row.id),
    fence: Number(row.fence),
    part: partSchema.parse(part),
    queuedAt: instant(queued_at),
    goodUntil: good_until && instant(good_until),
  }));
}

import { sql, type Kysely } from 'kysely';
import { partSchema } from '../../domain/outgoing-schema.ts';
import type { ChannelName } from '../../domain/incoming.ts';
import type { ClaimedSend, Lane, NewSend } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

/** Queues messages in one statement; the lines' rows are written in the order of their names. */
export async function enqueue(db: Kysely<Tables>, sends: readonly NewSend[], at: string): Promise<void> {
  if (sends.length === 0) return;
  const given = sends.map(({ key, channel, chat, lane, part }, place) => ({ place, key, channel, chat, lane, part }));
  await sql`
    with kept as (
      insert into outbox (key, channel, chat, lane, part, queued_at)
      select given.key, given.channel, coalesce(moved.to_chat, given.chat), given.lane, given.part,
        ${instant(at)}::timestamptz
      from jsonb_to_recordset(${json(given)}::jsonb)
        as given (place integer, key text, channel text, chat text, lane text, part jsonb)
      left join chat_moves moved on moved.channel = given.channel and moved.from_chat = given.chat
      order by given.place
      on conflict (key) do nothing
      returning id, channel, chat, lane
    )
    insert into outbox_lines as line (channel, chat, lane, next_id)
    select channel, chat, lane, min(id) from kept group by channel, chat, lane order by channel, chat, lane
    on conflict (channel, chat, lane) do update set next_id = excluded.next_id
    where line.next_id is null or excluded.next_id < line.next_id`.execute(db);
}

interface ClaimedRow {
  readonly id: string;
  readonly key: string;
  readonly chat: string;
  readonly part: unknown;
  readonly fence: string;
  readonly tries: number;
  readonly queued_at: Date;
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

/** Claims answers, and bulk where room is left. */
export async function claimSends(
  db: Kysely<Tables>,
  channel: ChannelName,
  claim: SendClaim,
): Promise<readonly ClaimedSend[]> {
  const lanes = (['answer', 'bulk'] as const).filter((lane) => claim.lanes.includes(lane));
  const claimed: ClaimedSend[] = [];
  for (const lane of lanes) {
    const limit = claim.limit - claimed.length;
    if (limit > 0) claimed.push(...(await claimLane(db, channel, lane, { ...claim, limit })));
  }
  return claimed;
}

/** As updates are claimed: what is locked is the line of a chat, and its newest version says what comes next. */
async function claimLane(
  db: Kysely<Tables>,
  channel: ChannelName,
  lane: Lane,
  { limit, now, until, held }: SendClaim,
): Promise<readonly ClaimedSend[]> {
  const { rows } = await sql<ClaimedRow>`
    with free as materialized (
      select next_id from outbox_lines
      where channel = ${channel} and lane = ${lane} and next_id is not null
        and (due is null or due <= ${instant(now)}::timestamptz) and not chat = any(${held.map(storable)}::text[])
      order by next_id
      limit ${limit}
      for update skip locked
    ), claimed as (
      update outbox set state = 'claimed', fence = fence + 1, due = ${instant(until)}::timestamptz
      from free where outbox.id = free.next_id and state in ('queued', 'claimed')
      returning outbox.*
    ), leased as (
      update outbox_lines as line set due = claimed.due from claimed
      where line.channel = claimed.channel and line.chat = claimed.chat and line.lane = claimed.lane
    )
    select claimed.id, key, claimed.chat, part, fence, tries, queued_at, coalesce(kind, 'private') as kind,
      suspended is not null as suspended
    from claimed left join chats on chats.channel = claimed.channel and chats.chat = claimed.chat
    order by claimed.id`.execute(db);
  return rows.map(({ part, queued_at, ...row }) => ({
    ...row,
    channel,
    lane,
    id: Number(row.id),
    fence: Number(row.fence),
    part: partSchema.parse(part),
    queuedAt: instant(queued_at),
  }));
}

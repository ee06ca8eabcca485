import { sql, type Kysely } from 'kysely';
import type { ChannelName } from '../../domain/incoming.ts';
import type { ClaimedUpdate, RawUpdate } from '../../ports/mail.ts';
import { storable } from '../../text/storable.ts';
import { writeHeld } from './held-update.ts';
import { dueAgain } from './inbox-chat.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/**
 * Keeps what is new in one statement, without a transaction around it: a webhook is answered only after it. The chats'
 * rows are written in the order of their names, so that two of these never wait for one another.
 */
export async function receive(
  db: Kysely<Tables>,
  channel: ChannelName,
  updates: readonly RawUpdate[],
  at: string,
): Promise<number> {
  if (updates.length === 0) return 0;
  const texts = (of: (update: RawUpdate) => string): string[] => updates.map((update) => storable(of(update)));
  const { rows } = await sql<{ count: string }>`
    with kept as (
      insert into inbox (channel, update_id, chat, in_order, raw, received_at)
      select ${channel}, given.update_id, coalesce(moved.to_chat, given.chat), given.in_order, given.raw,
        ${instant(at)}::timestamptz
      from unnest(
        ${texts(({ update }) => update)}::text[], ${texts(({ chat }) => chat)}::text[],
        ${updates.map(({ order }) => order)}::bigint[], ${texts(({ raw }) => raw)}::text[]
      ) with ordinality as given (update_id, chat, in_order, raw, arrival)
      left join chat_moves moved on moved.channel = ${channel} and moved.from_chat = given.chat
      order by given.arrival
      on conflict (channel, update_id) do nothing
      returning id, chat, in_order
    ), queued as (
      insert into inbox_chats as queue (channel, chat, next_id, next_order)
      select ${channel}, first.chat, first.id, first.in_order
      from (select distinct on (chat) chat, id, in_order from kept order by chat, in_order, id) as first
      order by first.chat
      on conflict (channel, chat) do update set next_id = excluded.next_id, next_order = excluded.next_order
      where queue.next_id is null or (excluded.next_order, excluded.next_id) < (queue.next_order, queue.next_id)
    ), counted as (
      insert into month_counts as counts (channel, month, way, letters)
      select ${channel}, ${instant(at).slice(0, 7)}, 'received', count(*) from kept having count(*) > 0
      on conflict (channel, month, way) do update set letters = counts.letters + excluded.letters
    )
    select count(*) from kept`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

interface ClaimedRow {
  readonly id: string;
  readonly update_id: string;
  readonly chat: string;
  readonly in_order: string;
  readonly raw: string;
  readonly attempt: number;
  readonly fence: string;
}

/**
 * Claims the first update of each chat that nobody is busy with. The chat's row is what is locked, and its newest
 * version is what is read, so that of two claimers one has the chat and the other passes it by.
 */
export async function claimUpdates(
  db: Kysely<Tables>,
  channel: ChannelName,
  { limit, now, until }: { limit: number; now: string; until: string },
): Promise<readonly ClaimedUpdate[]> {
  const { rows } = await sql<ClaimedRow>`
    with free as materialized (
      select chat, next_id from inbox_chats
      where channel = ${channel} and next_id is not null and (due is null or due <= ${instant(now)}::timestamptz)
      order by next_id
      limit ${limit}
      for update skip locked
    ), claimed as (
      update inbox set attempt = attempt + 1, fence = fence + 1, due = ${instant(until)}::timestamptz
      from free where inbox.id = free.next_id and handled_at is null
      returning inbox.*
    ), leased as (
      update inbox_chats set due = claimed.due from claimed
      where inbox_chats.channel = claimed.channel and inbox_chats.chat = claimed.chat
    )
    select id, update_id, chat, in_order, raw, attempt, fence from claimed order by id`.execute(db);
  return rows.map((row) => ({
    id: Number(row.id),
    channel,
    update: row.update_id,
    chat: row.chat,
    order: Number(row.in_order),
    raw: row.raw,
    attempt: row.attempt,
    fence: Number(row.fence),
  }));
}

/** Gives a claim up; nothing happens where it was lost. */
export function release(db: Kysely<Tables>, claim: ClaimedUpdate, at: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const written = await writeHeld(tx, claim, sql`due = ${instant(at)}::timestamptz, fence = fence + 1`);
    if (written) await together(tx, [dueAgain(claim.channel, [written.chat])]);
  });
}

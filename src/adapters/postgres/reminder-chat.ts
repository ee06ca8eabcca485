import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { ChannelName, ChatKey } from '../../domain/incoming.ts';
import type { Tables } from './tables.ts';
import type { Write } from './together.ts';

/*
 * Whoever changes reminders locks in this order, and sorted by name within each, so that replicas never wait for one
 * another in a circle:
 *   1. the lock of planning (`planningAwaited`, `planningAlone`),
 *   2. the chats' rows in `reminder_chats`,
 *   3. the lines of the outbox,
 *   4. messages in the outbox,
 *   5. reminders.
 */

/** Of this product's advisory locks; the migrator's is another one. */
const PLANNING = 5_014_001;

/**
 * Waits until nothing is being planned and keeps it so until the transaction ends; to be read by a query. What takes
 * reminders back holds it before it looks which there are. Otherwise one could be planned, claimed and decided upon
 * between that look and the commit, by somebody who does not see the news yet, and be sent after it.
 */
export const planningAwaited: RawBuilder<unknown> = sql`(
  select pg_advisory_xact_lock_shared(${sql.lit(PLANNING)})
) as planning_awaited`;

/** Waits until nobody takes reminders back, and lets nobody until the transaction ends. */
export async function planningAlone(tx: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(PLANNING)})`.execute(tx);
}

/** Chats, as a table of `channel` and `chat`. */
export function named(chats: readonly ChatKey[]): RawBuilder<unknown> {
  const [channels, names] = [chats.map(({ channel }) => channel), chats.map(({ chat }) => chat)];
  return sql`unnest(${channels}::text[], ${names}::text[]) as named (channel, chat)`;
}

/** Lets an index find by name what a join with `named` then tells apart by channel. */
function amongNames(chat: RawBuilder<unknown>, chats: readonly ChatKey[]): RawBuilder<unknown> {
  return sql`${chat} = any(${chats.map((one) => one.chat)}::text[])`;
}

/** Locks the rows of some chats, or of those of them that have any; returns which those are. */
export async function lockReminderChats(
  tx: Transaction<Tables>,
  chats: readonly ChatKey[],
): Promise<readonly ChatKey[]> {
  const { rows } = await sql<ChatKey>`
    select channel, chat from reminder_chats
    where (channel, chat) in (select channel, chat from ${named(chats)}) and ${amongNames(sql`chat`, chats)}
    order by channel, chat for update`.execute(tx);
  return rows;
}

/**
 * Says anew when each chat may be claimed. The chats' rows were locked by a statement before this one; what is written
 * beside it, it does not see.
 */
export function chatsDueAgain(chats: readonly ChatKey[]): Write {
  return again(chats, sql``, sql`queue.lease, queue.not_before, `);
}

/** The same, and takes the claims on them from whoever has them: they may be claimed at once. */
export function claimsLost(chats: readonly ChatKey[]): Write {
  return again(chats, sql`lease = null, not_before = null, fence = fence + 1, `, sql``);
}

function again(chats: readonly ChatKey[], columns: RawBuilder<unknown>, waits: RawBuilder<unknown>): Write {
  return sql`chats_again as (
    update reminder_chats as queue set ${columns}due = (
      select greatest(${waits}min(at)) from reminders
      where channel = queue.channel and chat = queue.chat and state = 'planned' having count(*) > 0
    )
    from ${named(chats)}
    where queue.channel = named.channel and queue.chat = named.chat and ${amongNames(sql`queue.chat`, chats)}
  )`;
}

/** The earliest instant at which a chat of a channel may be claimed that is not suspended. */
export async function nextChatDue(db: Kysely<Tables>, channel: ChannelName): Promise<Date | null> {
  const { rows } = await sql<{ due: Date }>`
    select due from reminder_chats as queue
    where channel = ${channel} and due is not null and (
      select suspended from chats where chats.channel = queue.channel and chats.chat = queue.chat
    ) is null
    order by due limit 1`.execute(db);
  return rows[0]?.due ?? null;
}

import { sql, type RawBuilder, type SqlBool, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';

/** A chat's messages of one lane. */
export interface Line {
  readonly chat: string;
  readonly lane: string;
}

/** Locks the lines of the messages for which `held` is true, as `locked`, before those are written in the same statement. */
export function lineLocked(held: RawBuilder<SqlBool>): Write {
  return sql`locked as materialized (
    select line.channel, line.chat, line.lane
    from outbox_lines as line
      join outbox on outbox.channel = line.channel and outbox.chat = line.chat and outbox.lane = line.lane
    where ${held}
    for update of line
  )`;
}

/** True for a message in a line that `lineLocked` has locked. */
export const inLockedLine: RawBuilder<SqlBool> = sql`(
  outbox.channel = locked.channel and outbox.chat = locked.chat and outbox.lane = locked.lane
)`;

/**
 * Says anew which message of each line is the first and when it may be claimed; never, while one of them is being sent.
 * The lines' rows were locked by a statement before this one, so that it sees whatever was queued until then.
 */
export function linesDueAgain(channel: string, lines: readonly Line[]): Write {
  const [chats, lanes] = [lines.map(({ chat }) => chat), lines.map(({ lane }) => lane)];
  // That the chats are named twice lets the index find the lines; joined alone, all of the channel's were read.
  return sql`lines_again as (
    update outbox_lines as line set (next_id, due) = (
      select first.id, (
        select max(case state when 'sending' then 'infinity' else due end) from outbox
        where channel = line.channel and chat = line.chat and lane = line.lane and settled_at is null and due is not null
      )
      from (select 1) as always
      left join lateral (
        select id from outbox
        where channel = line.channel and chat = line.chat and lane = line.lane and settled_at is null
        order by id limit 1
      ) as first on true
    )
    from unnest(${chats}::text[], ${lanes}::text[]) as locked (chat, lane)
    where line.channel = ${channel} and line.chat = any(${chats}::text[]) and line.chat = locked.chat
      and line.lane = locked.lane
  )`;
}

/** The same for all lines of some chats, whose rows it locks itself. */
export async function dueAgain(tx: Transaction<Tables>, channel: string, chats: readonly string[]): Promise<void> {
  await together(tx, [linesDueAgain(channel, await lockLines(tx, channel, chats))]);
}

/** Moves what is not settled yet to another chat of the channel. */
export async function moveSends(tx: Transaction<Tables>, channel: string, from: string, to: string): Promise<void> {
  await sql`
    insert into outbox_lines (channel, chat, lane)
    select channel, ${to}, lane from outbox_lines where channel = ${channel} and chat = ${from}
    on conflict do nothing`.execute(tx);
  await lockLines(tx, channel, [from, to]);
  await tx
    .updateTable('outbox')
    .set({ chat: to })
    .where('channel', '=', channel)
    .where('chat', '=', from)
    .where('settled_at', 'is', null)
    .execute();
  await dueAgain(tx, channel, [from, to]);
}

/**
 * What waits for a chat that nothing can be sent to fails; what is being sent will say so itself. Returns what failed, by
 * the messages of reminders that it is part of.
 */
export async function failWaiting(
  tx: Transaction<Tables>,
  { channel, chat, reason, at }: { channel: string; chat: string; reason: string; at: string },
): Promise<readonly { readonly bundle: string | null }[]> {
  await lockLines(tx, channel, [chat]);
  const failed = await tx
    .updateTable('outbox')
    .set({ state: 'failed', reason, settled_at: at, due: null })
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('settled_at', 'is', null)
    .where('state', '<>', 'sending')
    .returning('bundle')
    .execute();
  await dueAgain(tx, channel, [chat]);
  return failed;
}

/** Locks all lines of some chats, in the order of their names, and returns them. */
export async function lockLines(
  tx: Transaction<Tables>,
  channel: string,
  chats: readonly string[],
): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select chat, lane from outbox_lines where channel = ${channel} and chat = any(${chats})
    order by chat, lane for update`.execute(tx);
  return rows;
}

/** Locks the lines in which messages of reminders wait, in the same order, and returns them. */
export async function lockLinesOf(
  tx: Transaction<Tables>,
  bundles: readonly string[],
): Promise<readonly (Line & { readonly channel: string })[]> {
  const { rows } = await sql<Line & { readonly channel: string }>`
    select channel, chat, lane from outbox_lines
    where (channel, chat, lane) in (
      select channel, chat, lane from outbox where bundle = any(${bundles}::text[]) and settled_at is null
    )
    order by channel, chat, lane for update`.execute(tx);
  return rows;
}

import { sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';

/**
 * Says anew which update of each chat is the first and when it may be claimed: after the last of its updates that
 * somebody is busy with or that was put off. The chats' rows were locked by a statement before this one, so that it sees
 * whatever was received until then; what is written beside it, it does not see.
 */
export function dueAgain(channel: string, chats: readonly string[]): Write {
  return sql`updates_again as (
    update inbox_chats as queue set (next_id, next_order, due) = (
      select first.id, first.in_order, (
        select max(due) from inbox
        where channel = queue.channel and chat = queue.chat and handled_at is null and due is not null
      )
      from (select 1) as always
      left join lateral (
        select id, in_order from inbox
        where channel = queue.channel and chat = queue.chat and handled_at is null
        order by in_order, id limit 1
      ) as first on true
    )
    where channel = ${channel} and chat = any(${chats})
  )`;
}

/** Locks the chats' rows in the order of their names. */
export async function lockChats(tx: Transaction<Tables>, channel: string, chats: readonly string[]): Promise<void> {
  await sql`
    select chat from inbox_chats where channel = ${channel} and chat = any(${chats}) order by chat for update`.execute(
    tx,
  );
}

/** Moves what nobody has handled yet to another chat of the channel. */
export async function moveUpdates(tx: Transaction<Tables>, channel: string, from: string, to: string): Promise<void> {
  await sql`insert into inbox_chats (channel, chat) values (${channel}, ${to}) on conflict do nothing`.execute(tx);
  await lockChats(tx, channel, [from, to]);
  await tx
    .updateTable('inbox')
    .set({ chat: to })
    .where('channel', '=', channel)
    .where('chat', '=', from)
    .where('handled_at', 'is', null)
    .execute();
  await together(tx, [dueAgain(channel, [from, to])]);
}

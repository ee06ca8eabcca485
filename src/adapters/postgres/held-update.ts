import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { ClaimedUpdate } from '../../ports/mail.ts';
import { lockChats } from './inbox-chat.ts';
import type { Tables } from './tables.ts';

export interface WrittenUpdate {
  /** The chat that the update is kept for. */
  readonly chat: string;
  /** As that chat is called now. */
  readonly nowChat: string;
}

/**
 * Writes columns of a claimed update and locks its chat's row, in one statement; null where the claim was lost. A chat
 * that came up while this waited for a move is not seen by the statement that waited: its row is locked by another one.
 */
export async function writeHeld(
  tx: Transaction<Tables>,
  { id, fence, channel }: ClaimedUpdate,
  columns: RawBuilder<unknown>,
): Promise<WrittenUpdate | null> {
  const { rows } = await sql<{ chat: string; now_chat: string | null; locked: boolean }>`
    with written as (
      update inbox set ${columns} where id = ${id} and fence = ${fence} and handled_at is null
      returning channel, chat
    ), locked as (
      select queue.chat
      from inbox_chats as queue join written on written.channel = queue.channel and written.chat = queue.chat
      for update of queue
    )
    select chat, (
      select to_chat from chat_moves where channel = written.channel and from_chat = written.chat
    ) as now_chat, exists (select from locked) as locked
    from written`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  if (!row.locked) await lockChats(tx, channel, [row.chat]);
  return { chat: row.chat, nowChat: row.now_chat ?? row.chat };
}

import { sql, type Kysely } from 'kysely';
import type { ClaimedUpdate, Handled } from '../../ports/mail.ts';
import { applyChanges } from './chat-changes.ts';
import { keepMenus } from './chat-menus.ts';
import { dueAgain } from './inbox-chat.ts';
import { instant } from './instant.ts';
import { enqueue } from './outbox.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Marks an update handled with all that follows from it, or writes nothing where the claim was lost. */
export function finish(db: Kysely<Tables>, claim: ClaimedUpdate, handled: Handled, at: string): Promise<boolean> {
  const { id, fence, channel } = claim;
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<{ chat: string; now_chat: string }>`
      with handled as (
        update inbox set handled_at = ${instant(at)}::timestamptz, outcome = ${handled.outcome}, raw = null, due = null
        where id = ${id} and fence = ${fence} and handled_at is null
        returning channel, chat
      )
      select queue.chat, coalesce(
        (select to_chat from chat_moves where channel = queue.channel and from_chat = queue.chat), queue.chat
      ) as now_chat
      from inbox_chats as queue join handled on handled.channel = queue.channel and handled.chat = queue.chat
      for update of queue`.execute(tx);
    const [row] = rows;
    if (!row) return false;
    await dueAgain(tx, channel, [row.chat]);
    const key = await applyChanges(tx, { channel, chat: row.now_chat }, handled.changes, at);
    await keepMenus(tx, key, handled.menus);
    await enqueue(tx, handled.sends, at);
    return true;
  });
}

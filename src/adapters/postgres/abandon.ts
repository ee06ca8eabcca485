import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChannelName, ChatKey } from '../../domain/incoming.ts';
import { dueAgain as updatesDueAgain, lockChats } from './inbox-chat.ts';
import { dueAgain as sendsDueAgain } from './outbox-line.ts';
import { chatsDueAgain } from './reminder-chat.ts';
import { giveUp } from './settle.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/** Takes back every claim of a channel. The fences grow, so that a process that lives on after all is told. */
export function abandonClaims(db: Kysely<Tables>, channel: ChannelName, at: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    const updates = await tx
      .updateTable('inbox')
      .set({ due: null, fence: sql<string>`fence + 1` })
      .where('channel', '=', channel)
      .where('handled_at', 'is', null)
      .where('due', 'is not', null)
      .returning('chat')
      .execute();
    await lockChats(tx, channel, chatsOf(updates));
    await together(tx, [updatesDueAgain(channel, chatsOf(updates))]);
    const claimed = await tx
      .updateTable('outbox')
      .set({ state: 'queued', due: null, fence: sql<string>`fence + 1` })
      .where('channel', '=', channel)
      .where('state', '=', 'claimed')
      .returning('chat')
      .execute();
    await sendsDueAgain(tx, channel, chatsOf(claimed));
    await abandonChats(tx, channel);
    return giveUp(tx, channel, at, 'infinity');
  });
}

/** What was told of when a chat is to be looked at again holds. */
async function abandonChats(tx: Transaction<Tables>, channel: ChannelName): Promise<void> {
  const { rows } = await sql<ChatKey>`
    update reminder_chats set lease = null, fence = fence + 1 where channel = ${channel} and lease is not null
    returning channel, chat`.execute(tx);
  await together(tx, [chatsDueAgain(rows)]);
}

function chatsOf(rows: readonly { readonly chat: string }[]): readonly string[] {
  return [...new Set(rows.map(({ chat }) => chat))];
}

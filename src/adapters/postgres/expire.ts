import { sql, type Kysely } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { claimsLost, lockReminderChats, named } from './reminder-chat.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/** Ends what is planned and of no use any more, and takes the claims on its chats; returns how many those were. */
export async function expire(db: Kysely<Tables>, now: string, reason: string): Promise<number> {
  const useless = sql`state = 'planned' and until <= ${instant(now)}::timestamptz`;
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<ChatKey>`select distinct channel, chat from reminders where ${useless}`.execute(tx);
    if (rows.length === 0) return 0;
    await lockReminderChats(tx, rows);
    const ended = await sql<ChatKey>`
      update reminders set state = 'expired', reason = ${storable(reason)}, ended_at = ${instant(now)}::timestamptz
      where ${useless} and (channel, chat) in (select channel, chat from ${named(rows)})
      returning channel, chat`.execute(tx);
    await together(tx, [claimsLost(rows)]);
    return ended.rows.length;
  });
}

import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { withdraw } from './bundle.ts';
import { claimsLost, lockReminderChats, planningAwaited } from './reminder-chat.ts';
import { hasBegun } from './reminder-row.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/**
 * Takes back what waits to be said of occurrences, in whatever chat, for a status has come; the statement that kept it has
 * waited for planning.
 */
export async function recallAbout(tx: Transaction<Tables>, occurrences: readonly string[], at: string): Promise<void> {
  const about = sql`md5(about) in (select md5(name) from unnest(${occurrences}::text[]) as name)
    and about = any(${occurrences}::text[])`;
  const { rows } = await sql<ChatKey>`
    select distinct channel, chat from reminders
    where ${about} and (state = 'planned' or state = 'claimed' and not ${hasBegun(sql`reminders.send`)})`.execute(tx);
  if (rows.length === 0) return;
  const chats = await lockReminderChats(tx, rows);
  await withdraw(tx, await waitingIn(tx, chats), at);
  await together(tx, [claimsLost(chats)]);
}

/** Takes back what waits to be said in a chat. */
export async function recallChat(tx: Transaction<Tables>, key: ChatKey, at: string): Promise<void> {
  await sql`select from ${planningAwaited}`.execute(tx);
  const chats = await lockReminderChats(tx, [key]);
  if (chats.length === 0) return;
  await withdraw(tx, await waitingIn(tx, chats), at);
  await together(tx, [claimsLost(chats)]);
}

/** Takes back a message made from documents that have changed; where a part of it has begun, the others are to follow. */
export function recallMessage(db: Kysely<Tables>, bundle: string): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { rows } = await sql<ChatKey>`
      select distinct channel, chat from reminders where send = ${bundle} and state = 'claimed'`.execute(tx);
    const chats = await lockReminderChats(tx, rows);
    await withdraw(tx, [bundle, ...(await waitingIn(tx, chats))], null);
    await sql`update outbox set revision = null where bundle = ${bundle}`.execute(tx);
    await together(tx, [claimsLost(chats)]);
  });
}

/** The messages that carry reminders of some chats. */
async function waitingIn(tx: Transaction<Tables>, chats: readonly ChatKey[]): Promise<readonly string[]> {
  const { rows } = await sql<{ send: string }>`
    select distinct send
    from unnest(${chats.map(({ channel }) => channel)}::text[], ${chats.map(({ chat }) => chat)}::text[])
      as locked (channel, chat)
      join reminders on reminders.channel = locked.channel and reminders.chat = locked.chat
    where state = 'claimed' and send is not null`.execute(tx);
  return rows.map(({ send }) => send);
}

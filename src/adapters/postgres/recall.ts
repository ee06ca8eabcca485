import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { withdraw } from './bundle.ts';
import { lockLinesOf } from './outbox-line.ts';
import { claimsLost, lockReminderChats, planningAwaited } from './reminder-chat.ts';
import { hasBegun } from './reminder-row.ts';
import type { Tables } from './tables.ts';
import { together } from './together.ts';
import { inTransaction } from './transaction.ts';

/** Of no documents. */
const NO_REVISION = -1;

/**
 * Takes back what waits to be said of occurrences, in whatever chat, for a status has come; the statement that kept it has
 * waited for planning.
 */
export async function recallAbout(tx: Transaction<Tables>, occurrences: readonly string[], at: string): Promise<void> {
  const about = sql`md5(about) in (select md5(name) from unnest(${occurrences}::text[]) as name)
    and about = any(${occurrences}::text[])`;
  const { rows } = await sql<ChatKey>`
    select distinct channel, chat from reminders
    where ${about} and state in ('planned', 'claimed')`.execute(tx);
  if (rows.length > 0) await takeBack(tx, await lockReminderChats(tx, rows), at);
}

/** Takes back what waits to be said in a chat. */
export async function recallChat(tx: Transaction<Tables>, key: ChatKey, at: string): Promise<void> {
  await sql`select from ${planningAwaited}`.execute(tx);
  const chats = await lockReminderChats(tx, [key]);
  if (chats.length > 0) await takeBack(tx, chats, at);
}

/**
 * Takes back what waits to be said in chats, whose rows are locked already, and the claims on them. What is on its way can
 * be taken back no more; but where it does not arrive, it is not tried again.
 */
export async function takeBack(tx: Transaction<Tables>, chats: readonly ChatKey[], at: string): Promise<void> {
  const bundles = await waitingIn(tx, chats);
  await withdraw(tx, bundles, at);
  await sql`
    update outbox set revision = ${NO_REVISION} where bundle = any(${bundles}::text[]) and state = 'sending'`.execute(
    tx,
  );
  await together(tx, [claimsLost(chats)]);
}

/** Takes back a message made from documents that have changed. */
export function recallMessage(db: Kysely<Tables>, bundle: string): Promise<void> {
  return inTransaction(db, (tx) => recallBundle(tx, bundle, null));
}

/** Takes back a message that is not to be sent as it is; where a part of it has begun, the others are to follow. */
export async function recallBundle(tx: Transaction<Tables>, bundle: string, at: string | null): Promise<void> {
  const { rows } = await sql<ChatKey>`
    select distinct channel, chat from reminders where send = ${bundle} and state = 'claimed'`.execute(tx);
  const chats = await lockReminderChats(tx, rows);
  const bundles = [bundle, ...(await waitingIn(tx, chats))];
  await lockLinesOf(tx, bundles);
  const begun = await sql`
    update outbox set revision = null, good_until = null
    where bundle = ${bundle} and state <> 'sending' and ${hasBegun(sql`${bundle}::text`)} returning id`.execute(tx);
  if (begun.rows.length > 0) return;
  await withdraw(tx, bundles, at);
  await together(tx, [claimsLost(chats)]);
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

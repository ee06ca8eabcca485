import { sql, type Kysely, type Transaction } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { storable } from '../../text/storable.ts';
import { moveUpdates } from './inbox-chat.ts';
import { moveReminders } from './move-reminders.ts';
import { moveSends } from './outbox-line.ts';
import type { Tables } from './tables.ts';

/** The chat as it is called now. */
export async function currentKey(db: Kysely<Tables>, { channel, chat }: ChatKey): Promise<ChatKey> {
  const moved = await db
    .selectFrom('chat_moves')
    .select('to_chat')
    .where('channel', '=', channel)
    .where('from_chat', '=', storable(chat))
    .executeTakeFirst();
  return { channel, chat: moved?.to_chat ?? storable(chat) };
}

/**
 * Moves everything of a chat to what `to` is called now, and returns that key; where that is the same chat nothing
 * happens, so a move that is told twice, or late, leads nowhere back.
 */
export async function moveChat(tx: Transaction<Tables>, from: ChatKey, to: string, at: string): Promise<ChatKey> {
  const target = await currentKey(tx, { channel: from.channel, chat: to });
  if (target.chat === from.chat) return target;
  const { channel } = from;
  await moveReminders(tx, from, target, at);
  await noteMove(tx, channel, from.chat, target.chat);
  await moveRow(tx, channel, from.chat, target.chat);
  await sql`
    delete from chat_links as link using chat_links as there
    where link.channel = ${channel} and link.chat = ${from.chat} and there.channel = ${channel}
      and there.chat = ${target.chat} and there.place = link.place and there.agency = link.agency`.execute(tx);
  await sql`
    delete from chat_menus as menu using chat_menus as there
    where menu.channel = ${channel} and menu.chat = ${from.chat} and there.channel = ${channel}
      and there.chat = ${target.chat} and there.id = menu.id`.execute(tx);
  for (const table of ['chat_links', 'chat_menus', 'chat_turns'] as const) {
    await sql`
      update ${sql.table(table)} set chat = ${target.chat} where channel = ${channel} and chat = ${from.chat}`.execute(
      tx,
    );
  }
  await moveUpdates(tx, channel, from.chat, target.chat);
  await moveSends(tx, channel, from.chat, target.chat);
  return target;
}

async function noteMove(tx: Transaction<Tables>, channel: string, from: string, to: string): Promise<void> {
  await sql`
    update chat_moves set to_chat = ${to} where channel = ${channel} and to_chat = ${from}`.execute(tx);
  await sql`
    insert into chat_moves (channel, from_chat, to_chat) values (${channel}, ${from}, ${to})
    on conflict (channel, from_chat) do update set to_chat = excluded.to_chat`.execute(tx);
}

/** Where the new chat was met already, it is as it was met; what it does not know of its place the old one does. */
async function moveRow(tx: Transaction<Tables>, channel: string, from: string, to: string): Promise<void> {
  await sql`
    insert into chats as there (channel, chat, kind, title, suspended, place)
    select channel, ${to}, kind, title, suspended, place from chats where channel = ${channel} and chat = ${from}
    on conflict (channel, chat) do update set place = coalesce(there.place, excluded.place)`.execute(tx);
  await sql`delete from chats where channel = ${channel} and chat = ${from}`.execute(tx);
}

import type { Kysely } from 'kysely';
import type { Chat, ChatContext, Link } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { ContextOf } from '../../ports/chats.ts';
import { storable } from '../../text/storable.ts';
import { freshMenus, menuById } from './chat-menus.ts';
import { instant } from './instant.ts';
import { currentKey } from './move-chat.ts';
import type { Tables } from './tables.ts';

/** What is known of a chat, as it is called now, and of who speaks there. */
export async function contextIn(db: Kysely<Tables>, of: ContextOf): Promise<ChatContext> {
  const key = await currentKey(db, of.key);
  const person = of.person === null ? null : storable(of.person);
  const chat = await chatRow(db, key);
  const menus = await freshMenus(db, key, person, of.freshSince);
  return {
    chat,
    // A chat has links only once it has a row.
    links: chat === null ? [] : await linksOf(db, key),
    leads: person === null ? [] : await leadsOf(db, key.channel, person),
    turns: person === null ? [] : await turnsOf(db, key, person, of.freshSince),
    menus,
    pressed: of.pressed === null ? null : await menuById(db, key, of.pressed),
    missedCodes: person === null ? 0 : await missesOf(db, `${key.channel}:${person}`, of.missesSince),
  };
}

async function chatRow(db: Kysely<Tables>, { channel, chat }: ChatKey): Promise<Chat | null> {
  const row = await db
    .selectFrom('chats')
    .selectAll()
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .executeTakeFirst();
  return row ?? null;
}

async function linksOf(db: Kysely<Tables>, { channel, chat }: ChatKey): Promise<readonly Link[]> {
  const rows = await db
    .selectFrom('chat_links')
    .selectAll()
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .orderBy('linked_at')
    .orderBy('id')
    .execute();
  return rows.map(linkOf);
}

/** A link out of its row. */
export function linkOf(row: {
  readonly place: string;
  readonly agency: string;
  readonly linked_by: string;
  readonly linked_at: Date;
}): Link {
  return { place: row.place, agency: row.agency, by: row.linked_by, at: instant(row.linked_at) };
}

/** Ordered here rather than by the database, whose collation differs from one server to the next. */
async function leadsOf(db: Kysely<Tables>, channel: string, person: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('leaders')
    .select('place')
    .where('channel', '=', channel)
    .where('person', '=', person)
    .execute();
  return rows.map(({ place }) => place).sort();
}

async function turnsOf(
  db: Kysely<Tables>,
  { channel, chat }: ChatKey,
  person: string,
  since: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('chat_turns')
    .select('said')
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('person', '=', person)
    .where('said_at', '>=', new Date(instant(since)))
    .orderBy('said_at')
    .orderBy('id')
    .execute();
  return rows.map(({ said }) => said);
}

async function missesOf(db: Kysely<Tables>, who: string, since: string): Promise<number> {
  const { count } = await db
    .selectFrom('code_misses')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('who', '=', who)
    .where('missed_at', '>=', new Date(instant(since)))
    .executeTakeFirstOrThrow();
  return Number(count);
}

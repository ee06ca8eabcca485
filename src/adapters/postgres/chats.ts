import { sql, type Kysely } from 'kysely';
import type { Leader, Link } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { Chats, LinkedChat } from '../../ports/chats.ts';
import { auditIn, note } from './audit.ts';
import { applyChanges } from './chat-changes.ts';
import { contextIn, linkOf } from './chat-context.ts';
import { findCode, issueCode } from './codes.ts';
import { guarded } from './failure.ts';
import { feedbackIn } from './feedback.ts';
import { currentKey } from './move-chat.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Chats and people in a database. */
export function chatsIn(db: Kysely<Tables>): Chats {
  return {
    context: (of) => guarded(() => contextIn(db, of)),
    code: (hash) => guarded(() => findCode(db, hash)),
    change: (key, changes, at) =>
      guarded(() =>
        inTransaction(db, async (tx) => {
          await applyChanges(tx, await currentKey(tx, key), changes, at);
        }),
      ),
    issue: (codes, audit, at) =>
      guarded(() =>
        inTransaction(db, async (tx) => {
          for (const code of codes) await issueCode(tx, code);
          for (const entry of audit) await note(tx, entry, at);
        }),
      ),
    chats: () => guarded(() => linkedChats(db)),
    named: (keys) => guarded(() => linkedChats(db, keys)),
    leaders: () => guarded(() => leadersIn(db)),
    secret: (fresh) => guarded(() => secretIn(db, fresh)),
    feedback: (limit) => guarded(() => feedbackIn(db, limit)),
    audit: (limit) => guarded(() => auditIn(db, limit)),
  };
}

/** Ordered here rather than by the database, whose collation differs from one server to the next. */
async function leadersIn(db: Kysely<Tables>): Promise<readonly Leader[]> {
  const rows = await db.selectFrom('leaders').select(['channel', 'person', 'place']).execute();
  const nameOf = ({ channel, person, place }: (typeof rows)[number]): string =>
    JSON.stringify([channel, person, place]);
  return rows
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map(({ channel, person, place }) => ({ channel: channel as Leader['channel'], person, place }));
}

/** @param keys all chats where none are given */
async function linkedChats(db: Kysely<Tables>, keys?: readonly ChatKey[]): Promise<readonly LinkedChat[]> {
  let chatsOf = db.selectFrom('chats').selectAll();
  let linksOf = db.selectFrom('chat_links').selectAll().orderBy('linked_at').orderBy('id');
  if (keys) {
    const now = await Promise.all(keys.map((key) => currentKey(db, key)));
    const among = sql<boolean>`(channel, chat) in (
      select * from unnest(${now.map(({ channel }) => channel)}::text[], ${now.map(({ chat }) => chat)}::text[])
    )`;
    [chatsOf, linksOf] = [chatsOf.where(among), linksOf.where(among)];
  }
  const chats = await chatsOf.execute();
  const links = await linksOf.execute();
  const name = (row: { channel: string; chat: string }): string => `${row.channel}\n${row.chat}`;
  const byChat = new Map<string, Link[]>(chats.map((row) => [name(row), []]));
  for (const row of links) byChat.get(name(row))?.push(linkOf(row));
  return chats
    .map((row) => ({ name: name(row), chat: { ...row, links: byChat.get(name(row)) ?? [] } }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ chat }) => chat);
}

/** Of two processes that come at once the first one's is kept, and both get that. */
async function secretIn(db: Kysely<Tables>, fresh: string): Promise<string> {
  await sql`insert into secrets (purpose, secret) values ('calendars', ${fresh}) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ secret: string }>`select secret from secrets where purpose = 'calendars'`.execute(db);
  return rows[0]?.secret ?? fresh;
}

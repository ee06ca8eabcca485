import { sql } from 'kysely';
import type { Chat } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { storable } from '../../text/storable.ts';
import type { Write } from './together.ts';

/** What is to be written of a chat; nothing but that there is such a chat where it is empty. */
export type Known = Partial<Pick<Chat, 'kind' | 'title' | 'suspended' | 'place'>>;

/** Writes what is known of a chat, and only where it is news: most messages come from a chat that is known. */
export function knownKept({ channel, chat }: ChatKey, known: Known): readonly Write[] {
  const columns = Object.keys(known).map((column) => sql.ref(column));
  const values = Object.values(known).map((value) => (value === null ? null : storable(value)));
  const of = (row: string) => sql.join(columns.map((column) => sql`${sql.ref(row)}.${column}`));
  const news = columns.map((column) => sql`${column} = excluded.${column}`);
  return [
    sql`known_kept as (
      insert into chats as there (${sql.join([sql`channel`, sql`chat`, ...columns])})
      values (${sql.join([channel, chat, ...values])})
      on conflict (channel, chat) do ${
        news.length === 0
          ? sql`nothing`
          : sql`update set ${sql.join(news)} where row(${of('there')}) is distinct from row(${of('excluded')})`
      }
    )`,
  ];
}

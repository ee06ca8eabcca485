import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Chat, ChatContext, Link } from '../../domain/chat.ts';
import type { ContextOf } from '../../ports/chats.ts';
import { storable } from '../../text/storable.ts';
import { menuJson, menuOf, menuRow } from './chat-menus.ts';
import { instant } from './instant.ts';
import type { Tables } from './tables.ts';

/** How many menus one may choose from. */
const MAX_MENUS = 5;

const linkRow = z.object({ place: z.string(), agency: z.string(), linked_by: z.string(), linked_at: z.string() });

const contextRow = z.object({
  chat: z.string(),
  known: z
    .object({
      kind: z.enum(['private', 'group']),
      title: z.string().nullable(),
      suspended: z.enum(['removed', 'blocked']).nullable(),
      place: z.string().nullable(),
    })
    .nullable(),
  links: z.array(linkRow),
  leads: z.array(z.string()),
  turns: z.array(z.string()),
  menus: z.array(menuRow),
  reminded: menuRow.nullable(),
  pressed: menuRow.nullable(),
  missed: z.number().int(),
});

/**
 * What is known of a chat, as it is called now, and of who speaks there: all as it was at one moment. One statement, for
 * it is asked before every answer; eight of them took twice as long.
 */
export async function contextIn(db: Kysely<Tables>, of: ContextOf): Promise<ChatContext> {
  const { channel } = of.key;
  const named = storable(of.key.chat);
  const person = of.person === null ? null : storable(of.person);
  const pressed = of.pressed === null ? null : storable(of.pressed);
  const fresh = sql`${instant(of.freshSince)}::timestamptz`;
  const { rows } = await sql`
    with here as (
      select ${channel}::text as channel, ${person}::text as person, coalesce(
        (select to_chat from chat_moves where channel = ${channel} and from_chat = ${named}), ${named}
      ) as chat
    )
    select here.chat, (
      select to_json(known) from (
        select kind, title, suspended, place from chats where channel = here.channel and chat = here.chat
      ) as known
    ) as known, array(
      select json_build_object('place', place, 'agency', agency, 'linked_by', linked_by, 'linked_at', linked_at)
      from chat_links where channel = here.channel and chat = here.chat
      order by chat_links.linked_at, id
    ) as links, array(
      select place from leaders where channel = here.channel and person = here.person
    ) as leads, array(
      select said from chat_turns
      where channel = here.channel and chat = here.chat and person = here.person and said_at >= ${fresh}
      order by said_at, id
    ) as turns, array(
      select ${menuJson}
      from chat_menus
      where channel = here.channel and chat = here.chat and made_at >= ${fresh}
        and (person is null or person = here.person)
      order by chat_menus.made_at desc, seq desc
      limit ${sql.lit(MAX_MENUS)}
    ) as menus, (
      select ${menuJson} from chat_menus
      where channel = here.channel and chat = here.chat and reminds
        and (person is null or person = here.person)
      order by chat_menus.made_at desc, seq desc limit 1
    ) as reminded, (
      select ${menuJson}
      from chat_menus where channel = here.channel and chat = here.chat and id = ${pressed}
    ) as pressed, (
      select count(*)::integer from code_misses
      where who = here.channel || ':' || here.person and missed_at >= ${instant(of.missesSince)}::timestamptz
    ) as missed
    from here`.execute(db);
  const row = contextRow.parse(rows[0]);
  const { links, leads, turns, menus, missed } = row;
  return {
    chat: row.known && ({ channel, chat: row.chat, ...row.known } satisfies Chat),
    links: links.map(linkOf),
    // Ordered here rather than by the database, whose collation differs from one server to the next.
    leads: leads.sort(),
    turns,
    menus: menus.flatMap(menuOf),
    reminded: row.reminded && (menuOf(row.reminded)[0] ?? null),
    pressed: row.pressed && (menuOf(row.pressed)[0] ?? null),
    missedCodes: missed,
  };
}

/** A link out of its row. */
export function linkOf(row: {
  readonly place: string;
  readonly agency: string;
  readonly linked_by: string;
  readonly linked_at: string | Date;
}): Link {
  return { place: row.place, agency: row.agency, by: row.linked_by, at: instant(row.linked_at) };
}

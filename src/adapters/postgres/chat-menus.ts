import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { choiceSchema, expectedSchema } from '../../domain/outgoing-schema.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Write } from './together.ts';

/**
 * Keeps the menus of a chat, or of the chats that they name, as those are called now; one whose identifier is there
 * already is replaced, and is then the latest of its instant. `bundle`: the message of reminders that they belong to.
 */
export function menusKept(
  { channel, chat }: ChatKey,
  menus: readonly (Menu & { readonly to?: ChatKey | undefined })[],
  bundle: string | null = null,
): readonly Write[] {
  if (menus.length === 0) return [];
  const given = menus.map(({ at, to = { channel, chat }, ...menu }, place) => ({
    ...menu,
    ...{ place, channel: to.channel, chat: to.chat, at: instant(at) },
  }));
  return [
    sql`menus_kept as (
      insert into chat_menus (channel, chat, id, person, made_at, choices, expects, reminds, bundle)
      select channel, chat, id, person, at, choices, expects, reminds, ${bundle}
      from (
        select distinct on (given.channel, coalesce(moved.to_chat, given.chat), id) given.channel,
          coalesce(moved.to_chat, given.chat) as chat, id, person, at, choices, expects,
          coalesce(reminds, false) as reminds, place
        from jsonb_to_recordset(${json(given)}::jsonb) as given (
          place integer, channel text, chat text, id text, person text, at timestamptz, choices jsonb, expects jsonb,
          reminds boolean
        )
        left join chat_moves moved on moved.channel = given.channel and moved.from_chat = given.chat
        order by given.channel, coalesce(moved.to_chat, given.chat), id, place desc
      ) as last
      order by place
      on conflict (channel, chat, id) do update
      set seq = default, person = excluded.person, made_at = excluded.made_at, choices = excluded.choices,
        expects = excluded.expects, reminds = excluded.reminds, bundle = excluded.bundle
    )`,
  ];
}

/** A row of menus, as `menuRow` reads it. */
export const menuJson: RawBuilder<unknown> = sql`json_build_object(
  'id', id, 'person', person, 'made_at', made_at, 'choices', choices, 'expects', expects, 'reminds', reminds
)`;

/** A menu as `menuJson` gives it. */
export const menuRow = z.object({
  id: z.string(),
  person: z.string().nullable(),
  made_at: z.string(),
  choices: z.unknown(),
  expects: z.unknown(),
  reminds: z.boolean(),
});

const asked = z.object({ choices: z.array(choiceSchema), expects: expectedSchema.nullable() });

/** None for a menu that an older version of the product made and this one cannot read: it counts as no longer kept. */
export function menuOf({ id, person, made_at, reminds, ...row }: z.output<typeof menuRow>): readonly Menu[] {
  const read = asked.safeParse(row);
  if (!read.success) return [];
  const { choices, expects } = read.data;
  const told = { ...(expects && { expects }), ...(reminds && { reminds }) };
  return [{ id, person, at: instant(made_at), choices, ...told }];
}

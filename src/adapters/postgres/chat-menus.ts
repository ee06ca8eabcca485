import { sql } from 'kysely';
import { z } from 'zod';
import type { Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { choiceSchema } from '../../domain/outgoing-schema.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Write } from './together.ts';

/** Keeps the menus of a chat; one whose identifier is there already is replaced, and is then the latest of its instant. */
export function menusKept({ channel, chat }: ChatKey, menus: readonly Menu[]): readonly Write[] {
  if (menus.length === 0) return [];
  const last = menus.filter(({ id }, place) => menus.findLastIndex((menu) => menu.id === id) === place);
  const given = last.map(({ at, ...menu }, place) => ({ ...menu, place, at: instant(at) }));
  return [
    sql`menus_kept as (
      insert into chat_menus (channel, chat, id, person, made_at, choices)
      select ${channel}, ${chat}, id, person, at, choices
      from jsonb_to_recordset(${json(given)}::jsonb)
        as given (place integer, id text, person text, at timestamptz, choices jsonb)
      order by place
      on conflict (channel, chat, id) do update
      set seq = default, person = excluded.person, made_at = excluded.made_at, choices = excluded.choices
    )`,
  ];
}

/** A menu as `MENU_FIELDS` gives it. */
export const menuRow = z.object({
  id: z.string(),
  person: z.string().nullable(),
  made_at: z.string(),
  choices: z.unknown(),
});

const choicesSchema = z.array(choiceSchema);

/** None for a menu that an older version of the product made and this one cannot read: it counts as no longer kept. */
export function menuOf({ id, person, made_at, choices }: z.output<typeof menuRow>): readonly Menu[] {
  const read = choicesSchema.safeParse(choices);
  return read.success ? [{ id, person, at: instant(made_at), choices: read.data }] : [];
}

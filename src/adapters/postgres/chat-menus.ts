import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { choiceSchema } from '../../domain/outgoing-schema.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import { json } from './json.ts';
import type { Tables } from './tables.ts';

const choicesSchema = z.array(choiceSchema);
/** How many menus one may choose from. */
const MAX_MENUS = 5;
const COLUMNS = ['id', 'person', 'made_at', 'choices'] as const;

/** Keeps the menus of a chat; one whose identifier is there already is replaced. */
export async function keepMenus(tx: Transaction<Tables>, key: ChatKey, menus: readonly Menu[]): Promise<void> {
  for (const { id, person, at, choices } of menus) {
    await ofChat(tx, key).where('id', '=', storable(id)).execute();
    await tx
      .insertInto('chat_menus')
      .values({
        ...key,
        id: storable(id),
        person: person === null ? null : storable(person),
        made_at: instant(at),
        choices: json(choices),
      })
      .execute();
  }
}

function ofChat(tx: Transaction<Tables>, { channel, chat }: ChatKey) {
  return tx.deleteFrom('chat_menus').where('channel', '=', channel).where('chat', '=', chat);
}

/** Menus of nobody in particular, and the person's own, the latest first. */
export async function freshMenus(
  db: Kysely<Tables>,
  { channel, chat }: ChatKey,
  person: string | null,
  since: string,
): Promise<readonly Menu[]> {
  const rows = await db
    .selectFrom('chat_menus')
    .select(COLUMNS)
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('made_at', '>=', new Date(instant(since)))
    .where((where) =>
      person === null
        ? where('person', 'is', null)
        : where.or([where('person', 'is', null), where('person', '=', storable(person))]),
    )
    .orderBy('made_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(MAX_MENUS)
    .execute();
  return rows.flatMap(menuOf);
}

/** A menu of this chat, however old; null where it is not there. */
export async function menuById(db: Kysely<Tables>, { channel, chat }: ChatKey, id: string): Promise<Menu | null> {
  const rows = await db
    .selectFrom('chat_menus')
    .select(COLUMNS)
    .where('channel', '=', channel)
    .where('chat', '=', chat)
    .where('id', '=', storable(id))
    .execute();
  return rows.flatMap(menuOf)[0] ?? null;
}

interface MenuRow {
  readonly id: string;
  readonly person: string | null;
  readonly made_at: Date;
  readonly choices: unknown;
}

/** None for a menu that an older version of the product made and this one cannot read: it counts as no longer kept. */
function menuOf({ id, person, made_at, choices }: MenuRow): readonly Menu[] {
  const read = choicesSchema.safeParse(choices);
  return read.success ? [{ id, person, at: instant(made_at), choices: read.data }] : [];
}

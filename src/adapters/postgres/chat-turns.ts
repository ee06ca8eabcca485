import { sql } from 'kysely';
import type { ChatKey } from '../../domain/incoming.ts';
import { storable } from '../../text/storable.ts';
import { instant } from './instant.ts';
import type { Write } from './together.ts';

/** What a person said. */
export interface Turn {
  readonly person: string;
  readonly text: string;
}

/** Keeps what was said in a chat, in that order. */
export function turnsKept({ channel, chat }: ChatKey, turns: readonly Turn[], at: string): readonly Write[] {
  if (turns.length === 0) return [];
  const rows = turns.map(
    ({ person, text }) =>
      sql`(${sql.join([channel, chat, storable(person), storable(text)])}, ${instant(at)}::timestamptz)`,
  );
  return [
    sql`turns_kept as (
      insert into chat_turns (channel, chat, person, said, said_at) values ${sql.join(rows)}
    )`,
  ];
}

import { sql, type Transaction } from 'kysely';
import type { Chat, ChatChange } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { storable } from '../../text/storable.ts';
import { note } from './audit.ts';
import { issueCode, useCode } from './codes.ts';
import { rate } from './feedback.ts';
import { instant } from './instant.ts';
import { moveChat } from './move-chat.ts';
import { failWaiting } from './outbox-line.ts';
import type { Tables } from './tables.ts';

/**
 * Applies changes one after another to a chat, given as it is called now; returns what it is called after them.
 * @throws ProductError `conflict` where a code was used up meanwhile; the caller's transaction is then to be undone.
 */
export async function applyChanges(
  tx: Transaction<Tables>,
  key: ChatKey,
  changes: readonly ChatChange[],
  at: string,
): Promise<ChatKey> {
  let current = key;
  for (const change of changes) {
    if (change.set === 'moved') current = await moveChat(tx, current, change.to);
    else await apply(tx, current, change, instant(at));
  }
  return current;
}

async function apply(
  tx: Transaction<Tables>,
  key: ChatKey,
  change: Exclude<ChatChange, { set: 'moved' }>,
  at: string,
): Promise<void> {
  const { channel } = key;
  switch (change.set) {
    case 'met':
      return keep(tx, key, { kind: change.kind, title: storableOrNull(change.title), suspended: null });
    case 'place':
      return keep(tx, key, { place: storableOrNull(change.place) });
    case 'suspended':
      await keep(tx, key, { suspended: change.why });
      return change.why === null ? undefined : failWaiting(tx, { ...key, reason: change.why, at });
    case 'turn': {
      const turn = { person: storable(change.person), said: storable(change.text), said_at: at };
      await tx
        .insertInto('chat_turns')
        .values({ ...key, ...turn })
        .execute();
      return;
    }
    case 'linked':
      await keep(tx, key, {});
      await tx
        .insertInto('chat_links')
        .values({ ...key, ...agencyOf(change), linked_by: storable(change.by), linked_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return;
    case 'unlinked': {
      const { place, agency } = agencyOf(change);
      await sql`
        delete from chat_links where channel = ${channel} and chat = ${key.chat}
          and place = ${place} and agency = ${agency}`.execute(tx);
      return;
    }
    case 'code-issued':
      return issueCode(tx, change.code);
    case 'code-used':
      return useCode(tx, change.hash, change.by, at);
    case 'code-missed':
      await tx
        .insertInto('code_misses')
        .values({ who: storable(change.by), missed_at: at })
        .execute();
      return;
    case 'leader':
      await tx
        .insertInto('leaders')
        .values({ channel, person: storable(change.person), place: storable(change.place) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return;
    case 'rated':
      return rate(tx, channel, change, at);
    case 'audit':
      return note(tx, change.entry, at);
  }
}

/** Writes what is known of a chat, and only where it is news: most messages come from a chat that is known. */
async function keep(
  tx: Transaction<Tables>,
  key: ChatKey,
  known: Partial<Pick<Chat, 'kind' | 'title' | 'suspended' | 'place'>>,
): Promise<void> {
  const columns = Object.keys(known) as (keyof typeof known)[];
  const insert = tx.insertInto('chats').values({ ...key, ...known });
  await insert
    .onConflict((conflict) => {
      const there = conflict.columns(['channel', 'chat']);
      if (columns.length === 0) return there.doNothing();
      return there
        .doUpdateSet(known)
        .where((where) =>
          where.or(columns.map((column) => where(`chats.${column}`, 'is distinct from', known[column] ?? null))),
        );
    })
    .execute();
}

function agencyOf({ place, agency }: { place: string; agency: string }): { place: string; agency: string } {
  return { place: storable(place), agency: storable(agency) };
}

function storableOrNull(text: string | null): string | null {
  return text === null ? null : storable(text);
}

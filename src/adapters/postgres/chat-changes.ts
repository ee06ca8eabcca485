import { sql, type Transaction } from 'kysely';
import type { ChatChange } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { NewStatus } from '../../domain/standing.ts';
import { storable } from '../../text/storable.ts';
import { note } from './audit.ts';
import { endBundles } from './bundle.ts';
import { knownKept, type Known } from './chat-known.ts';
import { turnsKept, type Turn } from './chat-turns.ts';
import { recordIn } from './clerk.ts';
import { issueCode, useCode } from './codes.ts';
import { rate } from './feedback.ts';
import { instant } from './instant.ts';
import { moveChat } from './move-chat.ts';
import { failWaiting } from './outbox-line.ts';
import { recallChat } from './recall.ts';
import { keepStatuses } from './status-events.ts';
import type { Tables } from './tables.ts';
import { together, type Write } from './together.ts';

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
  const { key: current, writes } = await startChanges(tx, key, changes, at);
  await together(tx, writes);
  return current;
}

/**
 * As `applyChanges`, but what every message brings (what is known of the chat, and what was said) is left for the
 * caller to write together with what is its own; it does not depend on the other changes, nor they on it.
 */
export async function startChanges(
  tx: Transaction<Tables>,
  key: ChatKey,
  changes: readonly ChatChange[],
  at: string,
): Promise<{ readonly key: ChatKey; readonly writes: readonly Write[] }> {
  let current = key;
  let known: Known | undefined;
  let turns: Turn[] = [];
  let said: NewStatus[] = [];
  const left = (): readonly Write[] => [...(known ? knownKept(current, known) : []), ...turnsKept(current, turns, at)];
  for (const change of changes) {
    if (change.set === 'moved') {
      await together(tx, left());
      await keepStatuses(tx, current, said, at);
      [known, turns, said] = [undefined, [], []];
      current = await moveChat(tx, current, change.to, at);
    } else if (change.set === 'status') {
      said.push(change.status);
    } else if (change.set === 'turn') {
      turns.push(change);
    } else {
      const told = toldOf(change);
      if (told) known = { ...known, ...told };
      await apply(tx, current, change, instant(at));
    }
  }
  await keepStatuses(tx, current, said, at);
  return { key: current, writes: left() };
}

type OtherChange = Exclude<ChatChange, { set: 'moved' | 'turn' | 'status' }>;

/** What a change tells of the chat itself; null where nothing, not even that there is such a chat. */
function toldOf(change: OtherChange): Known | null {
  if (change.set === 'met') return { kind: change.kind, title: change.title, suspended: null };
  if (change.set === 'place') return { place: change.place };
  if (change.set === 'suspended') return { suspended: change.why };
  return change.set === 'linked' ? {} : null;
}

async function apply(tx: Transaction<Tables>, key: ChatKey, change: OtherChange, at: string): Promise<void> {
  const { channel } = key;
  switch (change.set) {
    case 'met':
    case 'place':
      return;
    case 'suspended':
      if (change.why === null) return;
      await recallChat(tx, key, at);
      return endBundles(tx, await failWaiting(tx, { ...key, reason: change.why, at }), at);
    case 'linked':
      await tx
        .insertInto('chat_links')
        .values({ ...key, ...agencyOf(change), linked_by: storable(change.by), linked_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return recallChat(tx, key, at);
    case 'unlinked': {
      const { place, agency } = agencyOf(change);
      await sql`
        delete from chat_links where channel = ${channel} and chat = ${key.chat}
          and place = ${place} and agency = ${agency}`.execute(tx);
      return recallChat(tx, key, at);
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
    case 'leader-ended':
      await tx
        .deleteFrom('leaders')
        .where('channel', '=', channel)
        .where('person', '=', storable(change.person))
        .where('place', '=', storable(change.place))
        .execute();
      return;
    case 'rated':
      return rate(tx, channel, change, at);
    case 'decided':
      await recordIn(tx, { of: 'correction', ...change.correction });
      return;
    case 'audit':
      return note(tx, change.entry, at);
  }
}

function agencyOf({ place, agency }: { place: string; agency: string }): { place: string; agency: string } {
  return { place: storable(place), agency: storable(agency) };
}

import type { ChannelName } from '../../domain/incoming.ts';
import type { ClaimedUpdate, Handled, Mail, RawUpdate } from '../../ports/mail.ts';
import { applyChanges, refuseConflicts } from './chat-changes.ts';
import { keepMenus } from './menus.ts';
import { countLetters } from './months.ts';
import { queue } from './inbox-queue.ts';
import { enqueue } from './outbox.ts';
import type { KeptUpdate } from './letters.ts';
import { currentKey, ms, named, nameOf, type State } from './state.ts';

export function receive(state: State, channel: ChannelName, updates: readonly RawUpdate[], at: string): number {
  const fresh = updates.filter((update) => keep(state, channel, update));
  countLetters(state, { channel, month: at, way: 'received' }, fresh.length);
  return fresh.length;
}

function keep(state: State, channel: ChannelName, { update, chat: given, order, raw }: RawUpdate): boolean {
  const name = named(channel, update);
  if (state.updates.has(name)) return false;
  const { chat } = currentKey(state, { channel, chat: given });
  const id = (state.lastId += 1);
  const kept = { id, channel, update, chat, order, raw, attempt: 0, fence: 0, due: null, handled: null };
  state.updates.set(name, kept);
  state.updatesById.set(id, kept);
  queue(state, [kept]);
  return true;
}

export function claimUpdates(
  state: State,
  channel: ChannelName,
  { limit, now, until }: Parameters<Mail['claimUpdates']>[1],
): readonly ClaimedUpdate[] {
  const [from, to] = [ms(now), ms(until)];
  return [...state.openUpdates.values()]
    .flatMap((open) => {
      const [first] = open;
      return first?.channel === channel && open.every(({ due }) => due === null || due <= from) ? [first] : [];
    })
    .sort((a, b) => a.id - b.id)
    .slice(0, limit)
    .map((kept) => {
      kept.attempt += 1;
      kept.fence += 1;
      kept.due = to;
      const { id, update, chat, order, raw, attempt, fence } = kept;
      return { id, channel, update, chat, order, raw: raw ?? '', attempt, fence };
    });
}

/** The update where the claim still holds. */
function held(state: State, { id, fence }: ClaimedUpdate): KeptUpdate | null {
  const kept = state.updatesById.get(id);
  return kept?.fence === fence && kept.handled === null ? kept : null;
}

export function finish(state: State, claim: ClaimedUpdate, handled: Handled, at: string): boolean {
  const kept = held(state, claim);
  if (!kept) return false;
  // Before anything is written: a conflict must leave everything as it is.
  refuseConflicts(state, handled.changes);
  Object.assign(kept, { handled: ms(at), raw: null, due: null });
  const name = nameOf(kept);
  const open = (state.openUpdates.get(name) ?? []).filter((update) => update !== kept);
  if (open.length > 0) state.openUpdates.set(name, open);
  else state.openUpdates.delete(name);
  const key = applyChanges(state, currentKey(state, kept), handled.changes, at);
  keepMenus(state, key, handled.menus);
  enqueue(state, handled.sends, at);
  return true;
}

export function release(state: State, claim: ClaimedUpdate, at: string): void {
  const kept = held(state, claim);
  if (kept) Object.assign(kept, { due: ms(at), fence: kept.fence + 1 });
}

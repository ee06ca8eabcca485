import type { Chat, ChatChange } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { ProductError } from '../../domain/errors.ts';
import { codeTaken, codeUsed } from '../../text/vi/errors.ts';
import { moveChat } from './move-chat.ts';
import { waitingIn } from './outbox-line.ts';
import { recallAbout, recallChat } from './recall.ts';
import { settleWith } from './settle-with.ts';
import { record } from './shelf.ts';
import { iso, ms, named, roomOf, type State } from './state.ts';

/** @throws ProductError `conflict` where the changes would use a code that is used or gone, or issue one twice. */
export function refuseConflicts(state: State, changes: readonly ChatChange[]): void {
  const usable = new Map<string, boolean>();
  const find = (hash: string): boolean | undefined => {
    const code = state.codes.get(hash);
    return usable.get(hash) ?? (code && !code.used);
  };
  for (const change of changes) {
    if (change.set === 'code-issued') {
      if (find(change.code.hash) !== undefined) throw new ProductError('conflict', codeTaken());
      usable.set(change.code.hash, true);
    } else if (change.set === 'code-used') {
      if (find(change.hash) !== true) throw new ProductError('conflict', codeUsed());
      usable.set(change.hash, false);
    }
  }
}

/** Applies changes, conflicts refused before, to a chat as it is called now; returns what it is called after them. */
export function applyChanges(state: State, key: ChatKey, changes: readonly ChatChange[], at: string): ChatKey {
  let current = key;
  for (const change of changes) {
    if (change.set === 'moved') current = moveChat(state, current, change.to, ms(at));
    else apply(state, current, change, ms(at));
  }
  return current;
}

function apply(state: State, key: ChatKey, change: Exclude<ChatChange, { set: 'moved' }>, at: number): void {
  const { channel, chat } = key;
  switch (change.set) {
    case 'met':
      learn(state, key, { kind: change.kind, title: change.title, suspended: null });
      break;
    case 'place':
      learn(state, key, { place: change.place });
      break;
    case 'suspended': {
      learn(state, key, { suspended: change.why });
      if (change.why === null) break;
      recallChat(state, key, at);
      const waiting = waitingIn(state, channel, chat, false).filter((send) => send.state !== 'sending');
      for (const send of waiting) settleWith(state, send, { state: 'failed', reason: change.why, at });
      break;
    }
    case 'turn':
      roomOf(state, key).turns.push({ person: change.person, text: change.text, at });
      break;
    case 'linked': {
      const { links } = learn(state, key, {});
      const { place, agency, by } = change;
      if (!links.some((link) => link.place === place && link.agency === agency))
        links.push({ place, agency, by, at: iso(at) });
      recallChat(state, key, at);
      break;
    }
    case 'unlinked': {
      const room = roomOf(state, key);
      room.links = room.links.filter(({ place, agency }) => place !== change.place || agency !== change.agency);
      recallChat(state, key, at);
      break;
    }
    case 'code-issued': {
      const { code } = change;
      state.codes.set(code.hash, { ...code, at: iso(ms(code.at)), expires: iso(ms(code.expires)), used: false });
      break;
    }
    case 'code-used': {
      const code = state.codes.get(change.hash);
      if (code) state.codes.set(change.hash, { ...code, used: true });
      break;
    }
    case 'code-missed':
      state.misses.push({ who: change.by, at });
      break;
    case 'leader': {
      const who = named(channel, change.person);
      state.leaders.set(who, new Set([...(state.leaders.get(who) ?? []), change.place]));
      break;
    }
    case 'leader-ended':
      state.leaders.get(named(channel, change.person))?.delete(change.place);
      break;
    case 'rated': {
      const { menu, person, helpful, rated } = change;
      state.feedback.set(named(channel, menu, person), { ...rated, at: iso(at), channel, helpful });
      break;
    }
    case 'status': {
      const { status } = change;
      const said = state.ledger.events.get(status.occurrence) ?? [];
      const place = (state.lastId += 1);
      state.ledger.events.set(status.occurrence, [...said, { place, event: { ...status, ...key, at: iso(at) } }]);
      recallAbout(state, status.occurrence, at);
      break;
    }
    case 'decided':
      record(state.shelf, { of: 'correction', ...change.correction });
      break;
    case 'audit':
      state.audit.push({ ...change.entry, at: iso(at) });
      break;
  }
}

function learn(
  state: State,
  key: ChatKey,
  known: Partial<Pick<Chat, 'kind' | 'title' | 'suspended' | 'place'>>,
): ReturnType<typeof roomOf> {
  const room = roomOf(state, key);
  room.chat = { ...key, kind: 'private', title: null, suspended: null, place: null, ...room.chat, ...known };
  return room;
}

import type { ChatKey } from '../../domain/incoming.ts';
import { lineUp, waitingIn } from './outbox-line.ts';
import { queue } from './inbox-queue.ts';
import { moveReminders } from './move-reminders.ts';
import { currentKey, ms, nameOf, roomOf, type State } from './state.ts';

/** Moves everything of a chat to what `to` is called now, and returns that key; nothing where that is the same chat. */
export function moveChat(state: State, from: ChatKey, to: string, at: number): ChatKey {
  const { channel } = from;
  const target = currentKey(state, { channel, chat: to });
  if (target.chat === from.chat) return target;
  // Before anything else is called by the new name: what is taken back belongs to either.
  moveReminders(state, from, target, at);
  for (const [name, now] of state.moves) if (nameOf(now) === nameOf(from)) state.moves.set(name, target);
  state.moves.set(nameOf(from), target);
  mergeRooms(state, from, target);
  const updates = state.openUpdates.get(nameOf(from)) ?? [];
  state.openUpdates.delete(nameOf(from));
  for (const update of updates) update.chat = target.chat;
  queue(state, updates);
  for (const send of waitingIn(state, channel, from.chat, true)) {
    send.chat = target.chat;
    lineUp(state, send);
  }
  return target;
}

/** Where the new chat was met already, it is as it was met; what it does not know of its place the old one does. */
function mergeRooms(state: State, from: ChatKey, target: ChatKey): void {
  const [old, room] = [roomOf(state, from), roomOf(state, target)];
  state.rooms.delete(nameOf(from));
  if (old.chat)
    room.chat = room.chat ? { ...room.chat, place: room.chat.place ?? old.chat.place } : { ...old.chat, ...target };
  const links = room.links;
  room.links = [
    ...old.links.filter(({ place, agency }) => !links.some((link) => link.place === place && link.agency === agency)),
    ...links,
  ].sort((a, b) => ms(a.at) - ms(b.at));
  const menus = room.menus;
  room.menus = [...old.menus.filter(({ id }) => !menus.some((menu) => menu.id === id)), ...menus];
  room.turns = [...old.turns, ...room.turns].sort((a, b) => a.at - b.at);
}

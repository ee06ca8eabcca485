import type { Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import type { Handled } from '../../ports/mail.ts';
import { currentKey, iso, ms, nameOf, roomOf, type Room, type State } from './state.ts';

/** How many menus one may choose from. */
const MAX_MENUS = 5;

/** Keeps the menus of a chat, or of the one that each names; one whose identifier is there already is replaced. */
export function keepMenus(state: State, key: ChatKey, menus: Handled['menus']): void {
  for (const { to, ...menu } of menus) {
    const room = roomOf(state, to ? currentKey(state, to) : key);
    room.menus = [...room.menus.filter(({ id }) => id !== menu.id), { ...menu, at: iso(ms(menu.at)) }];
  }
}

/** Forgets menus of a message that nobody gets to see. */
export function forgetMenus(state: State, key: ChatKey, menus: readonly string[]): void {
  const room = state.rooms.get(nameOf(key));
  if (room) room.menus = room.menus.filter(({ id }) => !menus.includes(id));
}

/** Menus of nobody in particular, and the person's own, the latest first. */
export function freshMenus({ menus }: Room, person: string | null, since: string): readonly Menu[] {
  return latestFirst(menus, person)
    .filter(({ at }) => ms(at) >= ms(since))
    .slice(0, MAX_MENUS);
}

/** The latest menu of a reminder that a person may choose from. */
export function latestReminder({ menus }: Room, person: string | null): Menu | null {
  return latestFirst(menus, person).find(({ reminds }) => reminds === true) ?? null;
}

function latestFirst(menus: readonly Menu[], person: string | null): readonly Menu[] {
  return menus
    .filter((menu) => menu.person === null || menu.person === person)
    .map((menu, place) => ({ menu, place }))
    .sort((a, b) => ms(b.menu.at) - ms(a.menu.at) || b.place - a.place)
    .map(({ menu }) => menu);
}

import type { Menu } from '../../domain/chat.ts';
import type { ChatKey } from '../../domain/incoming.ts';
import { iso, ms, roomOf, type Room, type State } from './state.ts';

/** How many menus one may choose from. */
const MAX_MENUS = 5;

/** Keeps the menus of a chat; one whose identifier is there already is replaced. */
export function keepMenus(state: State, key: ChatKey, menus: readonly Menu[]): void {
  const room = roomOf(state, key);
  for (const menu of menus) {
    room.menus = [...room.menus.filter(({ id }) => id !== menu.id), { ...menu, at: iso(ms(menu.at)) }];
  }
}

/** Menus of nobody in particular, and the person's own, the latest first. */
export function freshMenus({ menus }: Room, person: string | null, since: string): readonly Menu[] {
  return menus
    .filter((menu) => (menu.person === null || menu.person === person) && ms(menu.at) >= ms(since))
    .map((menu, place) => ({ menu, place }))
    .sort((a, b) => ms(b.menu.at) - ms(a.menu.at) || b.place - a.place)
    .slice(0, MAX_MENUS)
    .map(({ menu }) => menu);
}

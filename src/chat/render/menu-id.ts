import { createHash } from 'node:crypto';

/** 96 bits: enough that no two of all messages ever sent share one. */
const LENGTH = 16;
const DATA = /^([\w-]{1,40})\.(0|[1-9]\d{0,3})$/u;

/** The identifier of the menu under the message that `key` names: the same for the same key, and safe in a button. */
export function menuIdOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, LENGTH);
}

/** What a button sends: its menu and which of the menu's choices it is, counted from 0. */
export interface Pressed {
  readonly menu: string;
  readonly index: number;
}

/** At most 64 bytes for a menu's identifier of at most 40. */
export function buttonData({ menu, index }: Pressed): string {
  return `${menu}.${index}`;
}

/** What a button's data say; null for data that are none of ours. */
export function readButtonData(data: string): Pressed | null {
  const [, menu, index] = DATA.exec(data) ?? [];
  return menu === undefined || index === undefined ? null : { menu, index: Number(index) };
}

import type { Names } from '../text/vi/remind-lists.ts';

/** Names that one line holds. */
const MOST_NAMES = 30;

/** Names for one line, each once, with how many are left out. */
export function namesOf(names: readonly string[]): Names {
  const each = [...new Set(names)];
  return { shown: each.slice(0, MOST_NAMES), more: Math.max(0, each.length - MOST_NAMES) };
}

import { DAMAGES, rewrap } from './damage.ts';
import { seeded } from './random.ts';
import { textOf, wholeText } from './reading.ts';

/** The harms of `DAMAGES` that may come together, and after cutting lines to any width. */
export const TOGETHER: readonly string[] = Object.keys(DAMAGES).filter((name) => !name.startsWith('cut'));

/** A document cut to a width, or left as it is for null, then harmed in the named ways one after the other. */
export function damagedCopy(plan: string, width: number | null, names: readonly string[], seed: number): string {
  const random = seeded(seed);
  const first = width === null ? textOf(plan) : rewrap(width)(wholeText(plan), random);
  // A heading mark or a table bar in the middle of a cut sentence claims a border where there is none.
  const harms = names.filter((name) => width === null || name !== 'Markdown marks');
  return harms.reduce((text, name) => DAMAGES[name]?.(text, random) ?? text, first);
}

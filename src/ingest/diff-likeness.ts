import { syllables } from '../text/syllables.ts';

/** Pairs of neighbouring syllables of a text, folded; the syllable itself where there is only one. */
export function pairsOf(text: string): ReadonlySet<string> {
  const words = syllables(text);
  return new Set(words.length < 2 ? words : words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`));
}

/** Share, 0 to 1, of what two sets have in common (Dice's coefficient): 1 where they are equal, 0 where one is empty. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * shared(one, other)) / all;
}

/** True where every element of the smaller set is in the larger; an empty one is in none. */
export function holds(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const smaller = Math.min(one.size, other.size);
  return smaller > 0 && shared(one, other) === smaller;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const element of one) if (other.has(element)) count += 1;
  return count;
}

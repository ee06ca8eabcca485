import { isSyllableShaped } from './syllable-shape.ts';

/** Shorter words have too many neighbours to guess among. */
const MIN_LENGTH = 4;
/** The longest syllable has seven letters ("nghieng"), and a slip may add one. */
const MAX_LENGTH = 8;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How likely a slip is, as a cost: the smaller, the likelier. */
const COST = { doubled: 1, transposed: 2, missing: 3, extra: 4, neighbour: 5 } as const;

/** Keys that touch each other on a QWERTY keyboard. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'qwsz',
    b: 'vghn',
    c: 'xdfv',
    d: 'serfcx',
    e: 'wsdr',
    f: 'drtgvc',
    g: 'ftyhbv',
    h: 'gyujnb',
    i: 'ujko',
    j: 'huikmn',
    k: 'jiolm',
    l: 'kop',
    m: 'njk',
    n: 'bhjm',
    o: 'iklp',
    p: 'ol',
    q: 'wa',
    r: 'edft',
    s: 'awedxz',
    t: 'rfgy',
    u: 'yhji',
    v: 'cfgb',
    w: 'qase',
    x: 'zsdc',
    y: 'tghu',
    z: 'asx',
  }),
);

/**
 * The vocabulary's syllable that a mistyped one most likely stands for: one letter doubled, two swapped, one missing,
 * one too many, or a neighbouring key. Null where the word is known, is a well-formed syllable (then it is another word
 * rather than a slip), is shorter than four letters, or two corrections are equally likely. All folded.
 *
 * Tries the word's neighbours in the vocabulary, not the vocabulary against the word: some 250 look-ups whatever its size.
 */
export function closest(word: string, vocabulary: ReadonlySet<string>): string | null {
  if (word.length < MIN_LENGTH || word.length > MAX_LENGTH || !/^[a-z]+$/u.test(word)) return null;
  if (vocabulary.has(word) || isSyllableShaped(word)) return null;
  let cost = Infinity;
  let found: string | null = null;
  for (const [candidate, price] of neighbours(word)) {
    if (price > cost || !vocabulary.has(candidate)) continue;
    if (candidate !== found) found = price === cost ? null : candidate;
    cost = price;
  }
  return found;
}

/** A question's folded syllables, each slip that has one clear correction put right. */
export function correctSlips(words: readonly string[], vocabulary: ReadonlySet<string>): string[] {
  return words.map((word) => closest(word, vocabulary) ?? word);
}

/** Every word one slip away, with the slip's cost; a word may come more than once. */
function* neighbours(word: string): Generator<readonly [string, number]> {
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail, letter, next] = [word.slice(0, at), word.slice(at + 1), word[at], word[at + 1]];
    for (const added of LETTERS) yield [head + added + word.slice(at), COST.missing];
    if (letter === undefined) continue;
    yield [head + tail, letter === word[at - 1] ? COST.doubled : COST.extra];
    if (next !== undefined) yield [head + next + letter + word.slice(at + 2), COST.transposed];
    for (const key of NEIGHBOURS.get(letter) ?? '') yield [head + key + tail, COST.neighbour];
  }
}

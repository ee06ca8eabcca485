import { fold, foldKeepingTones, stripTones } from './fold.ts';

/** One syllable as it is compared: with its marks, and without. */
export interface Syllable {
  /** Lower case with marks, NFC, the tone in its new position. */
  readonly toned: string;
  /** Lower case without any mark. Never empty. */
  readonly folded: string;
}

// One character class and one quantifier: nothing to backtrack into, so the time is linear for any text.
const RUN = /[\p{L}\p{N}]+/gu;
/** Marks belong to the letter before them: a few letters with two marks have no composed form. */
const MARKED_RUN = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * The folded syllables of a text in order: runs of letters and digits, so "342/KH-UBND" gives 342, kh, ubnd.
 * Idempotent (splitting the joined result gives it again), and total for any string.
 */
export function syllables(text: string): string[] {
  return fold(text).match(RUN) ?? [];
}

/** The same syllables with what their marks were. */
export function tonedSyllables(text: string): Syllable[] {
  // Vietnamese uses some 7,000 marked syllables: folding each once a text is enough.
  const known = new Map<string, readonly Syllable[]>();
  const found: Syllable[] = [];
  for (const run of foldKeepingTones(text).match(MARKED_RUN) ?? []) {
    let parts = known.get(run);
    if (parts === undefined) {
      parts = splitRun(run);
      known.set(run, parts);
    }
    found.push(...parts);
  }
  return found;
}

/** One syllable for nearly every run; folding splits one whose marks are letters that fall apart when decomposed. */
function splitRun(run: string): Syllable[] {
  const parts = stripTones(run).match(RUN) ?? [];
  return parts.map((folded) => ({ toned: parts.length === 1 ? run : folded, folded }));
}

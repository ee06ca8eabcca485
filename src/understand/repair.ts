import { closest } from '../text/slips.ts';
import { isSyllableShaped } from '../text/syllable-shape.ts';

/**
 * An unmarked syllable with a slip of the keyboard put right, or typed in Telex by somebody whose keyboard was not
 * switched ("phofng" for "phòng"). Only towards a syllable that is known; everything else stays as it is.
 */
export function repair(word: string, known: ReadonlySet<string>): string {
  if (known.has(word) || isSyllableShaped(word) || /\d/u.test(word)) return word;
  const bare = withoutTelex(word);
  return known.has(bare) ? bare : (closest(word, known) ?? word);
}

/** Without Telex's keys for tones (s f r x j) and for marks (aa, ee, oo, dd, w), wherever they were typed. */
function withoutTelex(word: string): string {
  const marks = word.replace(/([aeod])\1/gu, '$1').replace(/(?<=[aou])w/gu, '');
  return marks.replace(/(?<=[aeiouy][a-z]*)[sfrxj]/gu, '').replace(/([aeo])(?=[a-z]*\1$)\1?/gu, '$1');
}

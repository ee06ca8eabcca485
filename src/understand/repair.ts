import { closest } from '../text/slips.ts';
import { isSyllableShaped } from '../text/syllable-shape.ts';

/**
 * An unmarked syllable with a slip of the keyboard put right, or typed in Telex or VNI by somebody whose keyboard was
 * not switched ("phofng", "pho2ng" for "phòng"). Only towards a syllable that is known; everything else stays as it is.
 */
export function repair(word: string, known: ReadonlySet<string>): string {
  if (known.has(word) || isSyllableShaped(word)) return word;
  if (/\d/u.test(word)) return withoutVni(word, known);
  const bare = withoutTelex(word);
  return known.has(bare) ? bare : (closest(word, known) ?? word);
}

/** Without Telex's keys for tones (s f r x j) and for marks (aa, ee, oo, dd, w), wherever they were typed. */
function withoutTelex(word: string): string {
  const marks = word.replace(/([aeod])\1/gu, '$1').replace(/(?<=[aou])w/gu, '');
  return marks.replace(/(?<=[aeiouy][a-z]*)[sfrxj]/gu, '').replace(/([aeo])(?=[a-z]*\1$)\1?/gu, '$1');
}

/** VNI's keys: a tone (1 to 5, 0 for none) behind a vowel, 6, 7 and 8 behind a vowel that they mark, 9 behind d. */
const VNI = /(?<=[aeo][a-z]*)6|(?<=[ou][a-z]*)7|(?<=a[a-z]*)8|(?<=d[a-z]*)9|(?<=[aeiouy][a-z]*[6-9]?)[0-5]/gu;
/** One letter and one figure name a thing ("lô A1") sooner than they spell a word. */
const SHORTEST_VNI = 3;

/** Without VNI's keys, where what remains is a known syllable and no figure is left over. */
function withoutVni(word: string, known: ReadonlySet<string>): string {
  if (word.length < SHORTEST_VNI) return word;
  const bare = word.replace(VNI, '');
  return isSyllableShaped(bare) && known.has(bare) ? bare : word;
}

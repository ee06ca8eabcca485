import { OFFICE_KINDS, type OfficeKind } from '../text/office/kinds.ts';
import type { OfficeFound } from './found.ts';
import { wordsOf } from './places.ts';
import type { Tokens } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const MOST_PARTS = 5;

/**
 * An office named by the first letters of its words ("VH-TT", "TTYT"), with or without its head noun's. Two letters
 * tell an office only behind a head noun ("Phòng NV"); letters that can be read as a syllable never do.
 */
export function initialsAt(
  tokens: Tokens,
  at: number,
  vocabulary: Vocabulary,
  behind: OfficeKind | null = null,
): OfficeFound | null {
  for (let size = MOST_PARTS; size >= 1; size -= 1) {
    const parts = tokens.list.slice(at, at + size);
    const letters = parts.map(({ folded }) => folded).join('');
    if (parts.length < size || letters.length > 12 || parts.some(({ folded }) => isSyllable(folded))) continue;
    for (const [key, contents] of vocabulary.contents) {
      if (behind !== null && key !== behind.key) continue;
      const heads = OFFICE_KINDS.filter((kind) => kind.key === key).map(({ head }) => initials(head.split(' ')));
      for (const content of contents) {
        const own = initials(content);
        const bare = own === letters && letters.length >= (behind === null ? 3 : 2);
        const whole = letters.length >= 3 && heads.some((head) => head + own === letters);
        if (!bare && !whole) continue;
        const kind = behind !== null || whole ? key : null;
        const mention = { words: wordsOf(tokens, at, at + size), kind, content, level: null, member: null };
        return { from: at, to: at + size, mention };
      }
    }
  }
  return null;
}

function initials(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Letters with a vowel in them read as a syllable; "y" alone between consonants does not ("TTYT"). */
function isSyllable(letters: string): boolean {
  return /[aeiou]/u.test(letters) || /\d/u.test(letters) || /^[bcdghklmnqrstvx]{0,2}y$/u.test(letters);
}

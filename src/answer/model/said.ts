import { tonedSyllables, type Syllable } from '../../text/syllables.ts';
import { claimIn } from './claims.ts';

/** What ends a stretch of somebody's words; a comma does not. */
const BETWEEN = /[^\p{L}\p{M}\p{N}\s,/&-]+|\n/u;

/** What a person wrote, to be repeated. */
export interface Said {
  /** True where they wrote these words one after the other, and nothing in them claims anything. */
  holds(words: readonly Syllable[]): boolean;
}

/**
 * A person's own words. What they typed with marks is repeated with these marks; what they typed without is taken for
 * every word that it may stand for, so that none of them may be one that claims.
 */
export function saidBy(message: string): Said {
  const stretches = message.normalize('NFC').split(BETWEEN).map(tonedSyllables);
  return {
    holds: (words) => {
      if (words.length === 0) return false;
      return stretches.some((stretch) =>
        stretch.some((_, from) => {
          const own = stretch.slice(from, from + words.length);
          const same = own.length === words.length && own.every((one, at) => repeats(one, words[at]));
          return same && claimIn(own) === null;
        }),
      );
    },
  };
}

function repeats(own: Syllable, word: Syllable | undefined): boolean {
  if (own.folded !== word?.folded) return false;
  return own.toned === own.folded || own.toned === word.toned;
}

import { expandAbbreviations } from '../abbreviations.ts';
import { fold } from '../fold.ts';

/** "UBNDTTQVN", "UB MTTQ", "UBMTTQVN": plans shorten the Front's committee in more ways than a table holds. */
const FRONT = /(?<![a-z0-9])ub ?(?:nd|m)?t?tq ?(?:vn)?(?![a-z0-9])/gu;

/** An office's words, or a clause's, folded and with abbreviations written out. */
export function writtenOut(words: string): string {
  const front = fold(words).replace(FRONT, 'uy ban mat tran to quoc viet nam');
  return front === fold(words) ? fold(expandAbbreviations(words)) : fold(expandAbbreviations(front));
}

import { issuedBetween, type Issue } from '../domain/issue.ts';
import type { IsoDate, Recurrence } from '../domain/plan.ts';
import { DOUBTS } from '../text/vi/warnings.ts';

/** Why a deadline that was found is doubtful, as a sentence, or null where it is certain. */
export function doubtOf(
  found: {
    readonly lastDay: IsoDate;
    /** The bound party had to be guessed. */
    readonly guessed: boolean;
    readonly yearGuessed: boolean;
    readonly recurs: Recurrence | null;
    /** What the reading of the date itself leaves open. */
    readonly doubt?: string | undefined;
  },
  issue: Issue,
): string | null {
  if (found.doubt !== undefined) return found.guessed ? `${found.doubt} ${DOUBTS.partyGuessed}` : found.doubt;
  if (found.guessed) return DOUBTS.partyGuessed;
  if (found.yearGuessed) return DOUBTS.yearGuessed;
  // Weekly and monthly dates are reckoned from the day of issue.
  if (found.recurs === 'weekly' || found.recurs === 'monthly') return null;
  const between = issuedBetween(issue);
  if (between === null || found.lastDay > between.to) return null;
  return found.lastDay < between.from || between.from === between.to ? DOUBTS.precedes : DOUBTS.mayPrecede;
}

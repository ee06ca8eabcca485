import { isoDate, lastOfMonth } from '../domain/calendar.ts';
import type { Basis, IsoDate, PartialDate, Recurrence } from '../domain/plan.ts';
import { DOUBTS } from '../text/vi/warnings.ts';

/** When a document was issued, as far as it says. */
export interface Issue {
  readonly issued: PartialDate;
  readonly basis: readonly Basis[];
}

/** The first and last day on which the document may have been issued; null where not even the year is known. */
export function issuedBetween({ issued, basis }: Issue): { from: IsoDate; to: IsoDate } | null {
  if (issued.year === null) return null;
  if (issued.month !== null && issued.day !== null) {
    const day = isoDate(issued.year, issued.month, issued.day);
    return day === null ? null : { from: day, to: day };
  }
  const from = isoDate(issued.year, issued.month ?? 1, 1) ?? `${issued.year}-01-01`;
  const to = lastOfMonth(issued.year, issued.month ?? 12);
  const latest =
    basis
      .flatMap((one) => (one.date === null ? [] : [one.date]))
      .sort()
      .at(-1) ?? from;
  return { from: latest > from && latest <= to ? latest : from, to };
}

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

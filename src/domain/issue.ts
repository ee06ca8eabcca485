import { isoDate, lastOfMonth } from './calendar.ts';
import type { Basis, IsoDate, PartialDate } from './plan.ts';

/** When a document was issued, as far as it says. */
export interface Issue {
  readonly issued: PartialDate;
  readonly basis: readonly Pick<Basis, 'date'>[];
}

/**
 * The first and last day on which the document may have been issued: the known year or month as a whole, not before the
 * latest document that it carries out. Null where not even the year is known.
 */
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

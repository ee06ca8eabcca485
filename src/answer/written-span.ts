import { lastOfMonth, partsOf, quarterRange } from '../domain/calendar.ts';
import type { Deadline, IsoDate } from '../domain/plan.ts';
import { monthOf, quarterOf, stretch } from '../text/vi/dates.ts';
import { spanIn } from '../text/written-span.ts';

/** The month or quarter that a clause writes instead of a day ("trong quý II/2026"), or null where it writes a day. */
export function writtenSpan({ date, bound, quote }: Pick<Deadline, 'date' | 'bound' | 'quote'>): string | null {
  const { year, month } = partsOf(date);
  if (bound !== 'by' || date !== lastOfMonth(year, month)) return null;
  return spanIn(quote, date);
}

/** A stretch of days after "trong", as people say it: a whole month or quarter by its name. */
export function spanWords({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  const { year, month, day } = partsOf(from);
  if (day === 1 && to === lastOfMonth(year, month)) return monthOf(from);
  const quarter = quarterRange(year, Math.ceil(month / 3));
  return from === quarter.from && to === quarter.to ? quarterOf(from) : stretch(from, to);
}

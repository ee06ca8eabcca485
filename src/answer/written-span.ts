import { lastOfMonth, partsOf, quarterRange } from '../domain/calendar.ts';
import type { Deadline, IsoDate } from '../domain/plan.ts';
import { fold } from '../text/fold.ts';
import { monthOf, quarterOf, stretch } from '../text/vi/dates.ts';

/** The month or quarter that a clause writes instead of a day ("trong quý II/2026"), or null where it writes a day. */
export function writtenSpan({ date, bound, quote }: Pick<Deadline, 'date' | 'bound' | 'quote'>): string | null {
  const { year, month, day } = partsOf(date);
  if (bound !== 'by' || date !== lastOfMonth(year, month)) return null;
  const words = fold(quote);
  if (new RegExp(`(?<!\\d)${day}(?: ?[/.-] ?| thang )0?${month}(?!\\d)`, 'u').test(words)) return null;
  if (/(?<![a-z])quy (?:iv|i{1,3}|[1-4])(?![a-z\d])/u.test(words) && month % 3 === 0) return quarterOf(date);
  return new RegExp(`thang 0?${month}(?!\\d)`, 'u').test(words) ? monthOf(date) : null;
}

/** True where a clause counts its day from another one ("trong 05 ngày làm việc kể từ ngày ban hành") and writes none. */
export function isReckoned(quote: string): boolean {
  const words = fold(quote);
  const written = /\d{1,2} ?[/.-] ?\d{1,2}(?!\d)|thang \d{1,2}(?!\d)|quy (?:iv|i{1,3}|[1-4])(?![a-z\d])/u.test(words);
  return (
    !written &&
    /\d{1,3}(?: ?\([^)]*\))? (?:ngay|tuan|thang)(?: lam viec)?,? (?:(?:ke|tinh) (?:tu|sau)|tinh ke tu|sau|tu)(?![a-z])/u.test(
      words,
    )
  );
}

/** A stretch of days after "trong", as people say it: a whole month or quarter by its name. */
export function spanWords({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }): string {
  const { year, month, day } = partsOf(from);
  if (day === 1 && to === lastOfMonth(year, month)) return monthOf(from);
  const quarter = quarterRange(year, Math.ceil(month / 3));
  return from === quarter.from && to === quarter.to ? quarterOf(from) : stretch(from, to);
}

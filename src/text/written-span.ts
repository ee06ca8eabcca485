import { fold } from './fold.ts';
import { monthOf, quarterOf } from './vi/dates.ts';

/**
 * The month or quarter that a clause writes ("trong quý II/2026") instead of its last day; null where it writes the day.
 * @param date the last day of a month
 */
export function spanIn(quote: string, date: string): string | null {
  const [, month = 0, day = 0] = date.split('-').map(Number);
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

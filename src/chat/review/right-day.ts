import { daysBetween, isoDate, partsOf } from '../../domain/calendar.ts';
import type { Bound, IsoDate } from '../../domain/plan.ts';
import { fold } from '../../text/fold.ts';
import { LIMIT_WORDS } from '../../text/vi/review.ts';

/** A day that somebody wrote, and how it limits; null where the words leave that open. */
export interface RightDay {
  readonly date: IsoDate;
  readonly bound: Bound | null;
}

/** More words than a date and courtesy take: a message about something else. */
const MOST_WORDS = 14;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/u;
/** A day by its numbers, without a year: "28/11", "ngày 28 tháng 11". */
const NUMBERS = /\d{1,2}\s?[/.-]\s?\d{1,2}(?![/.\d-])|ngay \d{1,2} thang \d{1,2}/u;

/**
 * Reads "28/11", "đến hết 30/11/2024". A day without a year is the one nearest to `near`, the day that it puts right.
 * Null where no day is named.
 */
export function readRightDay(text: string, near: IsoDate, dayIn: (text: string) => IsoDate | null): RightDay | null {
  const folded = fold(text);
  if (folded.split(' ').length > MOST_WORDS) return null;
  const day = dayIn(text);
  if (day === null) return null;
  const date = NUMBERS.test(folded) && !YEAR.test(folded) ? nearest(day, near) : day;
  const [bound = null] = (['before', 'by', 'on'] as const).filter((one) => LIMIT_WORDS[one].test(` ${folded} `));
  return { date, bound };
}

function nearest(day: IsoDate, near: IsoDate): IsoDate {
  const { month, day: date } = partsOf(day);
  const { year } = partsOf(near);
  const candidates = [year - 1, year, year + 1].flatMap((one) => isoDate(one, month, date) ?? []);
  const distance = (one: IsoDate): number => Math.abs(daysBetween(one, near));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? day;
}

import type { PartialDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { type DateMention, datesIn } from './dates.ts';
import { narrowed, yearsIn } from './parts-of-time.ts';
import { recurringIn, type RecurringMention } from './recurrence.ts';
import { relativesIn } from './relative.ts';
import { withStretches } from './stretches.ts';

/** What a clause's days are read against. */
export interface Reckoning {
  /** The plan's year. */
  readonly year: number | null;
  readonly issued: PartialDate;
}

/** "trước 16 giờ cùng ngày": the day named before it. Folded. */
const SAME_DAY = /(?<![a-z])cung ngay(?! (?:tu|ban|thang|\d)(?![a-z]))/gu;

/** Figures, or a quarter, a year or a day of the week in words: without them no time is named. Folded. */
const TIME = /\d|qu[yi]\s|\snam(?![a-z])|tuan/u;

/** False for folded text that names no time: most paragraphs, which need not be looked at any further. */
export const mayNameTime = (folded: string): boolean => TIME.test(folded);

/**
 * Everything in a clause that can set a date, in order, none within another: days that come round, limits counted from
 * another day, stretches of time, and plain dates.
 */
export function mentionsOf(clause: string, { year, issued }: Reckoning): readonly (DateMention | RecurringMention)[] {
  const folded = foldInPlace(clause);
  if (!mayNameTime(folded)) return [];
  const found: (DateMention | RecurringMention)[] = [];
  const add = (mentions: readonly (DateMention | RecurringMention)[]): void => {
    for (const one of mentions)
      if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
  };
  add(recurringIn(folded, year, issued));
  add(relativesIn(clause, issued, folded));
  const dates = [...datesIn(clause, year, folded), ...yearsIn(folded, year)].sort((a, b) => a.start - b.start);
  add(
    withStretches(
      dates.map((one) => narrowed(one, folded)),
      folded,
      year,
    ),
  );
  for (const match of folded.matchAll(SAME_DAY)) {
    const named = found.findLast((one) => one.unit === 'day' && one.end <= match.index && one.stretch !== true);
    if (named !== undefined) add([{ ...named, start: match.index, end: match.index + match[0].length, sameDay: true }]);
  }
  return found.sort((a, b) => a.start - b.start);
}

import type { PartialDate } from '../domain/plan.ts';
import { foldInPlace } from '../text/fold.ts';
import { WARNINGS } from '../text/vi/warnings.ts';
import { datesIn } from './dates.ts';
import { misreadDatesIn } from './misread.ts';
import { relativesIn } from './relative.ts';

/**
 * What is wrong with the times of a paragraph, one sentence each: days that the calendar lacks, days that look misread,
 * and limits counted from a day that nobody can know yet. None of these sets a deadline.
 */
export function timeRemarksIn(text: string, year: number | null, issued: PartialDate): readonly string[] {
  // What is wrong is a figure or beside one.
  if (!/\d/u.test(text)) return [];
  const folded = foldInPlace(text);
  const impossible = datesIn(text, year, folded).filter(({ date }) => date === null);
  const open = relativesIn(text, issued, folded).filter(({ date }) => date === null);
  return [
    ...impossible.map(({ start, end }) => WARNINGS.impossibleDate(text.slice(start, end).trim())),
    ...misreadDatesIn(text).map(WARNINGS.misreadDate),
    ...open.map(({ words }) => WARNINGS.openLimit(words)),
  ];
}

import { daysBetween, lastOfMonth, localDate, partsOf, weekday } from '../domain/calendar.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { IsoDate } from '../domain/plan.ts';
import { termOf, type Standing } from '../domain/standing.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { isReckoned, spanIn } from '../text/written-span.ts';
import { day, dayAndMonth, distance, weekdayAndDay, weekdayName } from '../text/vi/dates.ts';
import { dueDate } from '../text/vi/due.ts';
import { extendedTo, overdueBy } from '../text/vi/remind.ts';
import type { Dating } from './composing.ts';

/**
 * When something is due, as answers say it: the date as written, the last day, the last working day where that is
 * another, how far it is; with an extension both days.
 */
export function whenOf(
  { deadline, date, lastDay }: Occurrence,
  standing: Standing,
  { calendar, settings, now }: Omit<Dating, 'standings'>,
): string {
  const today = localDate(now, settings.timeZone);
  const term = termOf(lastDay, standing);
  const left = daysBetween(today, term);
  const far = left < 0 ? overdueBy(-left) : distance(left);
  const isExtended = term !== lastDay;
  // What a clerk put in the place of a month is a day.
  const isWritten = deadline.corrected === undefined;
  return dueDate({
    bound: deadline.bound,
    date: day(date),
    last: dayInWords(lastDay),
    time: deadline.time,
    within: isWritten && deadline.bound === 'by' && endsMonth(date) ? spanIn(deadline.quote, date) : null,
    reckoned: isWritten && isReckoned(deadline.quote),
    workday: isExtended ? null : workdayOf(lastDay, today, calendar),
    distance: isExtended ? extendedTo(dayInWords(term), workdayOf(term, today, calendar), far) : far,
  });
}

/** `Chủ nhật 24/11/2024` */
export function dayInWords(date: IsoDate): string {
  return weekdayAndDay(date, weekday(date));
}

/** The last working day up to a day, where that is another one and not everything has passed. */
function workdayOf(date: IsoDate, today: IsoDate, calendar: WorkCalendar): string | null {
  const workday = calendar.lastWorkday(date);
  return workday === date || date < today ? null : `${weekdayName(weekday(workday))} ${dayAndMonth(workday)}`;
}

function endsMonth(date: IsoDate): boolean {
  const { year, month } = partsOf(date);
  return date === lastOfMonth(year, month);
}

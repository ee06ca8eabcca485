import { daysBetween, localDate, localTime, weekday } from '../../domain/calendar.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { extensionsOf, isClosed } from '../../domain/standing.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { day, dayAndMonth, distance, weekdayAndDay, weekdayName } from '../../text/vi/dates.ts';
import { dueDate } from '../../text/vi/due.ts';
import { planName } from '../../text/vi/plans.ts';
import { planLine, PROGRESS, STANDS, thingLine } from '../../text/vi/progress.ts';
import { shorten } from '../render/shorten.ts';
import type { BotTools, Owed } from '../tools.ts';
import { todayOf } from './table.ts';

/** Longest title of a plan without a number, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** A deadline's action as a sentence begins with it. */
export function actionOf({ deadline: { action } }: Occurrence): string {
  return action.charAt(0).toLocaleUpperCase('vi') + action.slice(1);
}

/** A plan by its number; by its title, cut between two words, where it has none. */
export function planOf({ plan: { kind, number, year, issuer, title } }: Occurrence): string {
  const name = planName(kind, number, year, number === null ? null : issuer);
  if (number !== null || title === null) return name;
  return planLine(name, shorten(title, LONGEST_TITLE).replace(/\s\S*…$/u, '…'));
}

/** When something is due, in full: `trước ngày 25/11/2024, tức chậm nhất Chủ nhật 24/11/2024 (…), còn 4 ngày`. */
export function dueOf(occurrence: Occurrence, tools: BotTools): string {
  const { deadline, date, lastDay, precedes } = occurrence;
  const { bound, time } = deadline;
  const workday = lastWorkday(lastDay, tools.calendar());
  const words = dueDate({
    ...{ bound, time, date: day(date), within: null, reckoned: false },
    last: weekdayAndDay(lastDay, weekday(lastDay)),
    workday: workday === lastDay ? null : `${weekdayName(weekday(workday))} ${dayAndMonth(workday)}`,
    distance: distance(daysBetween(todayOf(tools), lastDay)),
  });
  const notes = [...(precedes ? [PROGRESS.precedes] : []), ...(tools.waits(occurrence) ? [PROGRESS.doubtful] : [])];
  return [words, ...notes].join('; ');
}

/** The thing that is owed, in a line: action, last day, plan. */
export function thingOf(occurrence: Occurrence): string {
  const { kind, number, year } = occurrence.plan;
  return thingLine(actionOf(occurrence), occurrence.lastDay, planName(kind, number, year, null));
}

/** How one thing stands, in parts; the first says whether it was handed in. */
export function standsOf(owed: Owed, tools: BotTools): readonly string[] {
  const { standing, term } = owed;
  const { timeZone } = tools;
  const { handedIn, number, received, returned, state } = standing;
  const extended = extensionsOf(standing).map((one) => STANDS.extension(one.until, one.state));
  if (handedIn !== null) {
    const on = localDate(handedIn.at, timeZone);
    return [STANDS.handedIn(on, number, lateDays(owed, timeZone), state === 'confirmed'), ...extended];
  }
  const open =
    returned !== null
      ? STANDS.returned(localDate(returned.at, timeZone), returned.why)
      : received !== null
        ? STANDS.received(localDate(received.at, timeZone))
        : STANDS.open;
  return [open, ...extended, STANDS.left(daysBetween(todayOf(tools), term))];
}

/** Days by which something was handed in late, 0 for some hours; null where it was in time or was not handed in. */
export function lateDays({ occurrence, standing, term }: Owed, timeZone: string): number | null {
  if (!isClosed(standing) || standing.handedIn === null) return null;
  const { at } = standing.handedIn;
  const on = localDate(at, timeZone);
  if (on > term) return daysBetween(term, on);
  const { time } = occurrence.deadline;
  // An extension is granted to the end of a day.
  const counts = time !== null && term === occurrence.lastDay && on === term;
  return counts && localTime(at, timeZone) > time ? 0 : null;
}

function lastWorkday(lastDay: IsoDate, calendar: WorkCalendar): IsoDate {
  try {
    return calendar.lastWorkday(lastDay);
  } catch (error) {
    // A year was decided to have no working day: the last day stands for itself.
    if (error instanceof RangeError) return lastDay;
    throw error;
  }
}

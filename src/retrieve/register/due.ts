import { addDays, daysBetween, occurrence } from '../../domain/calendar.ts';
import type { Due } from '../../domain/finding.ts';
import type { Deadline, IsoDate, Plan, Recurrence } from '../../domain/plan.ts';
import type { TimeFilter } from '../../domain/understood.ts';

/** Days for which a recurring deadline stays at an occurrence that has passed. */
const STAYS = 30;
/** Half of the time between two occurrences, where that is shorter than `STAYS`. */
const HALF_INTERVAL: Record<Recurrence, number> = {
  weekly: 3,
  monthly: 15,
  quarterly: STAYS,
  'half-yearly': STAYS,
  yearly: STAYS,
};
/** Days of the longest stretch, a year, in which a passed occurrence is still the one that was asked about. */
const LONGEST = 366;
/** Days between two occurrences at most. */
const INTERVAL: Record<Recurrence, number> = { weekly: 7, monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 };
/** Occurrences looked at from the estimate on: enough for a century of months, whose lengths add up to some 20. */
const MOST = 60;

/** A deadline on the day that matters on `today`: its own, or of a recurring one the occurrence it stands at. */
export function dueOn(plan: Plan, deadline: Deadline, today: IsoDate): Due {
  if (deadline.recurs === null) return at(plan, deadline, deadline.date, today);
  const stays = HALF_INTERVAL[deadline.recurs];
  return firstFrom(plan, deadline, addDays(today, -stays), today);
}

/**
 * The occurrence of a deadline that a time filter picks, or null. "Sắp tới" never picks one that has passed; the last
 * day in time counts, and where a day without a year was named, that day of the deadline's own year.
 */
export function dueWithin(plan: Plan, deadline: Deadline, time: TimeFilter, today: IsoDate): Due | null {
  const stands = dueOn(plan, deadline, today);
  // "Hôm nay ai quá hạn?" means all that has passed by today, not what ends today.
  if (time.direction === 'past') {
    const range = time.range?.from === today && time.range.to === today ? null : time.range;
    const due = range === null ? stands : inRange(stands, range, time.anyYear, today);
    return due !== null && due.daysLeft < 0 ? due : null;
  }
  const passed = time.direction === 'upcoming' && stands.daysLeft < 0;
  if (passed && deadline.recurs === null) return null;
  const due = passed ? firstFrom(plan, deadline, today, today) : stands;
  return time.range === null ? due : inRange(due, time.range, time.anyYear, today);
}

/** One day of a deadline. */
export interface DueDay {
  /** Counted from the deadline's own day, which is 0. */
  readonly nth: number;
  /** As written. */
  readonly date: IsoDate;
  readonly lastDay: IsoDate;
}

/** Every day of a deadline whose last day lies in a range, both ends included, in order of time. */
export function daysWithin(deadline: Deadline, { from, to }: Range): readonly DueDay[] {
  const { recurs, date, lastDay } = deadline;
  if (recurs === null) return lastDay >= from && lastDay <= to ? [{ nth: 0, date, lastDay }] : [];
  const days: DueDay[] = [];
  for (let nth = leastBefore(deadline, recurs, from); ; nth += 1) {
    const day = { nth, ...nthDay(deadline, occurrence(date, recurs, nth)) };
    if (day.lastDay > to) return days;
    if (day.lastDay >= from) days.push(day);
  }
}

type Range = NonNullable<TimeFilter['range']>;

/** A deadline at its occurrence in a range, or null: where it stands, else the next one, else the latest that was. */
function inRange(due: Due, range: Range, anyYear: boolean, today: IsoDate): Due | null {
  const { plan, deadline } = due;
  const { from, to } = range;
  if (touches(due, from, to)) return due;
  if (deadline.recurs !== null) {
    const next = firstFrom(plan, deadline, from > today ? from : today, today);
    if (touches(next, from, to)) return next;
    // "Trước ngày 05/12" looks ahead; only a stretch with two ends can be looked back on.
    const latest = daysBetween(from, to) <= LONGEST ? latestUntil(plan, deadline, to, today) : null;
    if (latest !== null && touches(latest, from, to)) return latest;
  }
  const year = due.lastDay.slice(0, 4);
  return anyYear && touches(due, `${year}${from.slice(4)}`, `${year}${to.slice(4)}`) ? due : null;
}

function touches(due: Due, from: IsoDate, to: IsoDate): boolean {
  const single = from === to && due.date === from;
  return single || (due.lastDay >= from && due.lastDay <= to);
}

/** The first occurrence whose last day is `from` or later. */
function firstFrom(plan: Plan, deadline: Deadline, from: IsoDate, today: IsoDate): Due {
  let due = at(plan, deadline, deadline.date, today);
  if (deadline.recurs === null) return due;
  const first = leastBefore(deadline, deadline.recurs, from);
  for (let n = first; (n === first || due.lastDay < from) && n < first + MOST; n += 1) {
    due = at(plan, deadline, occurrence(deadline.date, deadline.recurs, n), today);
  }
  return due;
}

/** An occurrence, counted from 0, that lies on or before a day: its intervals at their longest. */
function leastBefore(deadline: Deadline, recurs: Recurrence, day: IsoDate): number {
  return Math.max(0, Math.floor(daysBetween(deadline.lastDay, day) / INTERVAL[recurs]));
}

/** The last occurrence whose last day is `to` or earlier, or null where the first is later. */
function latestUntil(plan: Plan, deadline: Deadline, to: IsoDate, today: IsoDate): Due | null {
  let latest: Due | null = null;
  if (deadline.recurs === null) return latest;
  const first = leastBefore(deadline, deadline.recurs, to);
  for (let n = first; n < first + MOST; n += 1) {
    const due = at(plan, deadline, occurrence(deadline.date, deadline.recurs, n), today);
    if (due.lastDay > to) break;
    latest = due;
  }
  return latest;
}

function at(plan: Plan, deadline: Deadline, date: IsoDate, today: IsoDate): Due {
  const { lastDay } = nthDay(deadline, date);
  return { plan, deadline, date, lastDay, daysLeft: daysBetween(today, lastDay) };
}

function nthDay(deadline: Deadline, date: IsoDate): { readonly date: IsoDate; readonly lastDay: IsoDate } {
  return { date, lastDay: addDays(date, daysBetween(deadline.date, deadline.lastDay)) };
}

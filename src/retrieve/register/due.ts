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
/** More repetitions than this are not looked for: two centuries of weeks. */
const MOST = 10_000;

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
  let due = dueOn(plan, deadline, today);
  if (time.direction === 'upcoming' && due.daysLeft < 0) {
    if (deadline.recurs === null) return null;
    due = firstFrom(plan, deadline, today, today);
  }
  if (time.direction === 'past' && due.daysLeft >= 0) return null;
  if (time.range === null) return due;
  const { from, to } = time.range;
  if (deadline.recurs !== null) {
    const first = firstFrom(plan, deadline, from, today);
    if (touches(first, from, to)) return first;
  }
  if (touches(due, from, to)) return due;
  const year = due.lastDay.slice(0, 4);
  const shifted = time.anyYear && touches(due, `${year}${from.slice(4)}`, `${year}${to.slice(4)}`);
  return shifted ? due : null;
}

function touches(due: Due, from: IsoDate, to: IsoDate): boolean {
  const single = from === to && due.date === from;
  return single || (due.lastDay >= from && due.lastDay <= to);
}

/** The first occurrence whose last day is `from` or later. */
function firstFrom(plan: Plan, deadline: Deadline, from: IsoDate, today: IsoDate): Due {
  let due = at(plan, deadline, deadline.date, today);
  for (let n = 1; due.lastDay < from && deadline.recurs !== null && n < MOST; n += 1) {
    due = at(plan, deadline, occurrence(deadline.date, deadline.recurs, n), today);
  }
  return due;
}

function at(plan: Plan, deadline: Deadline, date: IsoDate, today: IsoDate): Due {
  const lastDay = addDays(date, daysBetween(deadline.date, deadline.lastDay));
  return { plan, deadline, date, lastDay, daysLeft: daysBetween(today, lastDay) };
}

import { addDays, addMonths, daysBetween, isoDate, lastOfMonth, partsOf } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';

/** First and last day, both included; never reversed. */
export interface Stretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A time as it was named: in one year, or with the year left open. */
export interface Named {
  /** The year that was said or meant; null where it was left open. */
  readonly year: number | null;
  /** The stretch in a year, or null where that year has no such day. */
  readonly in: (year: number) => Stretch | null;
  /** True where it is counted from today ("tuần sau"). */
  readonly relative: boolean;
}

/** A stretch with its year settled. */
export interface Settled extends Stretch {
  /** True where no year was said. */
  readonly anyYear: boolean;
}

export const FIRST_DAY = '1000-01-01';
export const LAST_DAY = '2999-12-31';

/** Days for which a date without a year still means the one that has passed: as long as a passed recurring deadline stays. */
const STAYS = 30;
/** A year whose 29 February is looked for lies at most this far ahead. */
const LEAP_GAP = 8;

export function fixed(from: IsoDate, to: IsoDate): Named {
  return { year: partsOf(from).year, in: () => ({ from, to }), relative: true };
}

export function dayOf(year: number, month: number, day: number): Stretch | null {
  const date = isoDate(year, month, day);
  return date === null ? null : { from: date, to: date };
}

/** From the first day of a month to the last of another of the same year. Months are 1 to 12. */
export function monthsOf(year: number, first: number, last: number): Stretch | null {
  const from = isoDate(year, first, 1);
  return from === null || last < first || last > 12 ? null : { from, to: lastOfMonth(year, last) };
}

/**
 * The stretch meant on a day: in the year that was said, else the coming one. What ended up to 30 days ago is still
 * meant: somebody who missed a deadline asks about it by its date.
 */
export function settle({ year, in: of }: Named, today: IsoDate): Settled | null {
  if (year !== null) {
    const stretch = of(year);
    return stretch === null ? null : { ...stretch, anyYear: false };
  }
  const since = addDays(today, -STAYS);
  const first = partsOf(today).year - 1;
  for (let next = first; next <= first + LEAP_GAP; next += 1) {
    const stretch = of(next);
    if (stretch !== null && stretch.to >= since) return { ...stretch, anyYear: true };
  }
  return null;
}

/** From the beginning of one to the end of the other: where one leaves its year open, it is the other's. */
export function between(start: Named, end: Named, today: IsoDate): Settled | null {
  const anyYear = start.year === null && end.year === null;
  if (start.year !== null && end.year === null) {
    const from = start.in(start.year);
    const sameYear = end.in(start.year);
    const to = from !== null && sameYear !== null && sameYear.to < from.from ? end.in(start.year + 1) : sameYear;
    return from === null || to === null ? null : ordered(from, to, anyYear);
  }
  const to = settle(end, today);
  if (to === null) return null;
  const { year } = partsOf(to.from);
  const sameYear = start.in(start.year ?? year);
  const turns = start.year === null && sameYear !== null && sameYear.from > to.to;
  const from = turns ? start.in(year - 1) : sameYear;
  return from === null ? null : ordered(from, to, anyYear);
}

function ordered(a: Stretch, b: Stretch, anyYear: boolean): Settled {
  const [first, last] = a.from <= b.to ? [a, b] : [b, a];
  return { from: first.from, to: last.to, anyYear };
}

/** The first `days` of a stretch, or where it is negative the last ones. */
export function edge(stretch: Stretch | null, days: number): Stretch | null {
  if (stretch === null) return null;
  const { from, to } = stretch;
  return days > 0 ? { from, to: addDays(from, days - 1) } : { from: addDays(to, days + 1), to };
}

/** Parts of a stretch that people name, by how long it is. */
export type Part = 'dau' | 'giua' | 'cuoi' | 'nua dau' | 'nua cuoi';

/**
 * A part of a week (Monday and Tuesday, Wednesday and Thursday, Friday to Sunday), of a month (the 1st to 10th, 11th to
 * 20th, the rest), of a quarter (its months) or of a year (quarter I, II and III, IV). Halves part after the 15th, after
 * June, else in the middle. The parts of a stretch together are all of it; other stretches have none and stay whole.
 */
export function partOf({ from, to }: Stretch, part: Part): Stretch {
  const length = daysBetween(from, to) + 1;
  const unit = UNITS.find(({ least, most }) => length >= least && length <= most);
  if (unit === undefined) return { from, to };
  const { thirds, half } = unit;
  const [begin, end]: Offsets = {
    dau: [0, thirds(from)[0]] as const,
    giua: thirds(from),
    cuoi: [thirds(from)[1], null] as const,
    'nua dau': [0, half(from)] as const,
    'nua cuoi': [half(from), null] as const,
  }[part];
  return { from: addDays(from, begin), to: end === null ? to : addDays(from, end - 1) };
}

/** Days after the first at which a part begins, and at which the next one does; null where it is the last. */
type Offsets = readonly [number, number | null];

interface Unit {
  /** Its length in days, both included. */
  readonly least: number;
  readonly most: number;
  /** Days after the first at which the second and the last part begin. */
  readonly thirds: (from: IsoDate) => readonly [number, number];
  /** Days after the first at which the second half begins. */
  readonly half: (from: IsoDate) => number;
}

/** Week, month, quarter, year. */
const UNITS: readonly Unit[] = [
  { least: 7, most: 7, thirds: () => [2, 4], half: () => 3 },
  { least: 28, most: 31, thirds: () => [10, 20], half: () => 15 },
  { least: 90, most: 92, thirds: (from) => [monthsAhead(from, 1), monthsAhead(from, 2)], half: () => 45 },
  {
    least: 365,
    most: 366,
    thirds: (from) => [monthsAhead(from, 3), monthsAhead(from, 9)],
    half: (from) => monthsAhead(from, 6),
  },
];

function monthsAhead(from: IsoDate, months: number): number {
  return daysBetween(from, addMonths(from, months));
}

import { addDays, partsOf, weekday } from './calendar.ts';
import type { IsoDate } from './plan.ts';

/** A public holiday on the day that the law names, whatever day of the week that is. */
export interface Holiday {
  readonly day: IsoDate;
  /** As people read it: `Quốc khánh`. */
  readonly name: string;
}

/** What was decided for one day, as the government does each year where it moves working days. */
export interface DayOverride {
  readonly day: IsoDate;
  readonly works: boolean;
  /** Why, as people read it; empty where nothing was said. */
  readonly note: string;
}

/**
 * The days on which offices work.
 * @throws RangeError from every method but `works` and `dayOff` where no day of a year's length works.
 */
export interface WorkCalendar {
  works(day: IsoDate): boolean;
  /** That day, or the nearest working day before it. */
  lastWorkday(day: IsoDate): IsoDate;
  /** The n-th working day before a day; 0 is the day itself. @throws RangeError where `n` is no whole number from 0. */
  before(day: IsoDate, n: number): IsoDate;
  /** The n-th working day after a day. @throws RangeError where `n` is no whole number from 1. */
  after(day: IsoDate, n: number): IsoDate;
  /**
   * The holiday, or what was noted of a decided day; a holiday made up gives its name to both days. Null for a day
   * that works and for a Saturday or Sunday that is nothing else.
   */
  dayOff(day: IsoDate): string | null;
}

export interface WorkCalendarSource {
  /** The public holidays of a year, in any order. Asked twice a year of the calendar: it remembers what it gives. */
  readonly holidays: (year: number) => readonly Holiday[];
  /** Of two for one day the later holds. */
  readonly overrides: readonly DayOverride[];
}

/** Most days that are searched for one that works: overrides that close a year are a mistake, and must not hang. */
const MOST_DAYS_OFF = 366;

const SATURDAY = 6;

/**
 * Offices work from Monday to Friday but on public holidays; a holiday on a Saturday or Sunday is made up on the next
 * working day (Labour Code 2019, article 111(3)); an override wins over all of that. Overrides never move the days that
 * make up: what the government decides for a year says of each day what it is.
 */
export function workCalendar({ holidays, overrides }: WorkCalendarSource): WorkCalendar {
  const decided = new Map(overrides.map((one) => [one.day, one]));
  const years = new Map<number, ReadonlyMap<IsoDate, string>>();
  const lawful = (day: IsoDate): string | null => {
    const { year } = partsOf(day);
    // A holiday at the end of a year may be made up in the next.
    const off = years.get(year) ?? daysOffOf([...holidays(year - 1), ...holidays(year)]);
    years.set(year, off);
    return off.get(day) ?? null;
  };
  const works = (day: IsoDate): boolean => decided.get(day)?.works ?? (weekday(day) < SATURDAY && lawful(day) === null);
  // Reminders ask of the same days again and again: ten working days took 240 µs each time, remembered some 1 µs.
  const steps = { [1]: new Map<IsoDate, IsoDate>(), [-1]: new Map<IsoDate, IsoDate>() };
  const next = (from: IsoDate, step: 1 | -1): IsoDate => {
    const known = steps[step].get(from);
    if (known !== undefined) return known;
    let day = addDays(from, step);
    for (let left = MOST_DAYS_OFF; !works(day); day = addDays(day, step)) {
      if (--left === 0) throw new RangeError(`no working day within ${MOST_DAYS_OFF} days of ${from}`);
    }
    steps[step].set(from, day);
    return day;
  };
  const move = (from: IsoDate, n: number, step: 1 | -1): IsoDate => {
    let day = from;
    for (let left = n; left > 0; left--) day = next(day, step);
    return day;
  };
  return {
    works,
    lastWorkday: (day) => (works(day) ? day : next(day, -1)),
    before: (day, n) => move(day, wholeFrom(0, n), -1),
    after: (day, n) => move(day, wholeFrom(1, n), 1),
    dayOff: (day) => {
      const override = decided.get(day);
      if (override?.works === true) return null;
      return override === undefined || override.note === '' ? lawful(day) : override.note;
    },
  };
}

/** The holidays and the days that make up for those on a weekend, each with the holiday's name. */
function daysOffOf(holidays: readonly Holiday[]): ReadonlyMap<IsoDate, string> {
  const inOrder = [...holidays].sort((a, b) => a.day.localeCompare(b.day));
  const off = new Map(inOrder.map(({ day, name }) => [day, name]));
  // Those of Tết make up one after the other, behind the last day of it.
  for (const [day, name] of [...off].filter(([each]) => weekday(each) >= SATURDAY)) {
    let madeUp = addDays(day, 1);
    while (weekday(madeUp) >= SATURDAY || off.has(madeUp)) madeUp = addDays(madeUp, 1);
    off.set(madeUp, name);
  }
  return off;
}

function wholeFrom(least: number, n: number): number {
  if (Number.isSafeInteger(n) && n >= least) return n;
  throw new RangeError(`wants a whole number of days from ${least}, got ${n}`);
}

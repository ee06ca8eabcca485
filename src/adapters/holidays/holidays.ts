import { createRequire } from 'node:module';
import type Library from 'date-holidays';
import type { IsoDate } from '../../domain/plan.ts';
import type { Holiday } from '../../domain/work-calendar.ts';
import type { PublicHolidays } from '../../ports/holidays.ts';
import { HOLIDAYS } from '../../text/vi/calendar.ts';
import { daysOfTet, nationalDays } from './legal-days.ts';

const NEW_YEAR = 'vietnamese 1-0-1';

/** The library's rules of which the law has another name; a holiday that a newer library knows keeps the library's. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['01-01', HOLIDAYS.newYear],
  ['vietnamese 3-0-10', HOLIDAYS.kings],
  ['04-30', HOLIDAYS.victory],
  ['05-01', HOLIDAYS.labour],
]);

/** Outside these years there are none: the library never returns for the first ones of our era. */
const YEARS = { first: 1946, last: 2199 } as const;

/**
 * The public holidays of Vietnam (Labour Code 2019, article 112). The library knows the lunar calendar; which five days
 * Tết has and which two Quốc khánh, the law leaves to a yearly decision: `legal-days.ts` chooses as usual.
 */
export function vietnameseHolidays(): PublicHolidays {
  let library: Library | null = null;
  const known = new Map<number, readonly Holiday[]>();
  return (year) => {
    if (year < YEARS.first || year > YEARS.last) return [];
    const list = known.get(year) ?? holidaysOf((library ??= load()).getHolidays(year));
    known.set(year, list);
    return list;
  };
}

/** Loads the library when the first date asks for it: it holds all countries, takes some 0.1 s and 25 MB. */
function load(): Library {
  const Loaded = createRequire(import.meta.url)('date-holidays') as typeof Library;
  return new Loaded('VN', { types: ['public'], languages: ['vi'] });
}

/** One entry a day: the rules for Tết and Quốc khánh replace what the library says of the days they name. */
function holidaysOf(found: ReturnType<Library['getHolidays']>): readonly Holiday[] {
  const days = new Map<IsoDate, string>();
  for (const { date, name, rule } of found) days.set(date.slice(0, 10), NAMES.get(rule) ?? name);
  for (const { date, rule } of found) {
    if (rule !== NEW_YEAR) continue;
    for (const day of daysOfTet(date.slice(0, 10))) days.set(day, HOLIDAYS.tet);
    for (const day of nationalDays(Number(date.slice(0, 4)))) days.set(day, HOLIDAYS.nationalDay);
  }
  return [...days].map(([day, name]) => ({ day, name })).sort((a, b) => a.day.localeCompare(b.day));
}

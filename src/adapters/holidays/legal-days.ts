import { addDays, isoDate, weekday } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/plan.ts';

/** From this year Quốc khánh has a second day (Labour Code 2019, in force from 1 January 2021, article 112). */
const TWO_NATIONAL_DAYS_FROM = 2021;

const [MONDAY, TUESDAY, THURSDAY, SUNDAY] = [1, 2, 4, 7];
const TET_DAYS = [0, 1, 2, 3, 4];

/**
 * The five days of Tết, of which the law gives only the number. Offices were given the last two days of the old year
 * and three of the new one in 2020, 2021, 2023, 2024 and 2025; in 2022 and 2026, when the new year began on a Tuesday,
 * one and four, which makes it a week from Monday to Friday.
 * @param newYear the first day of the lunar year
 */
export function daysOfTet(newYear: IsoDate): readonly IsoDate[] {
  const old = weekday(newYear) === TUESDAY ? 1 : 2;
  return TET_DAYS.map((n) => addDays(newYear, n - old));
}

/**
 * The days of Quốc khánh: 2 September and the day next to it, before or after, which the government chooses. The one
 * that joins a weekend to it, or else a working day, 1 September first: so it was decided for 2021 (3), 2022 (1),
 * 2023 (1), 2024 (3), 2025 (1) and 2026 (1).
 */
export function nationalDays(year: number): readonly IsoDate[] {
  const day = isoDate(year, 9, 2);
  if (day === null) return [];
  if (year < TWO_NATIONAL_DAYS_FROM) return [day];
  const isAfter = [SUNDAY, MONDAY, THURSDAY].includes(weekday(day));
  return [day, addDays(day, isAfter ? 1 : -1)];
}

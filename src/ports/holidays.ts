import type { Holiday } from '../domain/work-calendar.ts';

/**
 * The public holidays of a year, on the days that the law names: Saturdays and Sundays among them, without the days
 * that make up for those. The same year gives the same list, and asking again costs nothing.
 */
export type PublicHolidays = (year: number) => readonly Holiday[];

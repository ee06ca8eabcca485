import { vietnameseHolidays } from '../adapters/holidays/holidays.ts';
import { workCalendar, type DayOverride, type WorkCalendar } from '../domain/work-calendar.ts';

/** Holidays are the same for all, and dear to compute. */
const holidays = vietnameseHolidays();

/** The working days of Vietnamese offices. @param overrides what the government decided beside the law */
export function officeCalendar(overrides: readonly DayOverride[] = []): WorkCalendar {
  return workCalendar({ holidays, overrides });
}

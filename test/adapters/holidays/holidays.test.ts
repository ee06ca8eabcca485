import { describe, expect, it } from 'vitest';
import { vietnameseHolidays } from '../../../src/adapters/holidays/holidays.ts';
import { addDays, weekday } from '../../../src/domain/calendar.ts';
import type { IsoDate } from '../../../src/domain/plan.ts';
import { workCalendar, type WorkCalendar } from '../../../src/domain/work-calendar.ts';
import { readDayOverrides } from '../../../src/remind/day-overrides.ts';

const holidays = vietnameseHolidays();
const byLaw = workCalendar({ holidays, overrides: [] });

function stretch(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The days from Monday to Friday of a year on which offices do not work. */
function weekdaysOff(year: number, calendar: WorkCalendar): readonly IsoDate[] {
  return stretch(`${year}-01-01`, `${year}-12-31`).filter((day) => weekday(day) <= 5 && !calendar.works(day));
}

/**
 * The Mondays to Fridays off that the government decided for its offices: holidays and days made up. The days it moved
 * beside them are below: no rule foresees these, the imported file has them.
 */
const DECIDED: Readonly<Record<number, readonly (readonly [from: IsoDate, to: IsoDate])[]>> = {
  2022: [
    ['2022-01-03', '2022-01-03'], // for Saturday 1/1
    ['2022-01-31', '2022-02-04'],
    ['2022-04-11', '2022-04-11'], // for Sunday 10/4
    ['2022-05-02', '2022-05-03'], // for Saturday 30/4 and Sunday 1/5
    ['2022-09-01', '2022-09-02'],
  ],
  2023: [
    ['2023-01-02', '2023-01-02'], // for Sunday 1/1
    ['2023-01-20', '2023-01-26'],
    ['2023-05-01', '2023-05-03'], // 1/5, and for Saturday 29/4 and Sunday 30/4
    ['2023-09-01', '2023-09-04'],
  ],
  2024: [
    ['2024-01-01', '2024-01-01'],
    ['2024-02-08', '2024-02-14'],
    ['2024-04-18', '2024-04-18'],
    ['2024-04-30', '2024-05-01'],
    ['2024-09-02', '2024-09-03'],
  ],
  2025: [
    ['2025-01-01', '2025-01-01'],
    ['2025-01-27', '2025-01-31'],
    ['2025-04-07', '2025-04-07'],
    ['2025-04-30', '2025-05-01'],
    ['2025-09-01', '2025-09-02'],
  ],
  2026: [
    ['2026-01-01', '2026-01-01'],
    ['2026-02-16', '2026-02-20'],
    ['2026-04-27', '2026-04-27'], // for Sunday 26/4
    ['2026-04-30', '2026-05-01'],
    ['2026-09-01', '2026-09-02'],
  ],
};

const MOVED = `# Các ngày làm việc được hoán đổi
29/04/2024, nghỉ, hoán đổi
04/05/2024, làm việc, làm bù
02/05/2025, nghỉ, hoán đổi
26/04/2025, làm việc, làm bù
02/01/2026, nghỉ, hoán đổi
10/01/2026, làm việc, làm bù
31/08/2026, nghỉ, hoán đổi
22/08/2026, làm việc, làm bù`;

describe('the days off of', () => {
  it.each([2022, 2023, 2024, 2025, 2026])('%i are those that were decided', (year) => {
    const days = (DECIDED[year] ?? []).flatMap(([from, to]) => stretch(from, to)).filter((day) => weekday(day) <= 5);
    expect(weekdaysOff(year, byLaw)).toEqual(days);
    // Eleven days by law, each of them off from Monday to Friday, at its place or made up.
    expect(days).toHaveLength(11);
  });

  it.each([
    ['2024-02-08', '2024-02-14'],
    ['2025-01-25', '2025-02-02'],
    ['2026-02-14', '2026-02-22'],
  ])('Tết run from %s to %s and no day longer', (from, to) => {
    expect(stretch(from, to).filter((day) => byLaw.works(day))).toEqual([]);
    expect(byLaw.works(addDays(from, -1))).toBe(true);
    expect(byLaw.after(to, 1)).toBe(addDays(to, 1));
  });

  it('years with moved days are complete with the imported file', () => {
    const calendar = workCalendar({ holidays, overrides: readDayOverrides(MOVED) });
    expect(stretch('2024-04-27', '2024-05-01').filter((day) => calendar.works(day))).toEqual([]);
    expect(stretch('2025-04-30', '2025-05-04').filter((day) => calendar.works(day))).toEqual([]);
    expect(stretch('2026-01-01', '2026-01-04').filter((day) => calendar.works(day))).toEqual([]);
    expect(stretch('2026-08-29', '2026-09-02').filter((day) => calendar.works(day))).toEqual([]);
    expect(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22'].map((day) => calendar.works(day))).not.toContain(
      false,
    );
  });
});

describe('the public holidays', () => {
  it('carry the names of the law', () => {
    expect(holidays(2025)).toEqual([
      { day: '2025-01-01', name: 'Tết Dương lịch' },
      ...stretch('2025-01-27', '2025-01-31').map((day) => ({ day, name: 'Tết Nguyên đán' })),
      { day: '2025-04-07', name: 'Giỗ Tổ Hùng Vương' },
      { day: '2025-04-30', name: 'Ngày Chiến thắng' },
      { day: '2025-05-01', name: 'Ngày Quốc tế Lao động' },
      { day: '2025-09-01', name: 'Quốc khánh' },
      { day: '2025-09-02', name: 'Quốc khánh' },
    ]);
  });

  it('follow the lunar calendar of Hà Nội where that of Beijing begins the year a day later', () => {
    const first = (year: number) => holidays(year).findIndex(({ name }) => name === 'Tết Nguyên đán');
    // 17 February 2007, a Saturday, and 2 February 2030, a Saturday: the two days before belong to it.
    expect(holidays(2007)[first(2007)]?.day).toBe('2007-02-15');
    expect(holidays(2030)[first(2030)]?.day).toBe('2030-01-31');
  });

  it.each([
    [2020, ['2020-09-02']],
    [2021, ['2021-09-02', '2021-09-03']],
    [2022, ['2022-09-01', '2022-09-02']],
    [2023, ['2023-09-01', '2023-09-02']],
    [2024, ['2024-09-02', '2024-09-03']],
    [2025, ['2025-09-01', '2025-09-02']],
    [2026, ['2026-09-01', '2026-09-02']],
  ])('name as Quốc khánh of %i what was decided: %j', (year, days) => {
    const national = holidays(year).filter(({ name }) => name === 'Quốc khánh');
    expect(national.map(({ day }) => day)).toEqual(days);
  });

  it.each([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034])('of %i are eleven, each day once', (year) => {
    const days = holidays(year).map(({ day }) => day);
    expect(new Set(days).size).toBe(11);
    expect(weekdaysOff(year, byLaw)).toHaveLength(11);
  });

  it('are none in years of which nobody knows', () => {
    expect([holidays(1), holidays(0), holidays(224), holidays(9999)]).toEqual([[], [], [], []]);
    expect(byLaw.lastWorkday('0224-01-01')).toBe('0224-01-01');
  });
});

describe('around the days off', () => {
  it('the last working day up to 01/05/2025 is 29/04/2025', () => {
    expect(byLaw.lastWorkday('2025-05-01')).toBe('2025-04-29');
    expect(byLaw.dayOff('2025-05-01')).toBe('Ngày Quốc tế Lao động');
  });
});

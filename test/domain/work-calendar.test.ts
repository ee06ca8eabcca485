import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../src/domain/calendar.ts';
import { workCalendar, type DayOverride, type Holiday, type WorkCalendar } from '../../src/domain/work-calendar.ts';

const holiday = (day: string, name = 'Ngày lễ'): Holiday => ({ day, name });
const off = (day: string, note = ''): DayOverride => ({ day, works: false, note });
const on = (day: string): DayOverride => ({ day, works: true, note: 'làm bù' });

function calendarOf(holidays: readonly Holiday[], overrides: readonly DayOverride[] = []): WorkCalendar {
  const ofYear = (year: number) => holidays.filter(({ day }) => Number(day.slice(0, 4)) === year);
  return workCalendar({ holidays: ofYear, overrides });
}

const weekends = calendarOf([]);

describe('without holidays', () => {
  it.each([
    ['2024-11-22', '2024-11-22'],
    ['2024-11-23', '2024-11-22'],
    ['2024-11-24', '2024-11-22'],
    ['2024-11-25', '2024-11-25'],
    ['2024-12-01', '2024-11-29'],
  ])('the last working day up to %s is %s', (day, expected) => {
    expect(weekends.lastWorkday(day)).toBe(expected);
  });

  it('counts a deadline of Sunday 24/11/2024 back to the days on which it is spoken of', () => {
    const last = weekends.lastWorkday('2024-11-24');
    expect([10, 5, 3, 1, 0].map((n) => weekends.before(last, n))).toEqual(
      ['08', '15', '19', '21', '22'].map((day) => `2024-11-${day}`),
    );
  });

  it('counts the days after it over the next weekend', () => {
    expect([1, 3, 5, 6].map((n) => weekends.after('2024-11-24', n))).toEqual([
      '2024-11-25',
      '2024-11-27',
      '2024-11-29',
      '2024-12-02',
    ]);
  });

  it('has no name for a Saturday', () => {
    expect(weekends.dayOff('2024-11-23')).toBeNull();
  });
});

describe('a public holiday', () => {
  it('is no working day, nor is the next one where it falls on a Sunday', () => {
    const calendar = calendarOf([holiday('2022-04-10', 'Giỗ Tổ Hùng Vương')]);
    expect(['2022-04-08', '2022-04-11', '2022-04-12'].map((day) => calendar.works(day))).toEqual([true, false, true]);
    expect(calendar.dayOff('2022-04-10')).toBe('Giỗ Tổ Hùng Vương');
    expect(calendar.dayOff('2022-04-11')).toBe('Giỗ Tổ Hùng Vương');
    expect(calendar.dayOff('2022-04-12')).toBeNull();
  });

  it('on a Saturday before a holiday on a Sunday is made up before that one, each on a day of its own', () => {
    const calendar = calendarOf([holiday('2022-05-01', '1/5'), holiday('2022-04-30', '30/4')]);
    expect(['2022-05-02', '2022-05-03', '2022-05-04'].map((day) => calendar.dayOff(day))).toEqual([
      '30/4',
      '1/5',
      null,
    ]);
  });

  it('is not made up on another holiday', () => {
    const calendar = calendarOf([holiday('2023-04-29'), holiday('2023-04-30'), holiday('2023-05-01')]);
    expect(calendar.after('2023-04-28', 1)).toBe('2023-05-04');
  });

  it('at the end of a year is made up in the next', () => {
    const calendar = calendarOf([holiday('2022-12-31'), holiday('2023-01-01')]);
    expect(calendar.after('2022-12-30', 1)).toBe('2023-01-04');
  });
});

describe('what was decided for a day', () => {
  const swapped = calendarOf(
    [holiday('2024-04-30', '30/4'), holiday('2024-05-01', '1/5')],
    [off('2024-04-29', 'hoán đổi'), on('2024-05-04')],
  );

  it('wins over the weekday', () => {
    expect(swapped.lastWorkday('2024-05-01')).toBe('2024-04-26');
    expect(swapped.lastWorkday('2024-05-05')).toBe('2024-05-04');
    expect(swapped.dayOff('2024-04-29')).toBe('hoán đổi');
    expect(swapped.dayOff('2024-05-04')).toBeNull();
  });

  it('wins over a holiday', () => {
    const calendar = calendarOf([holiday('2024-09-02', 'Quốc khánh')], [on('2024-09-02')]);
    expect(calendar.works('2024-09-02')).toBe(true);
    expect(calendar.dayOff('2024-09-02')).toBeNull();
  });

  it('keeps the name of the holiday where it has no note', () => {
    const calendar = calendarOf([holiday('2024-09-02', 'Quốc khánh')], [off('2024-09-02'), off('2024-09-03')]);
    expect(['2024-09-02', '2024-09-03'].map((day) => calendar.dayOff(day))).toEqual(['Quốc khánh', null]);
  });

  it('does not move the day that makes up for a holiday', () => {
    const calendar = calendarOf([holiday('2022-04-10')], [on('2022-04-11')]);
    expect(calendar.works('2022-04-12')).toBe(true);
  });
});

describe('what cannot be counted', () => {
  const YEAR_AND_MORE = Array.from({ length: 800 }, (_, n) => off(addDays('2024-01-01', n)));

  it('ends with an error where no day of a year works', () => {
    const calendar = calendarOf([], YEAR_AND_MORE);
    expect(() => calendar.lastWorkday('2026-02-01')).toThrow(RangeError);
    expect(() => calendar.before('2026-02-01', 1)).toThrow(RangeError);
    expect(() => calendar.after('2024-01-01', 1)).toThrow(RangeError);
    expect(calendar.works('2025-01-06')).toBe(false);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('is not %s days before or after', (n) => {
    expect(() => weekends.before('2024-11-22', n)).toThrow(RangeError);
    expect(() => weekends.after('2024-11-22', n)).toThrow(RangeError);
  });

  it('is no days after', () => {
    expect(() => weekends.after('2024-11-22', 0)).toThrow(RangeError);
  });
});

describe('any calendar', () => {
  const FIRST = '2024-01-01';
  const aDay = fc.integer({ min: 0, max: 800 }).map((n) => addDays(FIRST, n));
  const aCalendar = fc
    .tuple(
      fc.uniqueArray(aDay, { maxLength: 30 }),
      fc.uniqueArray(fc.record({ day: aDay, works: fc.boolean(), note: fc.constant('') }), {
        maxLength: 30,
        selector: ({ day }) => day,
      }),
    )
    .map(([days, overrides]) =>
      calendarOf(
        days.map((day) => holiday(day)),
        overrides,
      ),
    );
  const count = fc.integer({ min: 1, max: 40 });

  it('comes back to a working day by as many days as it went', () => {
    fc.assert(
      fc.property(aCalendar, aDay, count, (calendar, day, n) => {
        const from = calendar.lastWorkday(day);
        expect(calendar.after(calendar.before(from, n), n)).toBe(from);
        expect(calendar.before(calendar.after(from, n), n)).toBe(from);
      }),
    );
  });

  it('never stops on a day off', () => {
    fc.assert(
      fc.property(aCalendar, aDay, count, (calendar, day, n) => {
        const stops = [calendar.lastWorkday(day), calendar.before(day, n), calendar.after(day, n)];
        expect(stops.map((day) => calendar.works(day))).toEqual([true, true, true]);
        expect(stops.map((day) => calendar.dayOff(day))).toEqual([null, null, null]);
      }),
    );
  });

  it('goes farther for more days, and passes over no working day', () => {
    fc.assert(
      fc.property(aCalendar, aDay, count, (calendar, day, n) => {
        const [far, near] = [calendar.before(day, n), calendar.before(day, n - 1)];
        expect(far < near).toBe(true);
        for (let between = addDays(far, 1); between < near; between = addDays(between, 1)) {
          expect(calendar.works(between)).toBe(false);
        }
        expect(calendar.after(day, n) < calendar.after(day, n + 1)).toBe(true);
      }),
    );
  });

  it('keeps the order of two days in their last working days, neither later than its day', () => {
    fc.assert(
      fc.property(aCalendar, aDay, aDay, (calendar, one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        expect(calendar.lastWorkday(first) <= calendar.lastWorkday(second)).toBe(true);
        expect(calendar.lastWorkday(first) <= first).toBe(true);
      }),
    );
  });

  it('gives as many days off from Monday to Friday as there are holidays', () => {
    const holidays = fc.uniqueArray(
      fc.integer({ min: 0, max: 300 }).map((n) => addDays(FIRST, n)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(holidays, (days) => {
        const calendar = calendarOf(days.map((day) => holiday(day)));
        const year = Array.from({ length: 366 }, (_, n) => addDays(FIRST, n));
        expect(year.filter((day) => weekday(day) <= 5 && !calendar.works(day))).toHaveLength(days.length);
      }),
    );
  });
});

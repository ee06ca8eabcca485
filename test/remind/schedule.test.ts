import { describe, expect, it } from 'vitest';
import { officeCalendar } from '../../src/app/office-calendar.ts';
import { instantOf, zonedTime } from '../../src/domain/calendar.ts';
import { slotsOf, type Slot } from '../../src/remind/schedule.ts';
import { SETTINGS } from '../support/reminders.ts';

/** When slots of a kind begin or end, as a clock in Vietnam shows it, with their milestones. */
function timesOf(term: string, kind: Slot['kind'], which: 'at' | 'until', settings = SETTINGS) {
  return slotsOf({ term }, officeCalendar(), settings)
    .filter((slot) => slot.kind === kind)
    .map((slot) => [slot.milestone, zonedTime(slot[which], settings.timeZone).slice(0, 16)]);
}

describe('a last day on Sunday 24/11/2024', () => {
  it('is reminded of on working days before the Friday, at eight', () => {
    expect(timesOf('2024-11-24', 'before', 'at')).toEqual([
      [10, '2024-11-08T08:00'],
      [5, '2024-11-15T08:00'],
      [3, '2024-11-19T08:00'],
      [1, '2024-11-21T08:00'],
      [0, '2024-11-22T08:00'],
    ]);
  });

  it('is of use until that Sunday is over', () => {
    expect(new Set(timesOf('2024-11-24', 'before', 'until').map(([, until]) => until))).toEqual(
      new Set(['2024-11-25T00:00']),
    );
  });

  it('is overdue on the first, third and fifth working day after it, each until the next', () => {
    expect(timesOf('2024-11-24', 'overdue', 'at')).toEqual([
      [1, '2024-11-25T08:00'],
      [3, '2024-11-27T08:00'],
      [5, '2024-11-29T08:00'],
    ]);
    // Ten working days after Friday 29/11 is Friday 13/12.
    expect(timesOf('2024-11-24', 'overdue', 'until').map(([, until]) => until)).toEqual([
      '2024-11-27T08:00',
      '2024-11-29T08:00',
      '2024-12-13T08:00',
    ]);
  });

  it('is told to the focal agency on the last working day and when it is overdue, to leaders on the third', () => {
    expect(timesOf('2024-11-24', 'collect', 'at').map(([, at]) => at)).toEqual([
      '2024-11-22T08:00',
      '2024-11-25T08:00',
      '2024-11-27T08:00',
      '2024-11-29T08:00',
    ]);
    expect(timesOf('2024-11-24', 'escalate', 'at')).toEqual([[3, '2024-11-27T08:00']]);
  });
});

it('milestones that fall on one day are one, and the smaller number stands', () => {
  const calendar = { ...officeCalendar(), before: (day: string, n: number) => (n > 3 ? '2024-11-15' : day) };
  const slots = slotsOf({ term: '2024-11-22' }, calendar, { ...SETTINGS, milestones: [10, 5, 0] });
  expect(slots.filter(({ kind }) => kind === 'before').map(({ milestone }) => milestone)).toEqual([5, 0]);
});

describe('the instant of a local time', () => {
  it('keeps to the local clock where clocks are changed', () => {
    // In New York clocks go back at 02:00 on 3/11/2024: 08:00 is 12:00 UTC before, 13:00 after.
    expect(instantOf('2024-11-02', '08:00', 'America/New_York')).toBe('2024-11-02T12:00:00Z');
    expect(instantOf('2024-11-03', '08:00', 'America/New_York')).toBe('2024-11-03T13:00:00Z');
  });

  it('takes the time after a gap, and the first of two', () => {
    // 02:30 on 10/3/2024 does not exist there; 01:30 on 3/11/2024 is there twice.
    expect(zonedTime(instantOf('2024-03-10', '02:30', 'America/New_York'), 'America/New_York')).toBe(
      '2024-03-10T03:30:00-04:00',
    );
    expect(instantOf('2024-11-03', '01:30', 'America/New_York')).toBe('2024-11-03T05:30:00Z');
  });
});

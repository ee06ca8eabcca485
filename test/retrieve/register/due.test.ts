import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/calendar.ts';
import type { Deadline, Plan } from '../../../src/domain/plan.ts';
import type { TimeFilter } from '../../../src/domain/understood.ts';
import { dueOn, dueWithin } from '../../../src/retrieve/register/due.ts';
import { plans } from '../../support/corpus.ts';

const plan = plans[0] as Plan;
const model = plans.flatMap(({ deadlines }) => deadlines)[0] as Deadline;
const once: Deadline = { ...model, date: '2024-11-25', lastDay: '2024-11-24', bound: 'before', recurs: null };
const yearly: Deadline = { ...once, recurs: 'yearly' };
const time = (more: Partial<TimeFilter>): TimeFilter => ({ range: null, anyYear: false, direction: null, ...more });

describe('a deadline on a day', () => {
  it.each([
    ['2024-11-20', 4],
    ['2024-11-24', 0],
    ['2024-11-25', -1],
  ])('counts from %s to the last day in time', (today, days) => {
    expect(dueOn(plan, once, today).daysLeft).toBe(days);
  });

  it.each([
    ['2024-01-01', '2024-11-25'],
    ['2024-12-24', '2024-11-25'],
    ['2024-12-25', '2025-11-25'],
    ['2026-11-20', '2026-11-25'],
  ])('stands, where it recurs yearly, on %s at %s: thirty days past the last day', (today, date) => {
    expect(dueOn(plan, yearly, today).date).toBe(date);
  });

  it('never stands, where it recurs, more than thirty days back nor more than one time ahead', () => {
    const recurrences = fc.constantFrom('weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly' as const);
    fc.assert(
      fc.property(recurrences, fc.integer({ min: 0, max: 3000 }), (recurs, days) => {
        const today = addDays('2024-11-25', days);
        const due = dueOn(plan, { ...once, recurs }, today);
        expect(due.daysLeft).toBeGreaterThanOrEqual(-30);
        expect(due.daysLeft).toBeLessThanOrEqual(366);
        expect(daysBetween(due.lastDay, due.date)).toBe(1);
      }),
    );
  });
});

describe('a deadline under a time filter', () => {
  it('is found by its last day, not by the date that is already too late', () => {
    const week = { from: '2024-11-18', to: '2024-11-24' };
    const next = { from: '2024-11-25', to: '2024-12-01' };
    expect(dueWithin(plan, once, time({ range: week }), '2024-11-18')).not.toBeNull();
    expect(dueWithin(plan, once, time({ range: next }), '2024-11-18')).toBeNull();
  });

  it('is found by the date that is written when just that day is named', () => {
    const day = { from: '2024-11-25', to: '2024-11-25' };
    expect(dueWithin(plan, once, time({ range: day }), '2024-11-18')).not.toBeNull();
  });

  it('is found in its own year where no year was said', () => {
    const november = { from: '2026-11-01', to: '2026-11-30' };
    expect(dueWithin(plan, once, time({ range: november, anyYear: true }), '2026-05-01')?.date).toBe('2024-11-25');
    expect(dueWithin(plan, once, time({ range: november }), '2026-05-01')).toBeNull();
  });

  it('is past from the day after the last day on', () => {
    const past = time({ direction: 'past' });
    expect(dueWithin(plan, once, past, '2024-11-24')).toBeNull();
    expect(dueWithin(plan, once, past, '2024-11-25')?.daysLeft).toBe(-1);
  });

  it('comes again, where it recurs, when what is to come is asked for', () => {
    const upcoming = time({ direction: 'upcoming' });
    expect(dueWithin(plan, once, upcoming, '2024-11-30')).toBeNull();
    expect(dueWithin(plan, yearly, upcoming, '2024-11-30')?.date).toBe('2025-11-25');
  });

  const quarterly: Deadline = { ...once, date: '2024-03-20', lastDay: '2024-03-19', recurs: 'quarterly' };

  it.each([
    ['2024-01-01', '2024-12-05', '2024-11-10', '2024-09-20'],
    ['2024-10-01', '2024-12-31', '2024-11-10', '2024-12-20'],
    ['2024-01-01', '2024-12-31', '2024-11-10', '2024-12-20'],
    ['2024-04-01', '2024-06-30', '2024-11-10', '2024-06-20'],
    ['2025-06-01', '2025-06-30', '2024-11-10', '2025-06-20'],
  ])(
    'from %s to %s, where it recurs, is asked on %s at %s: where it stands, next, or latest',
    (from, to, today, date) => {
      expect(dueWithin(plan, quarterly, time({ range: { from, to } }), today)?.date).toBe(date);
    },
  );

  it('is none of an open time before which it has no more occurrence', () => {
    const range = { from: '1900-01-01', to: '2024-12-05' };
    expect(dueWithin(plan, quarterly, time({ range }), '2024-11-10')).toBeNull();
  });

  it('is past on any earlier day when it is asked today what has passed', () => {
    const today = { from: '2024-12-20', to: '2024-12-20' };
    expect(dueWithin(plan, once, time({ direction: 'past', range: today }), '2024-12-20')?.date).toBe('2024-11-25');
  });
});

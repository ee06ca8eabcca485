import { expect, it } from 'vitest';
import { lastWeekday } from '../../src/domain/calendar.ts';

it.each([
  ['2024-11-22', '2024-11-22'],
  ['2024-11-23', '2024-11-22'],
  ['2024-11-24', '2024-11-22'],
  ['2024-11-25', '2024-11-25'],
  ['2024-12-01', '2024-11-29'],
])('the last working day up to %s is %s', (day, expected) => {
  expect(lastWeekday(day)).toBe(expected);
});

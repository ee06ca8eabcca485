import { describe, expect, it } from 'vitest';
import { goodUntil, quietUntil } from '../../src/remind/when.ts';
import { SETTINGS, vietnam } from '../support/reminders.ts';

const quiet = (from: string, to: string) => ({ ...SETTINGS, quiet: { from, to } });
const until = (now: string, settings = SETTINGS, carried: readonly string[] = [], at = now): string =>
  goodUntil(
    vietnam(now),
    carried.map((one) => ({ at: vietnam(at), until: vietnam(one) })),
    settings,
  );

/** The same instant, however it is written. */
const at = (local: string): string => new Date(vietnam(local)).toISOString();

describe('until when a message says what is so', () => {
  it.each([
    ['half an hour has passed', '2024-11-19T08:00', quiet('20:00', '06:30'), '2024-11-19T08:30'],
    ['the quiet hours begin', '2024-11-19T19:45', quiet('20:00', '06:30'), '2024-11-19T20:00'],
    ['the day ends, where there are none', '2024-11-19T23:40', quiet('00:00', '00:00'), '2024-11-20T00:00'],
    ['those of noon begin', '2024-11-19T11:20', quiet('11:30', '13:30'), '2024-11-19T11:30'],
    [
      'half an hour has passed, where those of noon have',
      '2024-11-19T13:30',
      quiet('11:30', '13:30'),
      '2024-11-19T14:00',
    ],
  ])('%s', (_, now, settings, end) => {
    expect(new Date(until(now, settings)).toISOString()).toBe(at(end));
  });

  it('what it carries is of no use any more', () => {
    const carried = ['2024-11-19T08:10', '2024-11-25T00:00'];
    expect(new Date(until('2024-11-19T08:00', SETTINGS, carried)).toISOString()).toBe(at('2024-11-19T08:10'));
  });

  it('it would have to say that it comes late', () => {
    const of = (now: string): string =>
      new Date(until(now, SETTINGS, ['2024-11-25T00:00'], '2024-11-19T08:00')).toISOString();
    expect(of('2024-11-19T08:20')).toBe(at('2024-11-19T08:30'));
    expect(of('2024-11-19T08:30')).toBe(at('2024-11-19T09:00'));
  });

  it('is never in quiet hours', () => {
    for (let hour = 0; hour < 24; hour += 1) {
      const now = `2024-11-19T${String(hour).padStart(2, '0')}:15`;
      const settings = quiet('20:00', '06:30');
      if (quietUntil(vietnam(now), settings) === null) {
        expect(Date.parse(until(now, settings))).toBeLessThanOrEqual(Date.parse(vietnam('2024-11-19T20:00')));
      }
    }
  });
});

import { expect, it } from 'vitest';
import type { NewReminder, ReminderKind } from '../../src/domain/reminder.ts';
import { resendsOf } from '../../src/remind/resend.ts';
import { planned, SETTINGS, vietnam } from '../support/reminders.ts';

const NOW = vietnam('2024-11-22T09:00');

function reminder(kind: ReminderKind, milestone: number): NewReminder {
  return {
    ...{ about: 'y-te', kind, milestone, term: '2024-11-24', again: false, channel: 'telegram', chat: '-1' },
    ...{ place: 'Đồng Bằng', at: vietnam('2024-11-22T08:00'), until: vietnam('2024-11-25T00:00') },
  };
}

it.each([
  ['before', 1, false],
  ['before', 0, true],
  ['overdue', 3, false],
  ['overdue', 5, true],
  ['collect', 3, false],
  ['collect', 5, true],
  ['escalate', 3, true],
  ['digest', 0, false],
] as const)('by itself, %s %i is repeated where nothing later says it: %s', (kind, milestone, isRepeated) => {
  const one = reminder(kind, milestone);
  const repeated = resendsOf([planned(one, 1, { state: 'unknown' })], { settings: SETTINGS, due: [one], now: NOW });
  expect(repeated).toEqual(isRepeated ? [{ ...one, again: true, at: NOW }] : []);
});

it('only the last milestone of one’s own settings is repeated', () => {
  const one = reminder('before', 1);
  const settings = { ...SETTINGS, milestones: [5, 1] };
  expect(resendsOf([planned(one, 1, { state: 'unknown' })], { settings, due: [one], now: NOW })).toHaveLength(1);
});

it('in another chat nothing is repeated', () => {
  const one = reminder('before', 0);
  const due = [{ ...one, chat: '-2' }];
  expect(resendsOf([planned(one, 1, { state: 'unknown' })], { settings: SETTINGS, due, now: NOW })).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { longestSilence, mostInASecond, orderKept } from '../../src/app/bench/reminder-figures.ts';
import { remindedGroups } from '../../src/app/bench/reminder-corpus.ts';

const arriving = (...instants: readonly number[]) => instants.map((at) => ({ chat: '-1', at, refused: false }));

describe('what the benchmark of reminders counts', () => {
  it('is the fullest second, wherever it begins', () => {
    // Three from 900 to 1899; the one at 1900 is a second after the one at 900.
    expect(mostInASecond(arriving(0, 900, 1000, 1899, 1900))).toBe(3);
    expect(mostInASecond([])).toBe(0);
  });

  it('is the longest time in which nothing arrived', () => {
    expect(longestSilence(arriving(0, 500, 2500, 2600))).toBe(2);
    expect(longestSilence(arriving(7))).toBe(0);
  });

  it('is the share of pairs whose more urgent message came first', () => {
    expect(orderKept([0, 0, 1, 2])).toBe(1);
    expect(orderKept([2, 1, 0])).toBe(0);
    // Of 0-1, 0-2, 1-2 in the order 0, 2, 1 the last one is the wrong way round.
    expect(orderKept([0, 2, 1])).toBeCloseTo(2 / 3);
    expect(orderKept([1, 1])).toBe(1);
  });

  it('is about groups that each have a chat of their own, ten a district', () => {
    const groups = remindedGroups(10_000);
    expect(new Set(groups.map(({ chat }) => chat)).size).toBe(10_000);
    expect(new Set(groups.map(({ place }) => place)).size).toBe(1000);
    expect(new Set(groups.map(({ place, agency }) => `${place} ${agency}`)).size).toBe(10_000);
  });
});

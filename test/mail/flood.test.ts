import { describe, expect, test } from 'vitest';
import { createFlood, type Verdict } from '../../src/mail/flood.ts';

const key = { channel: 'telegram', chat: 'group' } as const;

describe('a person who asks too much', () => {
  /** Verdicts over so many messages at one instant. */
  const burst = (flood: ReturnType<typeof createFlood>, count: number, now: number, person = 'p'): Verdict[] =>
    Array.from({ length: count }, () => flood.verdict({ ...key, chat: person }, person, now));

  test('is heard twenty times, told once, and then not answered until forty seconds have passed', () => {
    const flood = createFlood();
    expect(burst(flood, 24, 0)).toEqual([...Array<Verdict>(20).fill('go'), 'notice', 'silent', 'silent', 'silent']);
    expect(burst(flood, 2, 39_000)).toEqual(['silent', 'silent']);
    expect(burst(flood, 21, 40_000)).toEqual([...Array<Verdict>(20).fill('go'), 'notice']);
  });

  test('may ask once every two seconds for ever', () => {
    const flood = createFlood();
    const verdicts = Array.from({ length: 500 }, (_, n) => flood.verdict(key, 'p', n * 2000));
    expect(new Set(verdicts)).toEqual(new Set(['go']));
  });

  test('does not silence others in the group', () => {
    const flood = createFlood();
    for (let n = 0; n < 30; n += 1) flood.verdict(key, 'loud', 0);
    expect(flood.verdict(key, 'quiet', 0)).toBe('go');
  });
});

test('a group in which everybody asks is heard sixty times, told once, and heard again after a minute', () => {
  const flood = createFlood();
  const verdicts = Array.from({ length: 70 }, (_, n) => flood.verdict(key, `p${n}`, 0));
  expect(verdicts.filter((verdict) => verdict === 'go')).toHaveLength(60);
  expect(verdicts.filter((verdict) => verdict === 'notice')).toHaveLength(1);
  expect(flood.verdict(key, 'p99', 59_000)).toBe('silent');
  expect(flood.verdict(key, 'p99', 60_000)).toBe('go');
});

test('the same identifier on another platform is another person', () => {
  const flood = createFlood();
  for (let n = 0; n < 30; n += 1) flood.verdict(key, 'p', 0);
  expect(flood.verdict({ channel: 'zalo', chat: 'group' }, 'p', 0)).toBe('go');
});

test('many thousand persons are not all remembered, and none of them after a minute', () => {
  const flood = createFlood();
  for (let n = 0; n < 25_000; n += 1) flood.verdict({ ...key, chat: `c${n}` }, `p${n}`, 0);
  expect(flood.size()).toBeLessThanOrEqual(20_000);
  flood.verdict(key, 'p', 60_000);
  expect(flood.size()).toBe(2);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPace } from '../../src/mail/pace.ts';
import type { ChannelPace } from '../../src/ports/channel.ts';
import { seeded } from '../support/random.ts';
import { WIDE } from './support/scripted-channel.ts';
import { busiest, drive, type Wish } from './support/traffic.ts';

const limitsArbitrary: fc.Arbitrary<ChannelPace> = fc
  .record({
    perSecond: fc.integer({ min: 2, max: 12 }),
    kept: fc.double({ min: 0, max: 0.9, noNaN: true }),
    chatGapMs: fc.integer({ min: 1, max: 3000 }),
    groupPerMinute: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ kept, ...limits }) => ({
    ...limits,
    keptForAnswers: Math.floor(kept * limits.perSecond),
    adaptive: false,
  }));

const wishArbitrary: fc.Arbitrary<Wish> = fc
  .record({
    number: fc.integer({ min: 0, max: 12 }),
    lane: fc.constantFrom('answer' as const, 'bulk' as const),
    due: fc.integer({ min: 0, max: 20_000 }),
    tripMs: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 9000 })),
    arrives: fc.double({ min: 0, max: 1, noNaN: true }),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 15 }),
  })
  .map(({ number, ...wish }) => ({ ...wish, chat: String(number), kind: number % 2 ? 'group' : 'private' }));

describe('the pace of a channel', () => {
  test('fills no sliding window beyond its limit, whenever on the way the platform counts a message', () => {
    fc.assert(
      fc.property(limitsArbitrary, fc.array(wishArbitrary, { maxLength: 120 }), (limits, wishes) => {
        const { seen } = drive(limits, wishes);
        expect(seen).toHaveLength(wishes.length);
        const at = (these: typeof seen): number[] => these.map((one) => one.at);
        expect(busiest(at(seen), 1000)).toBeLessThanOrEqual(limits.perSecond);
        // The platform knows no lanes: what is kept for answers is kept where messages begin.
        const bulk = seen.filter(({ lane }) => lane === 'bulk').map(({ begun }) => begun);
        expect(busiest(bulk, 1000)).toBeLessThanOrEqual(limits.perSecond - limits.keptForAnswers);
        for (const chat of new Set(seen.map((one) => one.chat))) {
          const own = seen.filter((one) => one.chat === chat);
          expect(busiest(at(own), limits.chatGapMs)).toBeLessThanOrEqual(1);
          if (own[0]?.kind === 'group') expect(busiest(at(own), 60_000)).toBeLessThanOrEqual(limits.groupPerMinute);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('writes to nobody before the platform wants it again', () => {
    fc.assert(
      fc.property(fc.array(wishArbitrary, { maxLength: 80 }), (wishes) => {
        const { seen } = drive(WIDE, wishes);
        for (const refused of seen.filter((one) => one.retryAfterMs !== null)) {
          const until = refused.ended + (refused.retryAfterMs ?? 0);
          const early = seen.filter(
            (one) => one.chat === refused.chat && one.begun > refused.begun && one.begun < until,
          );
          expect(early).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('lets answers go within a second while ten thousand messages to others wait', () => {
    const random = seeded(4);
    const wish = (chat: string, lane: Wish['lane'], due: number): Wish => ({
      ...{ chat, lane, due, kind: lane === 'bulk' ? 'group' : 'private' },
      ...{ tripMs: 20 + Math.floor(random() * 100), arrives: random(), retryAfterMs: null },
    });
    const answers = Array.from({ length: 800 }, (_, n) => wish(`person ${n}`, 'answer', n * 500));
    const bulk = Array.from({ length: 10_000 }, (_, n) => wish(`group ${n}`, 'bulk', 0));
    const { seen, end, pace } = drive(WIDE, [...answers, ...bulk]);
    expect(seen).toHaveLength(10_800);
    const waits = seen.filter(({ lane }) => lane === 'answer').map(({ begun, due }) => begun - due);
    expect(Math.max(...waits)).toBeLessThanOrEqual(1200);
    // 25 in a second and its round trip of 0.07 s on average.
    expect(end).toBeLessThan(10_000 * (1.2 / 25) * 1000);
    expect(pace.held(end + 120_000)).toEqual([]);
    expect(pace.size()).toBe(0);
  });

  test('holds back one chat that was refused, and the others go on', () => {
    const pace = createPace(WIDE);
    const slot = pace.take('a', 'private', 'answer', 0);
    if (slot === null) throw new Error('free');
    expect(pace.limited(slot, 7000, 100)).toBe(7000);
    expect(pace.take('a', 'private', 'answer', 7000)).toBeNull();
    expect(pace.take('b', 'private', 'answer', 7000)).not.toBeNull();
    expect(pace.take('a', 'private', 'answer', 7100)).not.toBeNull();
  });

  test('waits longer with each refusal that names no time, and begins anew after a success', () => {
    const pace = createPace(WIDE);
    let now = 0;
    const refuse = (): number => {
      const slot = pace.take('a', 'private', 'answer', now);
      if (slot === null) throw new Error('free');
      const waitMs = pace.limited(slot, null, now);
      now += 400_000;
      return waitMs;
    };
    expect([refuse(), refuse(), refuse()]).toEqual([1000, 2000, 4000]);
    const slot = pace.take('a', 'private', 'answer', now);
    if (slot === null) throw new Error('free');
    pace.end(slot, 'sent', now);
    now += 10_000;
    expect(refuse()).toBe(1000);
    for (let more = 0; more < 12; more += 1) refuse();
    expect(refuse()).toBe(300_000);
  });

  const refuseAll = (chats: readonly string[], between: (pace: ReturnType<typeof createPace>) => void): boolean => {
    const pace = createPace(WIDE);
    chats.forEach((chat, place) => {
      if (place === 2) between(pace);
      const slot = pace.take(chat, 'private', 'bulk', place * 100);
      if (slot) pace.limited(slot, 5000, place * 100 + 50);
    });
    return pace.room('answer', 4000) === 0 && pace.room('answer', 5300) > 0;
  };
  const nothing = (): void => undefined;

  test('stops everything where three chats are refused within two seconds', () => {
    expect(refuseAll(['a', 'b', 'c'], nothing)).toBe(true);
    expect(refuseAll(['a', 'b'], nothing)).toBe(false);
  });

  test('does not stop everything where messages were delivered in between', () => {
    const deliver = (pace: ReturnType<typeof createPace>): void => {
      const slot = pace.take('x', 'private', 'bulk', 180);
      if (slot) pace.end(slot, 'sent', 190);
    };
    expect(refuseAll(['a', 'b', 'c'], deliver)).toBe(false);
  });

  test('goes on after the clock was set back two hours, within its limits', () => {
    const pace = createPace({ ...WIDE, perSecond: 2, keptForAnswers: 0 });
    const start = 7_200_000;
    for (const chat of ['a', 'b']) {
      const slot = pace.take(chat, 'private', 'answer', start);
      if (slot) pace.end(slot, 'sent', start);
    }
    expect(pace.room('answer', 500)).toBe(0);
    expect(pace.room('answer', 2000)).toBe(2);
    expect(pace.held(2000)).toEqual([]);
  });

  test('slows down when a platform without limits complains, and recovers by itself', () => {
    const pace = createPace({ ...WIDE, perSecond: 8, keptForAnswers: 1, adaptive: true });
    const refuse = (chat: string, at: number): void => {
      const slot = pace.take(chat, 'private', 'answer', at);
      if (slot === null) throw new Error('free');
      pace.limited(slot, 0, at + 10);
    };
    expect(pace.room('answer', 0)).toBe(8);
    refuse('a', 0);
    expect(pace.room('answer', 5000)).toBe(4);
    refuse('b', 5000);
    expect(pace.room('answer', 10_000)).toBe(2);
    expect(pace.room('answer', 600_000)).toBe(8);
  });

  test('counts complaints about one burst once, and never falls below one message in five seconds', () => {
    const pace = createPace({ ...WIDE, perSecond: 8, keptForAnswers: 1, adaptive: true });
    const burst = ['a', 'b'].map((chat) => pace.take(chat, 'private', 'answer', 0));
    for (const slot of burst) if (slot) pace.limited(slot, 0, 50);
    expect(pace.room('answer', 3000)).toBe(4);
    let now = 10_000;
    for (let more = 0; more < 10; more += 1) {
      const slot = pace.take(`c${more}`, 'private', 'answer', now);
      if (slot === null) throw new Error('free');
      pace.limited(slot, 0, now);
      expect(pace.room('answer', now + 500)).toBeLessThanOrEqual(4);
      now += 5100;
    }
    expect(pace.room('bulk', now)).toBe(1);
  });
});

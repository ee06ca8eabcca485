import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SendResult } from '../../src/ports/channel.ts';
import { seeded } from '../support/random.ts';
import { letter } from './support/letters.ts';
import { mortal } from './support/mortal.ts';
import { WIDE, type Script } from './support/scripted-channel.ts';
import { sending } from './support/sending.ts';
import { busiest } from './support/traffic.ts';

/** What happens to the processes, in turn; `after` in milliseconds. */
const eventArbitrary = fc.record({
  after: fc.integer({ min: 0, max: 40_000 }),
  of: fc.constantFrom('killed', 'killed at', 'ended', 'second'),
  call: fc.constantFrom('claimSends' as const, 'begin' as const, 'settle' as const, 'send' as const),
  when: fc.constantFrom('before' as const, 'after' as const),
});

const historyArbitrary = fc.record({
  seed: fc.integer(),
  letters: fc.array(
    fc.record({
      chat: fc.integer({ min: 0, max: 15 }),
      lane: fc.constantFrom('answer' as const, 'bulk' as const),
      after: fc.integer({ min: 0, max: 3000 }),
    }),
    { minLength: 10, maxLength: 60, size: 'max' },
  ),
  events: fc.array(eventArbitrary, { minLength: 1, maxLength: 4, size: 'max' }),
});

const LIMITS = { ...WIDE, perSecond: 6, keptForAnswers: 2 };

/** A platform that has every trouble there is. `delivered` holds the texts that people see. */
function troubled(random: () => number, delivered: string[]): Script {
  return ({ part, chat }) => {
    const fate = random();
    const says = (result: SendResult): { after: number; says: SendResult } => ({
      after: Math.floor(random() * 800),
      says: result,
    });
    const deliver = (result: SendResult): { after: number; says: SendResult } => {
      delivered.push(part.text);
      return says(result);
    };
    if (fate < 0.06) return says({ of: 'again', afterMs: Math.floor(random() * 9000), reason: 'limited' });
    if (fate < 0.14) return says({ of: 'again', afterMs: null, reason: 'trouble' });
    if (fate < 0.18) return random() < 0.5 ? 'hangs' : deliver({ of: 'unknown', reason: 'no answer' });
    if (fate < 0.2) return says({ of: 'refused', reason: '400' });
    if (fate < 0.25) return says({ of: 'markup-refused' });
    if (fate < 0.27) return says({ of: 'moved', to: `${chat}+` });
    return deliver({ of: 'sent', messageId: String(delivered.length) });
  };
}

test('whatever happens, each message is seen once at most, or its end is listed with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(historyArbitrary, async ({ seed, letters, events }) => {
      const delivered: string[] = [];
      const world = sending(troubled(seeded(seed), delivered), LIMITS);
      let count = 0;
      const begin = (): { life: ReturnType<typeof mortal>; process: ReturnType<typeof world.start> } => {
        const life = mortal(world.db.mail, world.channel);
        return { life, process: world.start(`process ${(count += 1)}`, life) };
      };
      let running = begin();
      const queueing = (async () => {
        for (const [n, { chat, lane, after }] of letters.entries()) {
          await world.time.timer.sleep(after, new AbortController().signal);
          await world.queue(letter(`${n}`, `${chat}`, lane, n % 3 ? null : `<b>${n}</b>`));
        }
      })();
      for (const event of events) {
        await world.time.pass(event.after);
        if (event.of === 'second') begin();
        else if (event.of === 'killed at') running.life.killAt(event.call, event.when);
        else {
          if (event.of === 'killed') running.life.kill();
          else {
            // Not waited for: it may be killed while it ends.
            void running.process.loop.stop();
            void running.process.sender.stop();
            await world.time.pass(12_000);
          }
          running = begin();
        }
      }
      running = begin();
      const settled = async (): Promise<number> =>
        (await world.db.mail.monthCount('telegram', '2026-11')).sent + (await world.listed()).length;
      // Twelve tries take a quarter of an hour, and each message may wait for one before it.
      for (let minutes = 0; minutes < 90 && (await settled()) < letters.length; minutes += 1) {
        await world.time.pass(60_000);
      }
      await queueing;

      const listed = await world.listed();
      const ends = new Map(listed.map((line) => [line.replace(/ .*/su, ''), line]));
      expect(new Set(delivered).size).toBe(delivered.length);
      const { sent } = await world.db.mail.monthCount('telegram', '2026-11');
      expect(sent + listed.length).toBe(letters.length);
      for (const n of letters.keys()) {
        const end = ends.get(String(n));
        if (end === undefined) expect(delivered).toContain(String(n));
        else expect(end).toMatch(/(unknown|failed): ./u);
      }
      // Of two processes, the second begins a window after the first: the limit holds over both.
      expect(
        busiest(
          world.channel.arrived.map(({ at }) => at),
          1000,
        ),
      ).toBeLessThanOrEqual(LIMITS.perSecond);
    }),
    { numRuns: 150, endOnFailure: true },
  );
}, 120_000);

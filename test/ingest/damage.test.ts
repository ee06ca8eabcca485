import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable } from '../support/comparable.ts';
import { DAMAGES, wrongNumbers } from '../support/damage.ts';
import { damagedCopy, TOGETHER } from '../support/damaged-copy.ts';
import { seeded } from '../support/random.ts';
import { CORPUS_PLANS, INVENTED_PLANS, reading, textOf, wholeText } from '../support/reading.ts';

describe.each([...CORPUS_PLANS, ...INVENTED_PLANS])('the damaged document %s', (plan) => {
  it.each(Object.entries(DAMAGES))('gives the same register with %s', (name, damage) => {
    const text = name.startsWith('cut') ? wholeText(plan) : textOf(plan);
    expect(comparable(reading(damage(text, seeded(7))), true)).toEqual(comparable(reading(textOf(plan)), true));
  });

  it('gives the same register, its sections aside, when numbers of headings are wrong', () => {
    expect(comparable(reading(wrongNumbers(textOf(plan), seeded(3))), false)).toEqual(
      comparable(reading(textOf(plan)), false),
    );
  });
});

describe('a document damaged at random', () => {
  /** Duties without marks, told apart by nothing but where their lines end: cut anew, no reader could part them. */
  const unmarked = new Set(['fire-ward']);

  it('gives the same register', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...[...CORPUS_PLANS, ...INVENTED_PLANS].filter((plan) => !unmarked.has(plan))),
        fc.option(fc.integer({ min: 55, max: 110 }), { nil: null }),
        fc.subarray([...TOGETHER], { maxLength: 2 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (plan, width, chosen, seed) => {
          expect(comparable(reading(damagedCopy(plan, width, chosen, seed)), true)).toEqual(
            comparable(reading(textOf(plan)), true),
          );
        },
      ),
      { numRuns: 250, seed: 20_241_120, endOnFailure: true },
    );
  });
});

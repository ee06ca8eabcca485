import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/domain/plan.ts';
import {
  blankLines,
  type Damage,
  decomposed,
  looseSpaces,
  noBlankLines,
  pageBreaks,
  rewrap,
  strewnMarks,
  wrongNumbers,
} from '../support/damage.ts';
import { seeded } from '../support/random.ts';
import { CORPUS_PLANS, INVENTED_PLANS, reading, textOf, unwrap } from '../support/reading.ts';

const DAMAGES: Readonly<Record<string, Damage>> = {
  'cut to 60 characters': rewrap(60),
  'cut to 90 characters': rewrap(90),
  'an empty line after every line': blankLines,
  'no empty lines': noBlankLines,
  'page breaks in sentences': pageBreaks,
  'Markdown marks': strewnMarks,
  'letters and marks apart': decomposed,
  'loose spaces': looseSpaces,
};

/** A document whose lines are already cut must be joined before they are cut anew. */
const HARD_WRAPPED = new Set(['buon-ma-thuot-2024']);
const wholeText = (plan: string): string => (HARD_WRAPPED.has(plan) ? unwrap(textOf(plan)) : textOf(plan));

/** What a person would compare: who, what, when, whom it binds; without spans, and without sections where numbers went. */
function register(plan: Plan, sections: boolean): unknown {
  const section = (one: { readonly section: string }): string => (sections ? one.section : '');
  const same = (text: string): string => text.replace(/\s/gu, '');
  return {
    head: [plan.number, plan.symbol, plan.issuer, plan.title, plan.year, plan.issued, plan.signer],
    basis: plan.basis.map(({ number, date }) => [number, date]),
    agencies: plan.agencies.map((one) => [
      section(one),
      one.name,
      one.requested,
      one.parties,
      one.duties.map(({ text }) => same(text)),
    ]),
    deadlines: plan.deadlines.map((one) => [
      section(one),
      ...[one.date, one.bound, one.lastDay, one.time, one.recurs, one.binds, one.agency, one.to, one.via, one.certain],
    ]),
    periods: plan.periods.map(({ from, to, recurs }) => [from, to, recurs]),
    recipients: plan.recipients,
  };
}

describe.each([...CORPUS_PLANS, ...INVENTED_PLANS])('the damaged document %s', (plan) => {
  it.each(Object.entries(DAMAGES))('gives the same register with %s', (name, damage) => {
    const text = name.startsWith('cut') ? wholeText(plan) : textOf(plan);
    expect(register(reading(damage(text, seeded(7))), true)).toEqual(register(reading(textOf(plan)), true));
  });

  it('gives the same register, its sections aside, when numbers of headings are wrong', () => {
    expect(register(reading(wrongNumbers(textOf(plan), seeded(3))), false)).toEqual(
      register(reading(textOf(plan)), false),
    );
  });
});

describe('a document damaged at random', () => {
  /** Cutting lines anew undoes nothing that stands before it, so it comes first. */
  const cut = fc.option(fc.integer({ min: 55, max: 110 }), { nil: null });
  const others = fc.subarray(Object.keys(DAMAGES).filter((name) => !name.startsWith('cut')), { maxLength: 2 });

  it('gives the same register', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CORPUS_PLANS, ...INVENTED_PLANS),
        cut,
        others,
        fc.integer({ min: 0, max: 1_000_000 }),
        (plan, width, names, seed) => {
          const random = seeded(seed);
          const first = width === null ? textOf(plan) : rewrap(width)(wholeText(plan), random);
          const damaged = names.reduce((text, name) => DAMAGES[name]?.(text, random) ?? text, first);
          expect(register(reading(damaged), true)).toEqual(register(reading(textOf(plan)), true));
        },
      ),
      { numRuns: 300, seed: 20_241_120, endOnFailure: true },
    );
  });
});

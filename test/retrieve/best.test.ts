import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../src/retrieve/best.ts';

it('the best few are the beginning of everything sorted', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 0, max: 12 }), (numbers, k) => {
      expect(best(numbers, k, (a, b) => a > b)).toEqual(numbers.toSorted((a, b) => b - a).slice(0, k));
    }),
  );
});

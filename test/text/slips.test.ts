import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, correctSlips } from '../../src/text/slips.ts';

const VOCABULARY = new Set('phong thanh huyen truong nghiep thong xuyen bao cao'.split(' '));

describe('a typing slip', () => {
  it.each([
    ['phogn', 'phong', 'two letters swapped'],
    ['phhong', 'phong', 'a letter doubled'],
    ['truog', 'truong', 'a letter missing'],
    ['tjanh', 'thanh', 'a neighbouring key'],
    ['huyewn', 'huyen', 'a letter too many'],
  ])('%s is put right to %s: %s', (typed, meant) => {
    expect(closest(typed, VOCABULARY)).toBe(meant);
  });

  it.each([
    ['phong', 'it is known'],
    ['vong', 'it is a well-formed syllable, so another word'],
    ['cpo', 'it is too short to guess'],
    ['pjogn', 'it is two slips away'],
    ['342a', 'it is no word'],
    ['x'.repeat(1_000_000), 'it is too long for a syllable'],
  ])('%.20s is left alone: %s', (typed) => {
    expect(closest(typed, VOCABULARY)).toBeNull();
  });

  it('is left alone where two words are as likely', () => {
    expect(closest('phogg', new Set(['phogga', 'phoggb']))).toBeNull();
  });

  it('never leads outside the vocabulary', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a g h n o p t u y'.split(' ')), minLength: 4, maxLength: 8 }),
        (word) => {
          const found = closest(word, VOCABULARY);
          expect(found === null || VOCABULARY.has(found)).toBe(true);
        },
      ),
    );
  });

  it('is put right inside a question', () => {
    expect(correctSlips(['phogn', 'y', 'te', 'huyne'], VOCABULARY)).toEqual(['phong', 'y', 'te', 'huyen']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKeepingTones } from '../../src/text/fold.ts';
import { Lexicon } from '../../src/text/lexicon.ts';
import { tonedSyllables } from '../../src/text/syllables.ts';
import { anyText, vietnamese } from '../support/vietnamese.ts';

const text = fc.oneof(anyText, vietnamese);

describe('splitting a text run by run', () => {
  it('gives the syllables of the text folded as a whole', () => {
    const whole = (one: string): string[] => foldKeepingTones(one).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
    fc.assert(
      fc.property(text, (one) => {
        const wanted = whole(one).flatMap((run) => tonedSyllables(run));
        expect(tonedSyllables(one)).toEqual(wanted);
      }),
    );
  });

  it.each([
    ['uỷ ban HOÀ', ['ủy', 'ban', 'hòa']],
    ['nghi\u0323 quyê\u0301t', ['nghị', 'quyết']],
    ['kế\u200bhoạch', ['kếhoạch']],
    ['kế hoạch\u00ad hoá', ['kế', 'hoạch', 'hóa']],
  ])('folds what stands in %j', (one, wanted) => {
    expect(tonedSyllables(one).map(({ toned }) => toned)).toEqual(wanted);
  });
});

it('a lexicon gives one number to each syllable, and one to all its markings', () => {
  const lexicon = new Lexicon();
  const numbers: number[] = [];
  lexicon.read('Hoà bình, hòa BINH', numbers);
  expect(numbers).toEqual([0, 1, 0, 2]);
  expect([1, 2].map((number) => lexicon.foldedOf(number))).toEqual([lexicon.folded('binh'), lexicon.folded('binh')]);
  expect([lexicon.toned('bình'), lexicon.toned('lạ'), lexicon.folded('la')]).toEqual([1, -1, -1]);
});

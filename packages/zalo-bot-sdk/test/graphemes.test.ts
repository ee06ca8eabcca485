import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemesOf } from '../src/graphemes.ts';

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
// Flags count in pairs, a skin tone is a surrogate pair that joins what is before it, Hangul and Indic join by rules.
const unit = fc.constantFrom(
  'a',
  '\u0301',
  '🇻',
  '🇳',
  '👩',
  '\u200d',
  '🏽',
  '\r',
  '\n',
  '각',
  'ᄀ',
  'ᅡ',
  'क',
  '्',
  '\u0600',
  '\ud83d',
);

describe('graphemesOf', () => {
  it('finds what the segmenter finds in the whole text, wherever its windows end', () => {
    fc.assert(
      fc.property(fc.string({ unit, minLength: 100, maxLength: 400 }), (text) => {
        expect(Array.from(graphemesOf(text))).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
      }),
    );
  });

  it.each(['🇻🇳', '👩‍👩‍👧‍👦', 'o\u0302\u0301', '\u0301'])('does so for many %s', (one) => {
    for (const before of ['', 'a', 'ab']) {
      const text = before + one.repeat(300);
      expect(Array.from(graphemesOf(text))).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }
  });
});

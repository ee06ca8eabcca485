import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../src/index.ts';

const pieces = fc.constantFrom(
  ...[
    'a',
    'Quảng Ngãi',
    'o\u0302\u0301',
    '👩‍👩‍👧‍👦',
    '🇻🇳',
    '👍🏽',
    '\r\n',
    '\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '. ',
    '! ',
    '\u00a0',
    '\u0301',
    ' \u0301',
  ],
);
const prose = fc.array(fc.oneof({ weight: 3, arbitrary: pieces }, fc.string({ unit: 'grapheme' })), { maxLength: 120 });
const text = prose.map((parts) => parts.join(''));

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const graphemes = (of: string): string[] => Array.from(segmenter.segment(of), ({ segment }) => segment);

/** What stands between the parts, before the first and after the last; null where a part is not found in order. */
function between(whole: string, parts: readonly string[]): string[] | null {
  const gaps: string[] = [];
  let at = 0;
  for (const part of parts) {
    // A part begins at the first place that leaves only white space behind it, since no part begins earlier.
    let found = at;
    while (!whole.startsWith(part, found)) {
      if (found >= whole.length || whole.charAt(found).trim() !== '') return null;
      found += 1;
    }
    gaps.push(whole.slice(at, found));
    at = found + part.length;
  }
  return [...gaps, whole.slice(at)];
}

describe('splitText', () => {
  it('leaves alone what fits, and makes nothing of a blank text', () => {
    expect(splitText('  Xin chào\n')).toEqual(['  Xin chào\n']);
    expect(splitText('a'.repeat(2000))).toHaveLength(1);
    expect(splitText('a'.repeat(2001))).toEqual(['a'.repeat(2000), 'a']);
    expect(splitText('')).toEqual([]);
    expect(splitText(' '.repeat(5000))).toEqual([]);
  });

  it('prefers the end of a paragraph, then of a line, of a sentence, of a word', () => {
    expect(splitText('Một hai.\n\nBa bốn\nnăm. Sáu bảy', 24)).toEqual(['Một hai.', 'Ba bốn\nnăm. Sáu bảy']);
    expect(splitText('Một hai ba\nbốn. Năm sáu bảy', 20)).toEqual(['Một hai ba', 'bốn. Năm sáu bảy']);
    expect(splitText('Một hai ba. Bốn năm sáu', 18)).toEqual(['Một hai ba.', 'Bốn năm sáu']);
    expect(splitText('Một hai ba bốn năm', 12)).toEqual(['Một hai ba', 'bốn năm']);
  });

  it('does not make a short message for the sake of a better border', () => {
    expect(splitText('Một\n\nhai ba bốn năm sáu bảy', 20)).toEqual(['Một\n\nhai ba bốn năm', 'sáu bảy']);
  });

  it('keeps what indents the line after a cut', () => {
    expect(splitText('- mục một\n  - mục con', 14)).toEqual(['- mục một', '  - mục con']);
  });

  it('does not break at a no-break space', () => {
    expect(splitText('ngày 25\u00a0tháng\u00a011', 12)).toEqual(['ngày', '25\u00a0tháng\u00a011']);
  });

  it('keeps a family together, and cuts one that is too long between its members', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(splitText(family.repeat(3), 25)).toEqual([family.repeat(2), family]);
    expect(splitText(family, 5).join('')).toBe(family);
  });

  it('refuses a limit into which not every character fits', () => {
    expect(() => splitText('a', 1)).toThrow(RangeError);
  });

  it('makes parts that fit, are not blank, cut no grapheme and lose nothing but white space', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (whole, max) => {
        const parts = splitText(whole, max);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(part.trim()).not.toBe('');
        }
        const gaps = between(whole, parts);
        expect(gaps?.join('').trim()).toBe('');
        if (graphemes(whole).some((grapheme) => grapheme.length > max)) return;
        const ends = new Set<number>([0]);
        for (const grapheme of graphemes(whole)) ends.add(Math.max(...ends) + grapheme.length);
        let at = 0;
        for (const [index, part] of parts.entries()) {
          at += gaps?.[index]?.length ?? 0;
          expect(ends.has(at)).toBe(true);
          at += part.length;
          expect(ends.has(at)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never cuts a surrogate pair, even inside a grapheme that is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('👩', '\u200d', '🏽', '\u0301') }), (whole) => {
        expect(splitText(whole, 3).every((part) => part.isWellFormed())).toBe(true);
      }),
    );
  });
});

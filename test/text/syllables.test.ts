import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSyllableShaped } from '../../src/text/syllable-shape.ts';
import { syllables, tonedSyllables } from '../../src/text/syllables.ts';
import { anyText, HUGE, vietnamese } from '../support/vietnamese.ts';

describe('syllables', () => {
  it('are runs of letters and digits, folded', () => {
    expect(syllables('Kế hoạch số 342/KH-UBND (Đợt 2)')).toEqual('ke hoach so 342 kh ubnd dot 2'.split(' '));
  });

  it('ignore what prints nothing inside a word', () => {
    expect(syllables('bá\u200bo c\u00adáo')).toEqual(['bao', 'cao']);
  });

  it('are empty for text without letters', () => {
    expect(syllables(' \0…—\ud800 ')).toEqual([]);
  });

  it('stay the same when split again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = syllables(text);
        expect(syllables(once.join(' '))).toEqual(once);
      }),
    );
  });

  it('do not depend on how the marks are encoded or on capitals', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        const expected = tonedSyllables(text);
        expect(tonedSyllables(text.normalize('NFD'))).toEqual(expected);
        expect(tonedSyllables(text.toUpperCase())).toEqual(expected);
      }),
    );
  });

  it('are the same ones with and without marks, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tonedSyllables(text).map(({ folded }) => folded)).toEqual(syllables(text));
      }),
    );
  });

  it('know the old tone position as the new one', () => {
    expect(tonedSyllables('hoà thuỷ')).toEqual([
      { toned: 'hòa', folded: 'hoa' },
      { toned: 'thủy', folded: 'thuy' },
    ]);
  });

  it.each(HUGE)('come back for a million %s', (_, text) => {
    expect(syllables(text).length).toBe(tonedSyllables(text).length);
  });
});

describe('the shape of a syllable', () => {
  it.each('phong y te uy nghieng khuyu giuong qua gi an quyet oanh'.split(' '))('fits %s', (word) => {
    expect(isSyllableShaped(word)).toBe(true);
  });

  it.each('ldtbxh phogn tahnh truog ubnd ptp w zoo'.split(' '))('does not fit %s', (word) => {
    expect(isSyllableShaped(word)).toBe(false);
  });
});

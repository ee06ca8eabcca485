import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, shorten } from '../../../src/adapters/http/locate.ts';
import { quotable } from '../../../src/adapters/http/quotable.ts';
import { withoutFurniture } from '../../../src/text/furniture.ts';
import { plain } from '../../../src/text/plain.ts';

const folder = new URL('../../../corpus/', import.meta.url);
const corpus = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC'));

/** What a page, a scanner or a converter leaves between two words. */
const GAPS = [' ', '  ', '\n', '\r\n', '\n\n', ' \n\n\n', '\f', '\n\f\n', '\t', '\u00a0', ' **', '** ', ' *\n', '\n- '];
/** Marks around a word that print nothing. */
const MARKS = ['', '', '*', '**', '***', '_', '`'];

interface Written {
  readonly source: string;
  /** Where each word's letters begin and end in the source. */
  readonly words: readonly { readonly word: string; readonly start: number; readonly end: number }[];
}

const written: fc.Arbitrary<Written> = fc
  .array(fc.record({ gap: fc.constantFrom(...GAPS), mark: fc.constantFrom(...MARKS) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((pieces) => {
    let source = '';
    const words = pieces.map(({ gap, mark }, index) => {
      // In letters: lines that differ in their figures alone are a running header.
      const word = `từ${String.fromCodePoint(97 + (index % 26))}${'x'.repeat(index / 26)}`;
      const start = source.length + mark.length;
      source += `${mark}${word}${mark}${gap}`;
      return { word, start, end: start + word.length };
    });
    return { source, words };
  });

it('a sentence that runs on across a page is found with the page’s number inside it', () => {
  const text = 'các cơ quan, đơn vị gửi báo cáo kết quả thực hiện về\n- 2 -\n\fcơ quan thường trực trước ngày 20/11.';
  const quote = 'báo cáo kết quả thực hiện về cơ quan thường trực';
  expect(text.slice(locate(text, quote)?.start, locate(text, quote)?.end)).toContain('- 2 -');
});

describe('the copy that keeps offsets', () => {
  it('reads the same as the copy that quotations are checked with, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('#', '*', '_', '`', '|', ' ', '\n', '\f', 'a', 'ệ', '1', '{') }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const source = raw.normalize('NFC');
        const copy = quotable(source);
        expect(copy.text).toBe(plain(withoutFurniture(source)));
        expect(copy.offsets).toHaveLength(copy.text.length);
        copy.offsets.forEach((offset, at) => {
          const unit = copy.text[at] ?? '';
          if (unit !== ' ') expect(source[offset]).toBe(unit);
          if (at > 0) expect(offset).toBeGreaterThan(copy.offsets[at - 1] ?? -1);
        });
      }),
    );
  });
});

describe('finding a quotation in its source', () => {
  it('finds any run of words where it was written, whatever stands between and around them', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), ({ source, words }, one, other) => {
        const [from, to] = [one % words.length, other % words.length].sort((a, b) => a - b);
        const first = words[from ?? 0];
        const last = words[to ?? 0];
        if (first === undefined || last === undefined) throw new Error('a run has two ends');
        const quote = plain(source.slice(first.start, last.end));
        const next = words[(to ?? 0) + 1]?.word;
        expect(locate(source, quote)).toEqual({ start: first.start, end: last.end });
        if (next !== undefined) expect(locate(source, `${quote} không có ${next}`)).toBeNull();
      }),
    );
  });

  it('finds every sentence-long stretch of the real documents', () => {
    for (const text of corpus) {
      const copy = plain(text);
      for (let at = 0; at + 150 <= copy.length; at += 97) {
        const quote = plain(copy.slice(at, at + 150));
        const span = locate(text, quote);
        expect(span && plain(text.slice(span.start, span.end)).includes(quote)).toBe(true);
      }
    }
  });

  it('takes a quotation in decomposed letters, with emphasis or with broken lines as the same words', () => {
    const source = 'Gửi báo cáo **trước ngày 10/5/2024** về huyện.';
    const span = { start: 14, end: 34 };
    expect(source.slice(span.start, span.end)).toBe('trước ngày 10/5/2024');
    expect(locate(source, 'trước ngày 10/5/2024')).toEqual(span);
    expect(locate(source, 'trước ngày 10/5/2024'.normalize('NFD'))).toEqual(span);
    expect(locate(source, '*trước*\n\nngày   10/5/2024')).toEqual(span);
  });

  it('finds nothing for no words, other words, or a changed digit', () => {
    const source = 'Báo cáo trước ngày 25/11/2024.';
    for (const quote of ['', '  \n', '**', 'trước ngày 26/11/2024', 'Báo cáo ngày']) {
      expect(locate(source, quote)).toBeNull();
    }
    expect(locate('', 'Báo cáo')).toBeNull();
  });

  it('gets through a line of a great many spaces, which must not be tried from each of them', () => {
    const source = `một${' '.repeat(200_000)}hai`;
    expect(locate(source, 'một hai')).toEqual({ start: 0, end: source.length });
  });

  it('never fails, whatever the text and the quotation are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, quote) => {
        const span = locate(text.normalize('NFC'), quote);
        if (span !== null) expect(span.start).toBeLessThan(span.end);
      }),
    );
  });
});

describe('a quotation shortened for an address', () => {
  it('still marks the whole of it, from its first word to its last', () => {
    for (const text of corpus) {
      const copy = plain(text);
      const quote = copy.slice(copy.indexOf(' ', 2000) + 1, copy.indexOf(' ', 4500));
      const short = shorten(quote, 600);
      expect(short.length).toBeLessThanOrEqual(605);
      expect(locate(text, short)).toEqual(locate(text, quote));
      expect(locate(text, quote)).not.toBeNull();
    }
  });

  it('leaves one that fits as it is', () => {
    expect(shorten('trước ngày 25/11/2024', 600)).toBe('trước ngày 25/11/2024');
  });

  it('finds nothing where either end is missing', () => {
    expect(locate('một hai ba bốn năm', 'một […] năm')).toEqual({ start: 0, end: 18 });
    expect(locate('một hai ba bốn năm', 'năm […] một')).toBeNull();
    expect(locate('một hai ba bốn năm', '[…] năm')).toBeNull();
  });
});

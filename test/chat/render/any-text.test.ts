import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderParts } from '../../../src/chat/render/parts.ts';
import type { Block, ChannelTraits } from '../../../src/domain/outgoing.ts';
import { words, written } from './asked.ts';
import { strictText } from './strict-html.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Text as documents, people and worse write it; in it every character that a message may lose is white space. */
const bit = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Phòng ', 'kế hoạch ', 'ủy ban. ', '25/11/2024', '\n', '  ', '\u00a0') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<tên cơ quan>', '</b>', '&amp;', '&', '"', '<b>', '&#x41;', '*_[]()~`>#+-=|{}.!'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('e\u0302\u0301', '\u0301', '👨‍👩‍👧', '👍🏽', '🇻🇳', '1️⃣', 'שלום ', 'مرحبا ', '각', '\u0600'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constant('x'.repeat(90)) },
);
const text = fc.array(bit, { minLength: 1, maxLength: 60 }).map((bits) => bits.join(''));

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ of: fc.constant('paragraph' as const), text }),
  fc.record({ of: fc.constant('heading' as const), text }),
  fc.record({ of: fc.constant('citation' as const), quote: text, source: text }),
  fc.record({
    of: fc.constant('list' as const),
    items: fc.array(text, { minLength: 1, maxLength: 8 }),
    from: fc.option(fc.integer({ min: 1, max: 99 })),
  }),
);
/** With a word to see, so that there is a message. */
const blocks = fc
  .array(block, { maxLength: 6 })
  .map((all): readonly Block[] => [{ of: 'paragraph', text: 'A' }, ...all]);
const traits: fc.Arbitrary<ChannelTraits> = fc.record({
  maxUnits: fc.integer({ min: 64, max: 4096 }),
  markup: fc.constantFrom('html' as const, 'none' as const),
  buttons: fc.boolean(),
  files: fc.boolean(),
  pageUnits: fc.constant(1000),
});

describe('any text on any platform', () => {
  it('goes out in parts that keep the limits, that read the same with and without markup, and that are well formed', () => {
    fc.assert(
      fc.property(blocks, traits, (all, channel) => {
        for (const { text: shown, html } of renderParts({ blocks: all, choices: [] }, channel, 'm').parts) {
          expect(shown.length).toBeLessThanOrEqual(channel.maxUnits);
          expect(shown.isWellFormed()).toBe(true);
          expect(shown).toBe(shown.trim());
          expect(shown).not.toBe('');
          expect(html === null).toBe(channel.markup === 'none');
          if (html === null) continue;
          expect(strictText(html)).toBe(shown);
          expect(html.length).toBeLessThanOrEqual(2 * channel.maxUnits);
        }
      }),
    );
  });

  it('loses nothing but white space, and no grapheme is cut', () => {
    fc.assert(
      fc.property(blocks, traits, (all, channel) => {
        const shown = renderParts({ blocks: all, choices: [] }, channel, 'm').parts.map((part) => part.text);
        expect(words(shown.join(''))).toBe(words(written(all)));
        const wide = { ...channel, maxUnits: 1_000_000 };
        const [whole] = renderParts({ blocks: all, choices: [] }, wide, 'm').parts;
        expect(shown.flatMap(graphemesOf)).toEqual(graphemesOf(whole?.text ?? ''));
      }),
    );
  });

  it('holds whatever code units it is made of', () => {
    const anything = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => {
      return String.fromCharCode(...units);
    });
    fc.assert(
      fc.property(anything, fc.integer({ min: 64, max: 200 }), (any, maxUnits) => {
        const all: readonly Block[] = [
          { of: 'heading', text: any },
          { of: 'citation', quote: any, source: any },
        ];
        const channel: ChannelTraits = { maxUnits, markup: 'html', buttons: true, files: true, pageUnits: 1000 };
        for (const { text: shown, html } of renderParts({ blocks: all, choices: [] }, channel, 'm').parts) {
          expect(shown.isWellFormed()).toBe(true);
          expect(/[^\P{Cc}\n]/u.test(shown)).toBe(false);
          expect(shown.length).toBeLessThanOrEqual(maxUnits);
          expect(strictText(html ?? '')).toBe(shown);
        }
      }),
    );
  });
});

/** White space around a grapheme is no part of it: a mark over a space may lose the space at a border. */
function graphemesOf(shown: string): readonly string[] {
  return [...graphemes.segment(shown)].map(({ segment }) => segment.trim()).filter((one) => one !== '');
}

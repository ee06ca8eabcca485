import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerBlocks } from '../../../src/chat/render/answer-blocks.ts';
import { pageOf, type Page } from '../../../src/chat/render/page.ts';
import { renderParts } from '../../../src/chat/render/parts.ts';
import type { Block } from '../../../src/domain/outgoing.ts';
import { answers, itemsOf, words, written } from './asked.ts';

/** All pages, each asked for with the deed of the one before. */
function pagesOf(blocks: readonly Block[], pageUnits: number): readonly Page[] {
  const pages = [pageOf(blocks, pageUnits)];
  for (let deed = pages[0]?.more?.deed; deed?.do === 'more'; deed = pages.at(-1)?.more?.deed) {
    pages.push(pageOf(deed.rest, pageUnits, deed.total));
  }
  return pages;
}

const labels = (pages: readonly Page[]): readonly (string | undefined)[] => pages.map(({ more }) => more?.label);
const quotesOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => (block.of === 'citation' && block.quote !== '' ? [block.quote] : []));
const unitsOf = (blocks: readonly Block[]): number => {
  const traits = { maxUnits: 1_000_000, markup: 'none', buttons: false, files: false, pageUnits: 0 } as const;
  return renderParts({ blocks, choices: [] }, traits, 'm').parts[0]?.text.length ?? 0;
};

const duty = (n: number): string => `nhiệm vụ thứ ${n} ${'x'.repeat(80)}`;
const twelve: readonly Block[] = [
  { of: 'heading', text: 'Công an xã được giao 12 nhiệm vụ:' },
  { of: 'list', items: Array.from({ length: 12 }, (_, i) => duty(i + 1)), from: 1 },
  { of: 'citation', quote: '', source: 'Nguồn: Kế hoạch, mục IV.' },
];

describe('a list that is too long for one message', () => {
  const pages = pagesOf(twelve, 400);

  it('is shown three at a time, and says which follow and how many there are', () => {
    // A page of 400 has room for heading and source (60) and three items of 100, not for four.
    expect(pages.map(({ shown }) => itemsOf(shown).length)).toEqual([3, 3, 3, 3]);
    expect(labels(pages)).toEqual(['Xem tiếp 4–6 / 12', 'Xem tiếp 7–9 / 12', 'Xem tiếp 10–12 / 12', undefined]);
  });

  it('goes on numbering under the same heading and above the same source', () => {
    expect(pages[1]?.shown).toEqual([
      twelve[0],
      { of: 'list', items: [duty(4), duty(5), duty(6)], from: 4 },
      twelve[2],
    ]);
    expect(pages[3]?.rest).toEqual([]);
  });

  it('names a single item that is left by its number alone', () => {
    const four = [twelve[0] ?? [], { of: 'list', items: [1, 2, 3, 4].map(duty), from: 1 }, twelve[2] ?? []] as Block[];
    expect(pageOf(four, 400).more?.label).toBe('Xem tiếp 4 / 4');
  });

  it('shows an item that is longer than a page whole', () => {
    expect(pagesOf(twelve, 10).map(({ shown }) => itemsOf(shown))).toEqual(
      Array.from({ length: 12 }, (_, i) => [duty(i + 1)]),
    );
  });

  it('has no numbers on its button where its items have none', () => {
    const blocks = [{ of: 'list', from: null, items: ['a', 'b', 'c'].map((one) => one.repeat(300)) }] as const;
    expect(pageOf(blocks, 400).more?.label).toBe('Xem tiếp');
  });

  it('is followed by what is no list under a plain "Xem tiếp"', () => {
    const blocks: readonly Block[] = [...twelve, { of: 'paragraph', text: 'y'.repeat(300) }];
    expect(labels(pagesOf(blocks, 1_400))).toEqual(['Xem tiếp', undefined]);
    expect(pageOf(blocks, 2_000).more).toBeNull();
  });

  it('can be asked to go on in words', () => {
    expect(pages[0]?.more).toMatchObject({
      shown: true,
      words: expect.arrayContaining(['Xem tiếp', 'tiếp']) as unknown,
    });
  });
});

describe('what belongs to an item', () => {
  const cite = (quote: string, source = ''): Block => ({ of: 'citation', quote, source });

  it('is its own quotation, where each has one, above the source of all', () => {
    const items = [duty(1), duty(2)];
    const blocks: readonly Block[] = [
      { of: 'heading', text: 'Thời hạn:' },
      { of: 'list', items, from: null },
      cite('Trích: “một”'),
      cite('Trích: “hai”', 'Nguồn: A.'),
    ];
    expect(pagesOf(blocks, 150).map(({ shown }) => shown)).toEqual([
      [
        { of: 'heading', text: 'Thời hạn:' },
        { of: 'list', items: [duty(1)], from: null },
        cite('Trích: “một”', 'Nguồn: A.'),
      ],
      [
        { of: 'heading', text: 'Thời hạn:' },
        { of: 'list', items: [duty(2)], from: null },
        cite('Trích: “hai”', 'Nguồn: A.'),
      ],
    ]);
  });

  it('is said with the last item, where several share a quotation', () => {
    const blocks: readonly Block[] = [
      { of: 'list', items: [duty(1), duty(2)], from: null },
      cite('Trích: “chung”', 'Nguồn: A.'),
      cite('', 'Nguồn: B.'),
    ];
    expect(pagesOf(blocks, 150).map(({ shown }) => shown.slice(1))).toEqual([
      [cite('', 'Nguồn: A.'), cite('', 'Nguồn: B.')],
      [cite('Trích: “chung”', 'Nguồn: A.'), cite('', 'Nguồn: B.')],
    ]);
  });
});

describe('a note that a plan is no longer in force', () => {
  it('is read with the first page, not after the last', () => {
    const note: Block = { of: 'paragraph', text: 'Lưu ý: Kế hoạch số 5/KH-UBND không còn hiệu lực.' };
    const pages = pagesOf([...twelve, note], 400);
    expect(pages.map(({ shown }) => shown.includes(note))).toEqual([true, ...pages.slice(1).map(() => false)]);
  });
});

describe('the pages of any answer', () => {
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ of: fc.constant('paragraph' as const), text: fc.string({ minLength: 1, maxLength: 200 }) }),
    fc.record({ of: fc.constant('heading' as const), text: fc.string({ minLength: 1, maxLength: 60 }) }),
    fc.record({
      of: fc.constant('list' as const),
      items: fc.array(fc.string({ minLength: 1, maxLength: 120 }), { minLength: 1, maxLength: 12 }),
      from: fc.option(fc.integer({ min: 1, max: 20 })),
    }),
    fc.record({
      of: fc.constant('citation' as const),
      quote: fc.string({ maxLength: 120 }),
      source: fc.string({ maxLength: 60 }),
    }),
  );

  it('keep a source behind the last quotation where an earlier one has its own', () => {
    const blocks: readonly Block[] = [
      { of: 'list', items: ['một', 'hai', 'ba'], from: 1 },
      { of: 'citation', quote: 'trích một', source: 'Nguồn A' },
      { of: 'citation', quote: 'trích hai', source: '' },
      { of: 'citation', quote: '', source: 'Nguồn B' },
    ];
    const shown = JSON.stringify(pagesOf(blocks, 10).flatMap((page) => page.shown));
    expect(shown).toContain('Nguồn A');
    expect(shown).toContain('Nguồn B');
  });

  it('hold every item and every quotation once, whole and in order', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 10 }), fc.integer({ min: 1, max: 800 }), (blocks, pageUnits) => {
        const shown = pagesOf(blocks, pageUnits).flatMap((page) => page.shown);
        expect(itemsOf(shown)).toEqual(itemsOf(blocks));
        expect(quotesOf(shown)).toEqual(quotesOf(blocks));
        const texts = (of: Block['of'], all: readonly Block[]) => all.filter((one) => one.of === of);
        expect(texts('paragraph', shown)).toEqual(texts('paragraph', blocks));
        for (const one of blocks) {
          if (one.of === 'heading') expect(shown).toContainEqual(one);
          if (one.of === 'citation' && one.source !== '')
            expect(JSON.stringify(shown)).toContain(JSON.stringify(one.source));
        }
      }),
    );
  });

  it('are no longer than allowed, but for one item with what belongs to it', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 10 }), fc.integer({ min: 1, max: 800 }), (blocks, pageUnits) => {
        for (const { shown } of pagesOf(blocks, pageUnits)) {
          const lists = shown.filter(({ of }) => of === 'list').length;
          const bodies = itemsOf(shown).length + shown.filter(({ of }) => of === 'paragraph').length;
          if (lists > 1 || bodies > 1) expect(unitsOf(shown)).toBeLessThanOrEqual(pageUnits);
        }
      }),
    );
  });

  it('lose nothing of what the plans say', () => {
    for (const answer of answers) {
      const blocks = answerBlocks(answer);
      const shown = pagesOf(blocks, 300).flatMap((page) => page.shown);
      expect(itemsOf(shown)).toEqual(itemsOf(blocks));
      expect(quotesOf(shown)).toEqual(quotesOf(blocks));
      const all = words(written(shown));
      for (const line of written(blocks).split('\n')) expect(all).toContain(words(line));
    }
  });
});

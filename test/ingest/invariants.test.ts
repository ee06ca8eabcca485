import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/domain/span.ts';
import { linesOf } from '../../src/ingest/lines.ts';
import { blocksOf } from '../../src/ingest/outline.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { withoutFurniture } from '../../src/text/furniture.ts';
import { plain } from '../../src/text/plain.ts';
import { CORPUS_PLANS, INVENTED_PLANS, textOf } from '../support/reading.ts';
import { anyText } from '../support/vietnamese.ts';

const LINES = [...CORPUS_PLANS, ...INVENTED_PLANS].flatMap((plan) => textOf(plan).split('\n'));
/** Lines of real and invented plans in any order, some cut short: no document, but made of documents' stuff. */
const mixture = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((lines) => lines.map(([line, length]) => line.slice(0, length)).join('\n'));
const anything = fc.oneof(mixture, anyText, fc.string({ unit: 'binary', maxLength: 400 }));

const quotesOf = (plan: ReturnType<typeof readPlan>): readonly string[] => [
  ...plan.agencies.flatMap(({ duties }) => duties.map(({ text }) => text)),
  ...[...plan.deadlines, ...plan.basis, ...plan.periods, ...plan.lines].map(({ quote }) => quote),
];
const spansOf = (plan: ReturnType<typeof readPlan>): readonly (readonly [Span, string])[] => [
  ...plan.agencies.flatMap(({ duties }) => duties.map(({ span, text }) => [span, text] as const)),
  ...[...plan.deadlines, ...plan.basis, ...plan.periods].map(({ span, quote }) => [span, quote] as const),
  ...plan.passages.map(({ span, text }) => [span, text] as const),
];

function expectQuoted(text: string): void {
  const plan = readPlan({ plan: 'x', text });
  // A sentence runs on across a page's number.
  const printed = withoutFurniture(text);
  const whole = plain(printed);
  for (const quote of quotesOf(plan)) expect(whole).toContain(quote);
  for (const [{ start, end }, quote] of spansOf(plan)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(text.length);
    expect([printed, text].map((one) => plain(one.slice(start, end))).join('\n')).toContain(quote);
  }
}

describe('whatever the text', () => {
  it('is read without an error, and twice the same', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(readPlan({ plan: 'x', text })).toEqual(readPlan({ plan: 'x', text }));
      }),
      { numRuns: 250 },
    );
  });

  it('is quoted word for word, each quotation inside its span', () => {
    fc.assert(
      fc.property(mixture, (text) => {
        expectQuoted(text);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [
      'a signer’s name and words of the list that go on behind it',
      'Nơi nhận:        KT. CHỦ TỊCH \nCán Bộ A\n- Đôn đốc và phối hợp triển khai công tác phụ nữ.\n            Ủ',
    ],
    [
      'an item and a list behind a printed rule',
      '5. Công an xã, Ban Chỉ huy Quân sự xã\n1.1. Là cơ quan thường trực, đôn đốc việc thực hiện Kế hoạch.\n-------\n- CT, PCT UBND TP (chỉ đạo); \n8. Đài Truyền thanh',
    ],
    [
      'a task with an item under it and who leads it',
      'III. PHÂN CÔNG NHIỆM VỤ\na) Phối hợp tổ chức tuyên truyền, phổ biến chính sách pháp luật.\n- Phối hợp Sở Y tế tổ chức các lớp tập huấn.\nb) Cơ quan chủ trì: Sở Nội vụ.',
    ],
  ])('is quoted word for word: %s', (_, text) => {
    expectQuoted(text);
  });

  it('has each of its lines in exactly one block, in order', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lines = linesOf(text);
        expect(blocksOf(lines).flatMap((block) => block.lines)).toEqual(lines);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each([...CORPUS_PLANS, ...INVENTED_PLANS])('the document %s', (name) => {
  const text = textOf(name);
  const plan = readPlan({ plan: name, text });

  it('is quoted word for word, each quotation inside its span', () => {
    const whole = plain(text);
    for (const quote of quotesOf(plan)) expect(whole).toContain(quote);
    for (const [{ start, end }, quote] of spansOf(plan)) expect(plain(text.slice(start, end))).toContain(quote);
  });

  it('has a deadline’s date in its clause and a passage’s identifier once', () => {
    for (const { quote, date } of plan.deadlines) {
      expect(quote).toMatch(/\d|quý|thứ/iu);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
    }
    expect(new Set(plan.passages.map(({ id }) => id)).size).toBe(plan.passages.length);
  });
});

describe('two hundred kilobytes made to be slow', () => {
  const repeat = (unit: string): string => unit.repeat(Math.ceil(200_000 / unit.length));
  it.each([
    ['of “ngày”', repeat('ngày ')],
    ['of brackets', repeat('((((')],
    ['of numbers and stops', repeat('1.1')],
    ['of one sentence in one line', repeat('Phòng Y tế báo cáo UBND huyện trước ngày 25/11/2025, ')],
    ['of one heading a line', repeat('1. Phòng Y tế\n')],
    ['of unfinished dates', repeat('trước ngày 15 tháng ')],
    ['of offices in a row', repeat('Sở Y tế, Phòng Y tế và ')],
    ['of blanks', `a${repeat(' \n')}b`],
    ['of dashes', repeat('- \n- a\n')],
    ['of capitals', `KẾ HOẠCH\n${repeat('TỔ CHỨC ')}`],
  ])('%s are read to the end', (_, text) => {
    expect(readPlan({ plan: 'x', text }).plan).toBe('x');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/ingest/coverage.ts';
import { markOf } from '../../src/ingest/marks.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { plain } from '../../src/text/plain.ts';
import { evaluationFile } from '../support/eval-dir.ts';
import { CORPUS_PLANS, INVENTED_PLANS, textOf } from '../support/reading.ts';

const OWN = [...CORPUS_PLANS, ...INVENTED_PLANS].map((name) => [name, textOf(name)] as const);
const LINES = OWN.flatMap(([, text]) => text.split('\n'));
const printed = (text: string): readonly string[] =>
  text.split(/[\n\f\v\u2028\u2029]/u).filter((line) => line.trim() !== '');

function expectWhole(text: string): void {
  const covered = coverageOf({ text });
  expect(covered.map(({ start, end }) => text.slice(start, end))).toEqual(printed(text));
  expect(covered.filter(({ kind }) => kind === 'none')).toEqual([]);
}

/** Words of the body that neither a passage nor a heading above one shows. */
function unshown(text: string): readonly string[] {
  const { passages } = readPlan({ plan: 'x', text });
  const shown = [
    ...passages.map((one) => plain(text.slice(one.span.start, one.span.end))),
    ...passages.flatMap(({ path }) => path),
  ].join('\n');
  return (
    coverageOf({ text })
      .filter(({ kind }) => kind === 'block' || kind === 'annex' || kind === 'footnote')
      .map(({ start, end }) => plain(text.slice(start, end)))
      // A mark alone in its line ("III.") is its heading's number, which every path shows as the section.
      .map((words) => words.slice(markOf(`${words} X`)?.length ?? 0).replace(/[\s.:;]+$/u, ''))
      .filter((words) => /\p{L}{2}/u.test(words) && !shown.includes(words))
  );
}

describe.each(OWN)('the document %s', (_, text) => {
  it('has each printed line in exactly one node', () => {
    expectWhole(text);
  });

  it('shows every line of its body in a passage or in a heading above one', () => {
    expect(unshown(text)).toEqual([]);
  });
});

/** The documents of other offices, of every kind. */
const folder = evaluationFile('more-plans');

describe.skipIf(folder === null)('documents of other offices (else: no evaluation data)', () => {
  const names = folder === null ? [] : readdirSync(folder);

  it('are nineteen', () => {
    expect(names).toHaveLength(19);
  });

  it.each(names)('%s has each printed line in exactly one node, and shows it', (name) => {
    const text = readFileSync(join(folder ?? '', name), 'utf8').normalize('NFC');
    expectWhole(text);
    expect(unshown(text)).toEqual([]);
  });
});

describe('whatever the text', () => {
  it('has each printed line in exactly one node', () => {
    const line = fc.oneof(
      fc.constantFrom(...LINES),
      fc.constantFrom(
        '-',
        '1.',
        '[1] Ghi chú',
        'a[1] b',
        '- 2 -',
        '|',
        '---',
        '\f',
        'PHẦN I',
        'KẾ HOẠCH',
        'Kính gửi: UBND các xã',
        '(Kèm theo Quyết định số 1/QĐ-UBND)',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 50 }), (lines) => {
        expectWhole(lines.join('\n'));
      }),
      { numRuns: 150 },
    );
  });
});

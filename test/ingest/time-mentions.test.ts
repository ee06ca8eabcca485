import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Deadline, Plan } from '../../src/domain/plan.ts';
import { datesIn } from '../../src/ingest/dates.ts';
import { evaluationFile } from '../support/eval-dir.ts';
import { reading } from '../support/reading.ts';

interface Decided {
  readonly row: string;
  readonly plan: string;
  /** The words of the mention. */
  readonly match: string;
  readonly is: 'deadline' | 'period' | 'reference' | 'target';
  readonly date: string;
  readonly bound: string;
  readonly lastDay: string;
  readonly recurs: string;
  /** Words around it that stand in the document. */
  readonly near: string;
}

const decided: readonly Decided[] = readFileSync('test/eval/time-mentions.tsv', 'utf8')
  .normalize('NFC')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [row = '', plan = '', match = '', is = '', date = '', bound = '', lastDay = '', recurs = '', , near = ''] =
      line.split('\t');
    return { row, plan, match, is: is as Decided['is'], date, bound, lastDay, recurs, near };
  });

/** A document's words with single spaces and without emphasis, each character with where it stands in the source. */
function withOffsets(source: string): { text: string; at: readonly number[] } {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const unit = /\s/u.test(source.charAt(i)) ? ' ' : source.charAt(i);
    if (/[*_#]/u.test(unit) || (unit === ' ' && text.endsWith(' '))) continue;
    text += unit;
    at.push(i);
  }
  return { text, at };
}

interface Document {
  readonly plan: Plan;
  readonly text: string;
  readonly at: readonly number[];
}

const documents = new Map<string, Document | null>();

/** A document of the evaluation data, read; null where it is not there. */
function documentOf(name: string): Document | null {
  const known = documents.get(name);
  if (known !== undefined) return known;
  const file = [evaluationFile('more-plans', `${name}.txt`), `corpus/${name}.txt`].find(
    (one) => one !== null && existsSync(one),
  );
  const source = file === undefined || file === null ? null : readFileSync(file, 'utf8').normalize('NFC');
  const document = source === null ? null : { plan: reading(source, name), ...withOffsets(source) };
  documents.set(name, document);
  return document;
}

/** The deadlines that stand where a mention does; it may stand in several places in the same words. */
function around({ plan, text, at }: Document, { near }: Decided): readonly Deadline[] {
  const found: Deadline[] = [];
  expect(text, `“${near}”`).toContain(near);
  for (let i = text.indexOf(near); i >= 0; i = text.indexOf(near, i + 1)) {
    const start = at[i] ?? 0;
    const end = at[i + near.length - 1] ?? start;
    found.push(...plan.deadlines.filter(({ span }) => span.start < end && start < span.end));
  }
  return found;
}

/** True where the deadline's clause gives its date in other words than the mention's. */
function isSetElsewhere(deadline: Deadline, { match }: Decided, year: number | null): boolean {
  const rest = deadline.quote.replace(match, ' ');
  return (
    !deadline.quote.includes(match) ||
    datesIn(rest, year).some(({ date, from }) => date === deadline.date || from === deadline.date)
  );
}

describe('time mentions decided by hand', () => {
  it('are 240', () => {
    expect(decided).toHaveLength(240);
  });

  for (const one of decided) {
    const document = documentOf(one.plan);
    const note = document === null ? ' (not run: no evaluation data)' : '';
    const title = `row ${one.row} of ${one.plan}, “${one.match}”: ${one.is}${note}`;
    if (one.is === 'deadline')
      it.skipIf(document === null)(title, () => {
        if (document === null) return;
        const found = around(document, one).map(({ date, bound, lastDay, recurs }) => ({
          date,
          bound,
          lastDay,
          recurs,
        }));
        const { date, bound, lastDay } = one;
        expect(found).toContainEqual({ date, bound, lastDay, recurs: one.recurs === '' ? null : one.recurs });
      });
    else
      it.skipIf(document === null)(title, () => {
        if (document === null) return;
        const set = around(document, one).filter((deadline) => !isSetElsewhere(deadline, one, document.plan.year));
        expect(set.map(({ quote }) => quote)).toEqual([]);
      });
  }
});

import { EVAL_ROWS } from '../../src/text/vi/eval.ts';
import { shareOf, type Scores } from './scores.ts';

/** One column: a set that was scored. */
export interface Column {
  readonly name: string;
  readonly floor: number;
  readonly passed: boolean;
  readonly scores: Scores;
}

const NONE = '-';

/** The scores as lines of text: a column a set, a row a kind of question, then the figures of the whole set. */
export function table(columns: readonly Column[]): readonly string[] {
  const kinds = new Set(columns.flatMap(({ scores }) => scores.answers?.kinds.map(({ kind }) => kind) ?? []));
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ...[...kinds].sort().map((kind) => [kind, ...columns.map(({ scores }) => ofKind(scores, kind))]),
    ...figures(columns),
  ];
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)), []);
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function figures(columns: readonly Column[]): string[][] {
  const row = (name: string, cell: (column: Column) => string | null | undefined): string[] => [
    name,
    ...columns.map((column) => cell(column) ?? NONE),
  ];
  const { all, share, median, agencies, duties, deadlines, fields, floor, passed, yes, no } = EVAL_ROWS;
  return [
    row(all, ({ scores: { answers } }) => answers && outOf(answers)),
    row(share, ({ scores: { answers } }) => answers && shareOf(answers).toFixed(3)),
    row(median, ({ scores }) => scores.answers?.medianMs?.toFixed(2)),
    row(agencies, ({ scores }) => scores.extract?.agencies.toFixed(3)),
    row(duties, ({ scores }) => scores.extract?.duties.toFixed(3)),
    row(deadlines, ({ scores }) => scores.extract?.deadlines.toFixed(3)),
    row(fields, ({ scores: { extract } }) => extract && outOf(extract.fields)),
    row(floor, (column) => column.floor.toFixed(2)),
    row(passed, (column) => (column.passed ? yes : no)),
  ];
}

function ofKind({ answers }: Scores, kind: string): string {
  const found = answers?.kinds.find((one) => one.kind === kind);
  return found ? outOf(found) : NONE;
}

function outOf({ right, all }: { readonly right: number; readonly all: number }): string {
  return `${right}/${all}`;
}

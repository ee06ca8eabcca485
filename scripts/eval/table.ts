import { EVAL_ROWS } from '../../src/text/vi/eval.ts';
import type { ScoredAnswer } from './answers.ts';
import type { ModelFigures } from './figures.ts';
import { modelRows, NONE } from './model-rows.ts';
import { shareOf, type Scores } from './scores.ts';

/** One column: a set that was scored. */
export interface Column {
  readonly name: string;
  readonly floor: number;
  /** Null where it was not run. */
  readonly passed: boolean | null;
  readonly scores: Scores;
  readonly answers: readonly ScoredAnswer[];
  /** The time that all but the slowest twentieth of the answers took; null where none is known. */
  readonly p95Ms: number | null;
  /** Null where no model was set. */
  readonly figures: ModelFigures | null;
  /** Name of the model that was set, or null. */
  readonly model: string | null;
  /** Why there is nothing in it, or null. */
  readonly note: string | null;
}

/**
 * The scores as lines of text: a column a set, a row a kind of question, then the figures of the whole set and, where
 * one was set, of the model.
 */
export function table(columns: readonly Column[]): readonly string[] {
  const kinds = new Set(columns.flatMap(({ scores }) => scores.answers?.kinds.map(({ kind }) => kind) ?? []));
  const rows = [
    ['', ...columns.map(({ name }) => name)],
    ...[...kinds].sort().map((kind) => [kind, ...columns.map(({ scores }) => ofKind(scores, kind))]),
    ...figures(columns),
    ...modelRows(columns),
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
  const { all, share, median, slowest, agencies, duties, deadlines, fields, floor, passed, yes, no } = EVAL_ROWS;
  return [
    row(all, ({ note, scores: { answers } }) => note ?? (answers && outOf(answers))),
    row(share, ({ scores: { answers } }) => answers && shareOf(answers).toFixed(3)),
    row(median, ({ scores }) => scores.answers?.medianMs?.toFixed(2)),
    row(slowest, ({ p95Ms }) => p95Ms?.toFixed(2)),
    row(agencies, ({ scores }) => scores.extract?.agencies.toFixed(3)),
    row(duties, ({ scores }) => scores.extract?.duties.toFixed(3)),
    row(deadlines, ({ scores }) => scores.extract?.deadlines.toFixed(3)),
    row(fields, ({ scores: { extract } }) => extract && outOf(extract.fields)),
    row(floor, (column) => column.floor.toFixed(2)),
    row(passed, (column) => (column.passed === null ? null : column.passed ? yes : no)),
  ];
}

function ofKind({ answers }: Scores, kind: string): string {
  const found = answers?.kinds.find((one) => one.kind === kind);
  return found ? outOf(found) : NONE;
}

function outOf({ right, all }: { readonly right: number; readonly all: number }): string {
  return `${right}/${all}`;
}

import type { Span } from '../domain/span.ts';
import { fold } from '../text/fold.ts';
import { type Cell, cellsOf } from './tables-cells.ts';
import { type Columns, columnsOf, mergedHeader } from './tables-columns.ts';
import { type Row, rowsOf } from './tables-rows.ts';

/** A table of tasks: a header that names a task and a lead column, and the rows under it. */
export interface Table extends Span {
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** It goes on the table before it: only a page break and a repeated header stand between. */
  readonly continues: boolean;
}

/** Most columns of a table, and most characters of a column's name. */
const MOST_COLUMNS = 12;
const NAME_LENGTH = 80;

interface Header {
  /** Cells that it takes, with the border between its rows where it has two. */
  readonly count: number;
  readonly columns: Columns;
}

/** The names in one printed row of cells from a cell on; `open` lets empty ones stand in a row that is one line. */
function namesAt(cells: readonly Cell[], at: number, open: boolean): readonly string[] {
  const names: string[] = [];
  for (let i = at; names.length <= MOST_COLUMNS; i++) {
    const cell = cells[i];
    if (cell === undefined || cell.outside || cell.text.length > NAME_LENGTH) break;
    if (cell.text === '' && !(open && cell.bars === 'one line')) break;
    names.push(cell.text);
  }
  return names;
}

/** A header of two rows from a cell on: "Cơ quan" over "Chủ trì | Phối hợp". */
function doubleHeaderAt(cells: readonly Cell[], at: number): Header | null {
  for (const open of [false, true]) {
    const first = namesAt(cells, at, open);
    if (first.length < 2 || cells[at + first.length]?.text !== '') continue;
    const second = namesAt(cells, at + first.length + 1, open);
    const names = mergedHeader(first, second);
    const columns = names === null ? null : columnsOf(names);
    if (columns !== null) return { count: first.length + 1 + second.length, columns };
  }
  return null;
}

/** A header row's cells from a cell on, or null where none begins there. */
function headerAt(cells: readonly Cell[], at: number): Header | null {
  const double = doubleHeaderAt(cells, at);
  if (double !== null) return double;
  const names = namesAt(cells, at, false);
  const behind = cells[at + names.length];
  if (names.length < 2 || names.length > MOST_COLUMNS || behind?.text !== '') return null;
  const columns = columnsOf(names);
  if (columns === null) return null;
  // The text between two tables stands before the first column's bar and is of neither.
  const stray = (columns.number ?? 0) > 0 || (columns.number === null && cells[at]?.loose && !cells[at + 1]?.loose);
  return stray ? null : { count: names.length, columns };
}

/** The tables of tasks in a source text, in order; headers, signatures and tables of figures are none. */
export function tablesOf(source: string): readonly Table[] {
  const cells = cellsOf(source);
  const tables: Table[] = [];
  for (let i = 0; i < cells.length; i++) {
    const header = headerAt(cells, i);
    const start = cells[i]?.bar;
    if (header === null || start === undefined) continue;
    const { columns, count } = header;
    const { rows, end } = rowsOf(cells, i + count + 1, columns);
    if (rows.length === 0) continue;
    const names = namesOf(cells.slice(i, i + count));
    const before = tables.at(-1);
    tables.push({
      start,
      end: cells[end]?.bar === undefined ? source.trimEnd().length : cells[end].bar + 1,
      columns,
      rows: rows.filter((row) => namesOf(row) !== names),
      continues: before?.columns.count === columns.count && /^[\s|\d*-]*$/u.test(source.slice(before.end, start)),
    });
    i = end - 1;
  }
  return tables;
}

const namesOf = (row: Row): string => row.map((cell) => fold(cell.text)).join('|');

/**
 * The text without its tables of tasks, offset for offset: a printed rule stands where each began, for a table parts the
 * text as a rule does.
 */
export function withoutTables(source: string, tables: readonly Table[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of tables) {
    rest += `${source.slice(from, start)}=${source.slice(start + 1, end).replace(/[^\n]/gu, ' ')}`;
    from = end;
  }
  return rest + source.slice(from);
}

import type { Cell } from './tables-cells.ts';
import type { Columns } from './tables-columns.ts';
import { beginsWithOffice } from './names.ts';
import { fold } from '../text/fold.ts';

/** The cells of one row as printed: fewer than the columns where cells are merged. */
export type Row = readonly Cell[];

/** A row's number: `1`, `1.2`, `I`, `a`. */
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,7}|[A-EĐGHa-eđgh])\s*[.)]?$/u;
/** What stands in no cell: the next annex, recipients and signature. */
const BEHIND = /^(?:PHỤ LỤC|Phụ lục)\b|^Nơi nhận\s*:|(?:^|\s)(?:TM|KT|TL|TUQ)\s*\.\s*\p{Lu}{2}/u;
/** Characters of text behind the last bar that can be a last cell left open. */
const OPEN_LENGTH = 200;
/** What it costs to step over an empty cell that is in no row. */
const STRAY = 0.2;
/** What it costs to read two bars against how they are printed: a border inside a line, an empty cell across lines. */
const AGAINST_PRINT = 4;

/**
 * How well cells make a row, in soft points: numbered and complete speaks for it, and for one of fewer cells that a
 * border stands behind it (`ended`) or that it holds no more than a group's name.
 */
function rowScore(row: Row, columns: Columns, ended: boolean): number {
  const filled = row.filter((cell) => cell.text !== '').length;
  const whole = row.length === columns.count;
  const first = row[0]?.text ?? '';
  const numbered = columns.number === 0 && ROW_NUMBER.test(first);
  let score = -AGAINST_PRINT * row.filter((cell) => cell.text === '' && cell.bars === 'apart').length;
  if (!whole) {
    // What is empty at its end is rather a border, or what stands behind the table's last bar.
    const open = row.at(-1)?.text === '' ? STRAY : 0;
    return score - open + (numbered ? 0.5 : 0) + (filled <= 2 || ended ? 0.5 : 0);
  }
  score += 3;
  if (numbered) score += 2;
  else if (columns.number === 0 && first !== '') score -= 2;
  const lead = row[columns.lead]?.text ?? '';
  if (lead !== '') score += beginsWithOffice(fold(lead.slice(0, 80))) ? 1 : -1;
  return score;
}

interface Path {
  readonly score: number;
  readonly row: Row;
  /** Where the row began. */
  readonly from: number;
}

/**
 * The rows that stand from a cell on, and the cell behind the last one. Two bars with nothing between may be an empty
 * cell or a border: the best whole reading is found by dynamic programming over the cells (the rows' points add up, a
 * row has as many cells as columns or fewer).
 */
export function rowsOf(cells: readonly Cell[], from: number, columns: Columns): { rows: readonly Row[]; end: number } {
  const usable = (cell: Cell | undefined, i: number): cell is Cell =>
    cell !== undefined &&
    !cell.outside &&
    !BEHIND.test(cell.text) &&
    (i < cells.length - 1 || (cell.text.length <= OPEN_LENGTH && !cell.loose));
  const reached = new Map<number, Path>([[from, { score: 0, row: [], from: -1 }]]);
  const ends: { end: number; path: Path }[] = [];
  const offer = (at: number, path: Path): void => {
    const rival = reached.get(at);
    if (rival === undefined || rival.score < path.score) reached.set(at, path);
  };
  let furthest = from;
  for (let i = from; i <= furthest; i++) {
    const here = reached.get(i);
    if (here === undefined) continue;
    if (cells[i]?.text === '' && i < cells.length - 1) {
      offer(i + 1, { score: here.score - STRAY, row: [], from: i });
      furthest = Math.max(furthest, i + 1);
    }
    let printed = false;
    for (let count = 1; count <= columns.count && usable(cells[i + count - 1], i + count - 1); count++) {
      printed ||= cells[i + count - 1]?.text !== '';
      if (!printed) continue;
      const row = cells.slice(i, i + count);
      const border = cells[i + count];
      const ended = border === undefined || border.text === '';
      const path = { score: here.score + rowScore(row, columns, ended), row, from: i };
      ends.push({ end: i + count, path });
      if (border?.text !== '') continue;
      const score = path.score - (border.bars === 'one line' ? AGAINST_PRINT : 0);
      offer(i + count + 1, { ...path, score });
      furthest = Math.max(furthest, i + count + 1);
    }
  }
  const best = ends.reduce<(typeof ends)[number] | null>(
    (one, other) => (one === null || other.path.score >= one.path.score ? other : one),
    null,
  );
  if (best === null || best.path.score <= 0) return { rows: [], end: from };
  const rows: Row[] = [];
  for (let path: Path | undefined = best.path; path !== undefined; path = reached.get(path.from))
    if (path.row.length > 0) rows.push(path.row);
  return { rows: rows.reverse(), end: best.end };
}

/** A way to lay the rest of a row over the rest of the columns. */
interface Laid {
  readonly score: number;
  readonly places: readonly (Cell | null)[];
}

/** The cells of a row by column: one that lacks cells is laid over the columns that its texts fit best. */
export function aligned(row: Row, columns: Columns): readonly (Cell | null)[] {
  if (row.length === columns.count) return row;
  // From the last column back: `laid[i]` holds the best way for the cells from i on.
  let laid: (Laid | null)[] = row.map(() => null);
  laid.push({ score: 0, places: [] });
  for (let column = columns.count - 1; column >= 0; column--) {
    laid = laid.map((skip, i) => {
      const here = row[i];
      const rest = laid[i + 1] ?? null;
      const skipped = skip === null ? null : { score: skip.score, places: [null, ...skip.places] };
      if (here === undefined || rest === null) return skipped;
      const score = rest.score + fitOf(here.text, column, columns);
      return skipped !== null && skipped.score > score ? skipped : { score, places: [here, ...rest.places] };
    });
  }
  return laid[0]?.places ?? [];
}

/** How a time begins, folded: "Ngày hội", "Quy chế" are none. */
const TIME =
  /^(?:(?:truoc|den|het|trong|tu|cham nhat|hoan thanh|xong)\s+)*(?:\d{1,2}\s*[/-]|\d{4}\b|(?:thang|nam|ngay|tuan)\s+\d|qu[yi]\s+[ivx\d]|(?:dau|giua|cuoi|ca)\s+(?:thang|nam|qu[yi])|thuong xuyen|dinh ky|hang)/u;

/** How well a text fits a column. */
function fitOf(text: string, column: number, columns: Columns): number {
  const folded = fold(text.slice(0, 80));
  const office = beginsWithOffice(folded);
  const time = text.length < 60 && TIME.test(folded);
  if (column === columns.number) return ROW_NUMBER.test(text) ? 3 : -3;
  if (column === columns.lead) return office ? 1.5 : -2;
  if (column === columns.time) return time ? 1.5 : -1;
  if (column === columns.task) return office ? -1 : time ? 0 : 2;
  return office ? 1 : time ? -0.5 : 0;
}

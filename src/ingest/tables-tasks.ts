import type { Span } from '../domain/span.ts';
import { fold } from '../text/fold.ts';
import { isCapitals } from './evidence.ts';
import { type Mark, markOf, RANK } from './marks.ts';
import type { NamedStart } from './names.ts';
import type { Cell } from './tables-cells.ts';
import { leadsIn } from './tables-leads.ts';
import { aligned, type Row } from './tables-rows.ts';
import type { Table } from './tables.ts';
import { CLOSING_SECTION, HEADER_SECTION, joined } from './tree.ts';

/** Where a table stands in the outline: its section and the headings above it. */
export interface Place {
  readonly section: string;
  readonly path: readonly string[];
}

/** One row of a table of tasks. */
export interface TableRow extends Span {
  /** The section of the row's group: `Phụ lục.I`. */
  readonly group: string;
  /** The row's own: `Phụ lục.I.2`. */
  readonly section: string;
  /** Headings and group rows above it, outermost first. */
  readonly path: readonly string[];
  /** The task's words without mark and where they stand; null where the row has none. */
  readonly task: (Span & { readonly text: string }) | null;
  /** Who leads it; empty where the table names nobody. */
  readonly leads: readonly NamedStart[];
  readonly time: Cell | null;
}

interface Group {
  readonly label: string;
  readonly rank: number;
  readonly title: string;
}

/** "nt", "như trên": the same as above. Folded. */
const DITTO = /^\W*(?:nt|nhu tren)?\W*$/u;
/** Below every labelled group. */
const UNLABELLED = RANK.paragraph;

/** A row's cells by what they are. */
interface Parts {
  readonly row: Row;
  readonly mark: Mark | null;
  /** The number's words, or those of a mark before the task. */
  readonly label: string;
  readonly task: Cell | null;
  /** The task's words behind its mark. */
  readonly words: string;
  readonly lead: Cell | null;
  readonly time: Cell | null;
  /** Nothing is printed but number and task. */
  readonly bare: boolean;
}

const filled = (cell: Cell | null | undefined): Cell | null => (cell?.text ? cell : null);

/** "IV | THUẾ, HẢI QUAN": a number and words that name a group, even where they could be an office's. */
const names = (number: Cell, words: Cell): boolean =>
  isCapitals(words.text) || /^(?:[IVXLC]{1,7}|[A-EĐGH])[.)]?$/u.test(number.text);

function partsOf(row: Row, table: Table): Parts {
  const { columns } = table;
  const places = aligned(row, columns);
  const printed = row.filter((cell) => cell.text !== '');
  const number = columns.number === null ? null : filled(places[columns.number]);
  // A merged row has one text, wherever the columns would put it, and a group's number beside it perhaps.
  const texts = printed.filter((cell) => cell !== number);
  const [only] = texts;
  const merged = texts.length === 1 && only !== undefined && (number === null || names(number, only));
  const task = merged ? only : filled(places[columns.task]);
  const before = markOf(task?.text ?? '');
  const mark = number === null ? before : markOf(`${number.text.replace(/[\s.)]+$/u, '')}. X`);
  const isItem = before?.kind === 'dash' || before?.kind === 'plus';
  return {
    row,
    mark,
    label: mark?.label ?? '',
    task,
    words: (task?.text ?? '').slice(number === null || isItem ? before?.length : 0),
    lead: merged ? null : filled(places[columns.lead]),
    time: merged || columns.time === null ? null : filled(places[columns.time]),
    bare: printed.length === (number === null ? 0 : 1) + (task === null ? 0 : 1),
  };
}

/** True for a row that only names a group of the rows below it. */
function isGroup(here: Parts, next: Parts | undefined, numbered: boolean): boolean {
  if (here.lead !== null || !here.bare || here.task === null) return false;
  const kind = here.mark?.kind;
  if (kind === 'part' || kind === 'capital' || isCapitals(here.words)) return true;
  if (kind === undefined) return numbered ? /^\p{Lu}/u.test(here.words) : here.words.endsWith(':');
  // "2 | Nhóm …" above "2.1 | …" or "a | …".
  return next?.label.startsWith(`${here.label}.`) === true || (next?.mark?.kind === 'letter' && kind !== 'letter');
}

/** "12 | …" behind "11 | Nhóm …" and its rows "11.1", "11.2": the group has ended where its own series goes on. */
function groupsAbove(groups: readonly Group[], { mark, label }: Parts): readonly Group[] {
  if (mark === null || label === '') return groups;
  return groups.filter((group) => group.label === '' || group.rank < RANK[mark.kind]);
}

/** Hangs a group under those above it. */
function groupsWith(groups: readonly Group[], { mark, label, words }: Parts): readonly Group[] {
  const rank = mark === null || label === '' ? UNLABELLED : RANK[mark.kind];
  return [...groups.filter((group) => group.rank < rank), { label, rank, title: words.replace(/[\s.:;]+$/u, '') }];
}

function sectionOf({ section }: Place, labels: readonly string[]): string {
  const framed = section === HEADER_SECTION || section === CLOSING_SECTION;
  return labels.reduce(
    (path, label, i) => (framed && i === 0 ? label : joined(path, i === 0 ? '' : (labels[i - 1] ?? ''), label)),
    section,
  );
}

/** The labels of the groups that part a table: under "III", "11" over "11.1" and "11.2" is a task in parts, no group. */
function groupLabels(groups: readonly Group[]): readonly string[] {
  const labelled = groups.filter(({ label }) => label !== '');
  const [first] = labelled;
  return labelled
    .filter(({ rank }) => first === undefined || first.rank >= RANK.number || rank < RANK.number)
    .map(({ label }) => label);
}

/** The rows of a document's tables but those that only name a group; `placeOf` tells where a table stands. */
export function tableRowsOf(
  source: string,
  tables: readonly Table[],
  placeOf: (table: Table) => Place,
): readonly TableRow[] {
  const found: TableRow[] = [];
  let groups: readonly Group[] = [];
  let place: Place = { section: HEADER_SECTION, path: [] };
  for (const table of tables) {
    if (!table.continues) {
      groups = [];
      place = placeOf(table);
    }
    let above: TableRow | null = table.continues ? (found.at(-1) ?? null) : null;
    const rows = table.rows.map((row) => partsOf(row, table));
    rows.forEach((row, i) => {
      if (isGroup(row, rows[i + 1], table.columns.number !== null)) {
        groups = groupsWith(groups, row);
        above = null;
        return;
      }
      groups = groupsAbove(groups, row);
      above = rowOf(source, row, place, groups, above);
      found.push(above);
    });
  }
  return found;
}

function rowOf(source: string, parts: Parts, place: Place, groups: readonly Group[], above: TableRow | null): TableRow {
  const { row, label, lead, time } = parts;
  const labels = groups.flatMap((group) => (group.label === '' ? [] : [group.label]));
  const printed = row.filter((cell) => cell.text !== '');
  const own = lead === null ? [] : leadsIn(source.slice(lead.start, lead.end));
  const inherits = label !== '' && DITTO.test(fold(lead?.text ?? ''));
  // A row of a further leader and no task is of the task above it.
  const shared = parts.task === null && label === '' && own.length > 0 ? (above?.task ?? null) : null;
  const first = parts.task ?? printed[0];
  return {
    start: first?.start ?? 0,
    end: printed.at(-1)?.end ?? 0,
    group: sectionOf(place, groupLabels(groups)),
    section:
      shared !== null && above !== null ? above.section : sectionOf(place, label === '' ? labels : [...labels, label]),
    path: [...place.path, ...groups.map((group) => group.title)],
    task: parts.task === null ? shared : { text: parts.words, start: parts.task.start, end: parts.task.end },
    leads: inherits ? (above?.leads ?? []) : own,
    time,
  };
}

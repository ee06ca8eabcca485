/** What stands on a page and is no part of the text that runs through it; offsets of the source, half-open. */
export interface Furniture {
  readonly start: number;
  readonly end: number;
  /** A page's number or running header, or a note at its foot. */
  readonly kind: 'page' | 'footnote';
}

interface Printed {
  readonly start: number;
  readonly end: number;
  /** Trimmed. */
  readonly text: string;
  readonly page: number;
  /** An empty line or a page break stands before it. */
  readonly loose: boolean;
}

/** "2", "- 2 -", "Trang 2/5". */
const NUMBER = /^(?:(?:trang|page)\s+)?[-–—~]?\s*(\d{1,3})\s*(?:\/\s*\d{1,3})?\s*[-–—~]?$/iu;
/** A number that is printed as a page's: no cell of a table is. */
const SAID = /^(?:trang|page)\s+\d|^[-–—~]\s*\d{1,3}\s*[-–—~]$/iu;
/** A line that does not end its sentence and does not wait for a number. */
const OPEN = /(?<![.;:!?…|][)"”’'\]*_]*)(?<!(?:số|ngày|tháng|năm|điều|khoản|mục|quý|kỳ))$/iu;
const LOWER = /^[*_]*\p{Ll}/u;
/** Printed lines that a page holds at least. */
const SHORTEST_PAGE = 15;
/** Page numbers in a row that prove one another, and pages on which a running header stands at least. */
const IN_A_ROW = 3;
/** Printed lines of a page that can have a running header at least: the only line of a page is its text. */
const HEADED_PAGE = 2;
/** Characters looked at before and behind what is taken out. */
const LOOK_BACK = 40;
const MOST_BLANKS = 400;
/** Lines of notes at the foot of a page at most. */
const LONGEST_FOOT = 10;
/** "[1] Trong đó …", "¹ Trong đó …". */
const NOTE = /^(\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)\s*\S/u;
/** "1 Trong đó …", at the foot of a page only. */
const BARE_NOTE = /^(\d{1,2})\s+\p{Lu}/u;
const ANYTHING =
  /\f|\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]|^[ \t]*(?:trang[ \t]+)?[-–—~]?[ \t]*\d{1,3}[ \t]*(?:\/[ \t]*\d{1,3}[ \t]*)?[-–—~]?[ \t]*$/imu;

function printedLines(source: string): readonly Printed[] {
  const lines: Printed[] = [];
  let [page, breaks] = [0, 0];
  for (const match of source.matchAll(/[^\n\f]+|\n|\f/gu)) {
    const raw = match[0];
    if (raw === '\f') page += 1;
    if (raw === '\n' || raw === '\f') breaks += raw === '\f' ? 2 : 1;
    const text = raw.trim();
    if (text === '') continue;
    const start = match.index + raw.length - raw.trimStart().length;
    lines.push({ start, end: start + text.length, text, page, loose: breaks > 1 });
    breaks = 0;
  }
  return lines;
}

/** Indices of the lines that hold a page's number. */
function pageNumbers(lines: readonly Printed[]): ReadonlySet<number> {
  const paged = lines.at(-1)?.page !== 0;
  const found = new Set<number>();
  let row: { at: number; value: number }[] = [];
  lines.forEach((line, i) => {
    const [before, after] = [lines[i - 1], lines[i + 1]];
    const value = NUMBER.exec(line.text)?.[1];
    // Between bars a number is a table's.
    if (value === undefined || before?.text.endsWith('|') || after?.text.startsWith('|')) return;
    const atEdge = paged && (before?.page !== line.page || after?.page !== line.page);
    const inside =
      Number(value) > 1 &&
      before !== undefined &&
      before.text.length > 30 &&
      OPEN.test(before.text.slice(-LOOK_BACK)) &&
      LOWER.test(after?.text ?? '');
    if (SAID.test(line.text) || atEdge || inside) found.add(i);
    const last = row.at(-1);
    const goesOn = last !== undefined && Number(value) === last.value + 1 && i - last.at >= SHORTEST_PAGE;
    row = goesOn ? [...row, { at: i, value: Number(value) }] : [{ at: i, value: Number(value) }];
    if (row.length >= IN_A_ROW) row.forEach(({ at }) => found.add(at));
  });
  return found;
}

const pattern = (text: string): string => text.replace(/\d+/gu, '#');

/** Indices of the lines that stand first or last on at least three pages, their numbers left aside. */
function runningLines(lines: readonly Printed[], numbers: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const sizes = new Map<number, number>();
  for (const { page } of lines) sizes.set(page, (sizes.get(page) ?? 0) + 1);
  const kept = lines.flatMap((line, at) =>
    numbers.has(at) || (sizes.get(line.page) ?? 0) < HEADED_PAGE ? [] : [{ line, at }],
  );
  for (const step of [-1, 1]) {
    const edges = new Map<string, number[]>();
    kept.forEach(({ line, at }, i) => {
      if (kept[i + step]?.line.page === line.page || !/\p{L}{2}/u.test(line.text)) return;
      const key = pattern(line.text);
      edges.set(key, [...(edges.get(key)?.slice(-IN_A_ROW) ?? []), at]);
      if ((edges.get(key)?.length ?? 0) >= IN_A_ROW) edges.get(key)?.forEach((one) => found.add(one));
    });
  }
  return found;
}

/** Where each mark of a note stands first behind a word. */
function citedMarks(source: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { 1: mark = '', index } of source.matchAll(/\S[ \t]?(\[\d{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹]+)/gu))
    if (!found.has(mark)) found.set(mark, index);
  return found;
}

/** The notes of one source text. */
class Notes {
  readonly #source: string;
  readonly #lines: readonly Printed[];
  readonly #taken: ReadonlySet<number>;
  readonly #cited: ReadonlyMap<string, number>;
  readonly #pages = new Map<number, number>();

  constructor(source: string, lines: readonly Printed[], taken: ReadonlySet<number>) {
    this.#source = source;
    this.#lines = lines;
    this.#taken = taken;
    this.#cited = citedMarks(source);
    for (const { page, start } of lines) if (!this.#pages.has(page)) this.#pages.set(page, start);
  }

  /** Index behind the note that a line begins, or the line's own where it begins none. */
  endOf(at: number): number {
    const line = this.#lines[at];
    const mark = NOTE.exec(line?.text ?? '')?.[1];
    if (line === undefined || mark === undefined) return this.#footEnd(at);
    if ((this.#cited.get(mark) ?? Infinity) >= line.start) return at;
    let end = at + 1;
    while (this.#goesOn(end)) end += 1;
    return end;
  }

  #goesOn(at: number): boolean {
    const line = this.#lines[at];
    return (
      line !== undefined && !line.loose && !this.#taken.has(at) && !NOTE.test(line.text) && !line.text.startsWith('|')
    );
  }

  /** A note with a bare number runs to the end of its page, on which its number stands behind a word. */
  #footEnd(at: number): number {
    const line = this.#lines[at];
    const mark = BARE_NOTE.exec(line?.text ?? '')?.[1];
    if (line === undefined || mark === undefined) return at;
    let end = at + 1;
    while (end - at <= LONGEST_FOOT && this.#lines[end]?.page === line.page && !this.#taken.has(end)) end += 1;
    let next = end;
    while (this.#taken.has(next)) next += 1;
    const behind = this.#lines[next];
    if (behind === undefined || behind.page === line.page) return at;
    const above = this.#source.slice(this.#pages.get(line.page), line.start);
    return new RegExp(`\\p{L}[)"”]?[.,;:]?${mark}(?![\\d\\p{L}./-])`, 'u').test(above) ? end : at;
  }
}

/**
 * Page numbers, running headers and footnotes of a source text, in order. Only what its place proves: a number at a
 * page break, between dashes, in a row of such numbers or inside a sentence; a note whose mark stands in the text before.
 */
export function furnitureOf(source: string): readonly Furniture[] {
  if (!ANYTHING.test(source)) return [];
  const lines = printedLines(source);
  const numbers = pageNumbers(lines);
  const taken = new Set([...numbers, ...(lines.at(-1)?.page === 0 ? [] : runningLines(lines, numbers))]);
  const notes = new Notes(source, lines, taken);
  const found: Furniture[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    if (taken.has(i)) {
      found.push({ start: line.start, end: line.end, kind: 'page' });
      continue;
    }
    const end = notes.endOf(i);
    if (end > i) {
      found.push({ start: line.start, end: lines[end - 1]?.end ?? line.end, kind: 'footnote' });
      i = end - 1;
    }
  }
  return found;
}

/** The words of the footnotes, mark and all. */
export function footnotesIn(source: string): readonly string[] {
  const notes = furnitureOf(source).filter(({ kind }) => kind === 'footnote');
  return notes.map(({ start, end }) => source.slice(start, end));
}

/** Furniture with nothing but blanks between, as one stretch. */
function stretches(source: string, furniture: readonly Furniture[]): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of furniture) {
    const last = found.at(-1);
    if (last !== undefined && source.slice(last.end, start).trim() === '') last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/**
 * A source text with blanks in the place of its furniture, offset for offset. Where a sentence ran on across it, the
 * empty lines and page breaks around it are blanks too, but one: the sentence was broken there.
 */
export function withoutFurniture(source: string, furniture = furnitureOf(source)): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches(source, furniture)) {
    const before = source.slice(from, start);
    const kept = before.trimEnd();
    const gap = /^\s*/u.exec(source.slice(end, end + MOST_BLANKS))?.[0].length ?? 0;
    const cut =
      kept !== '' &&
      kept !== before &&
      OPEN.test(kept.slice(-LOOK_BACK)) &&
      LOWER.test(source.slice(end + gap, end + gap + 4));
    if (cut) parts.push(kept, '\n', ' '.repeat(end + gap - from - kept.length - 1));
    else parts.push(before, source.slice(start, end).replace(/[^\n]/gu, ' '));
    from = cut ? end + gap : end;
  }
  return parts.join('') + source.slice(from);
}

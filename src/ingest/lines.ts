import type { Span } from '../domain/span.ts';
import { fold } from '../text/fold.ts';
import { plain } from '../text/plain.ts';

/** One printed line that says something, with what its layout tells. */
export interface Line extends Span {
  /** The line as it is quoted: marks of layout removed. */
  readonly text: string;
  /** `text`, folded. */
  readonly folded: string;
  /** Empty lines before it. */
  readonly blanks: number;
  /** A table bar stands alone before it: it begins a cell. */
  readonly cell: boolean;
  /** The printed line is a heading to Markdown (`#`) or emphasised from its first to its last letter. */
  readonly strong: boolean;
  /** Emphasis that the line before opened and did not close goes on here. */
  readonly carried: boolean;
  /** A printed rule (`-----`) stands before it. */
  readonly ruled: boolean;
  /** A list mark of Markdown (`* `) stood before the text. */
  readonly starred: boolean;
}

/** A mark printed alone: its text stands on the line below. */
const BARE_MARK = /^(?:(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|Điều \d{1,3})[.)]|[-–+])$/u;
/** The word of a division printed alone, and the number that stands on the line below. */
const BARE_DIVISION = /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|Điều|ĐIỀU)$/u;
const DIVISION_NUMBER = /^(?:[IVXLC]{1,7}|\d{1,3}|(?:THỨ|thứ)\s+\p{L}+)(?=$|[\s.:–-])/u;
/** A single dash alone in its line is a mark too: a rule is longer. Between table bars it is an empty cell. */
const BARE_DASH = /^\s*[-–]\s*$/u;

/** Lines of rules and bars only. */
const ORNAMENT = /^[\s|*_`#=~.\-–—]*$/u;

/** White space and table bars before the first visible character. */
const EDGE = /^[\s|]*/u;

/** How many characters of white space and table bars stand behind the last visible one. */
function trailing(raw: string): number {
  let end = raw.length;
  while (end > 0 && (raw[end - 1] === '|' || raw[end - 1]?.trim() === '')) end--;
  return raw.length - end;
}

/** A line that opens emphasis of its own, or begins as an item does. */
const OPENS = /^[\s|]*(?:\*{2,3}[\p{L}\p{N}]|(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]{1,7}\.)\s)/u;

/** True where a sentence or a heading in capitals has ended before a line. */
const isLeft = (before: string, raw: string): boolean =>
  /[.;:!?]$/u.test(before) || (!/\p{Ll}/u.test(before) && /\p{Ll}/u.test(raw));

/** True where the next printed line says something and is no item itself. */
function isFollowedByText(source: string, at: number): boolean {
  const next = /^\s*[^\n]{0,40}/u.exec(source.slice(at, at + 400))?.[0].trim() ?? '';
  return !ORNAMENT.test(next) && !next.startsWith('|') && !/^[-–+]/u.test(next);
}

/** The lines of a source text that say something, in order; spans point at their first and last visible character. */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  const push = (line: Line): void => {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined &&
      (BARE_MARK.test(last.text) || (BARE_DIVISION.test(last.text) && DIVISION_NUMBER.test(line.text)));
    if (!goesOn || line.ruled) {
      lines.push(line);
      return;
    }
    const text = `${last.text} ${line.text}`;
    lines[lines.length - 1] = { ...last, end: line.end, text, folded: fold(text) };
  };
  let blanks = 0;
  let cell = false;
  let ruled = false;
  let emphasis = false;
  for (const match of source.matchAll(/[^\n\f\v\u2028\u2029]+|\n|\f/gu)) {
    const raw = match[0];
    if (raw === '\n' || raw === '\f') {
      blanks++;
      continue;
    }
    // Emphasis that nobody closed ends with its paragraph: what opens a heading or an item behind it is not of it.
    if (blanks > 1 && (OPENS.test(raw) || isLeft(lines.at(-1)?.text ?? '', raw))) emphasis = false;
    const carried = emphasis;
    if (raw.includes('**') && (raw.match(/\*\*/gu)?.length ?? 0) % 2 === 1) emphasis = !emphasis;
    const dash = BARE_DASH.test(raw) && !cell && isFollowedByText(source, match.index + raw.length);
    if (ORNAMENT.test(raw) && !dash) {
      if (raw.includes('|')) cell = true;
      ruled ||= plain(raw) !== '';
      continue;
    }
    const text = plain(raw);
    if (text === '') continue;
    const lead = EDGE.exec(raw)?.[0].length ?? 0;
    const tail = trailing(raw);
    push({
      start: match.index + lead,
      end: match.index + raw.length - tail,
      text,
      folded: fold(text),
      // The newline that ends the line before is not an empty line.
      blanks: Math.max(0, blanks - 1),
      cell: cell || /^\s*\|/u.test(raw),
      strong:
        /^\s*#{1,6}\s/u.test(raw) || ((carried || /^[\s|]*\*\*/u.test(raw)) && (emphasis || /\*\*[\s|]*$/u.test(raw))),
      carried,
      ruled,
      starred: /^\s*\*\s+[^*]+$/u.test(raw),
    });
    blanks = 0;
    cell = false;
    ruled = false;
  }
  return lines;
}

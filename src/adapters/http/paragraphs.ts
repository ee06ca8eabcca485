import type { Span } from '../../domain/span.ts';
import { plain } from '../../text/plain.ts';

/** From this 9th decile of line lengths on, in characters, lines are paragraphs; below it they were wrapped to a page. */
const WRAPPED_WIDTH = 120;
/** A wrapped line this long, in characters, was full; a shorter one ended because its paragraph did. */
const FULL_LINE = 60;

const LINE = /[^\n\r\f\v\u2028\u2029]+/gu;
/** An en dash is no mark: it stands inside names ("Lao động – Thương binh"), where a line may end. */
const MARK = /^(?:[-—+•●▪*|]|\(?\d+(?:\.\d+)*[.)]|[IVXLC]+[.)]|\p{L}[.)])(?:\s|\p{Lu}|$)/u;
const CLOSED = /[.:;!?|]["”’)]?$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

interface Line extends Span {
  readonly words: string;
}

/**
 * The paragraphs of a source text, for reading only: lines that were cut by the page's width, by a blank line after
 * every line or by a page break run on. Every character with ink lies in exactly one; which lines belong together is
 * an estimate, and nothing but the page's look hangs on it.
 */
export function paragraphs(text: string): readonly Span[] {
  const lines = [...text.matchAll(LINE)]
    .map((match): Line => ({ start: match.index, end: match.index + match[0].length, words: plain(match[0]) }))
    .filter((line) => line.words !== '');
  const lengths = lines.map((line) => line.words.length).sort((a, b) => a - b);
  const wrapped = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) < WRAPPED_WIDTH;
  const found: Span[] = [];
  let previous: Line | null = null;
  for (const line of lines) {
    const open = previous !== null && runsOn(previous, line, wrapped) ? found.pop() : undefined;
    found.push({ start: open?.start ?? line.start, end: line.end });
    previous = line;
  }
  return found;
}

function runsOn(before: Line, line: Line, wrapped: boolean): boolean {
  if (MARK.test(line.words)) return false;
  if (/^[\p{Ll},;)]/u.test(line.words)) return !/[.:]$/u.test(before.words);
  if (CAPITALS.test(before.words) || CAPITALS.test(line.words)) return false;
  return wrapped && before.words.length >= FULL_LINE && !CLOSED.test(before.words);
}

/** True where a paragraph reads like a heading: marked as one, wholly bold, or in capitals. */
export function isHeading(source: string): boolean {
  const line = source.trim();
  const inCapitals = CAPITALS.test(plain(line)) && !/^[-–+•|]/u.test(line);
  return /^#{1,6}\s/u.test(line) || /^\*\*[^*]+\*\*$/u.test(line) || inCapitals;
}

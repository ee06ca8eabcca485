import { MAX_TEXT_LENGTH } from './arguments.ts';
import { graphemesOf } from './graphemes.ts';

/** What is never cut: a grapheme, or a code point of a grapheme that does not fit by itself. */
interface Atom {
  readonly text: string;
  /** White space where a line may be broken: not the no-break spaces. */
  readonly white: boolean;
}

/** Kinds of border, best first. */
const KINDS = ['paragraph', 'line', 'sentence', 'space'] as const;
type Kind = (typeof KINDS)[number];

interface Border {
  /** Index of the first atom after the part. */
  readonly end: number;
  /** Index of the first atom of the next part. */
  readonly next: number;
  /** UTF-16 units of the part. */
  readonly length: number;
}

const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;

function atomsOf(text: string, max: number): readonly Atom[] {
  return Array.from(graphemesOf(text))
    .flatMap((segment) => (segment.length > max ? Array.from(segment) : [segment]))
    .map((segment) => ({ text: segment, white: /^[^\S\u00A0\u202F\uFEFF]+$/.test(segment) }));
}

/** The border at a run of white space that begins at `end`, with its kind. */
function borderAt(atoms: readonly Atom[], end: number, length: number): Border & { readonly kind: Kind } {
  let next = end;
  let afterLine = end;
  let lines = 0;
  for (; atoms[next]?.white === true; next += 1) {
    if (!/[\n\r\u2028\u2029]/.test(atoms[next]?.text ?? '')) continue;
    lines += 1;
    afterLine = next + 1;
  }
  // After a line's end, what indents the next line stays.
  if (lines > 0) return { kind: lines > 1 ? 'paragraph' : 'line', end, next: afterLine, length };
  const before = atoms.slice(Math.max(0, end - 4), end).map((atom) => atom.text);
  return { kind: SENTENCE_END.test(before.join('')) ? 'sentence' : 'space', end, next, length };
}

/** Where to cut `atoms` from `start` on so that the part is as long as it may be at the best border; null at the end. */
function cut(atoms: readonly Atom[], start: number, max: number): Border | null {
  const last: Partial<Record<Kind, Border>> = {};
  let length = 0;
  let end = start;
  for (; end < atoms.length; end += 1) {
    const atom = atoms[end];
    if (atom === undefined) break;
    if (atom.white && end > start && atoms[end - 1]?.white === false) {
      const border = borderAt(atoms, end, length);
      last[border.kind] = border;
    }
    if (length + atom.text.length > max) break;
    length += atom.text.length;
  }
  if (end === atoms.length) return null;
  // A better border is worth a shorter part, but not one under a third: every part is a message.
  const found = KINDS.flatMap((kind) => last[kind] ?? []);
  const good = found.find((border) => border.length * 3 >= max);
  const longest = found.reduce<Border | undefined>(
    (best, border) => (border.length > (best?.length ?? 0) ? border : best),
    undefined,
  );
  return good ?? longest ?? { end, next: end, length };
}

/**
 * Splits a text into parts of at most `max` UTF-16 units (at least 2), none of them blank. Cuts at the end of a
 * paragraph, a line, a sentence or a word, in this order, never inside a grapheme; one that is longer than `max` by
 * itself is cut between code points. Nothing is lost but white space at the cuts. A blank text has no parts.
 * @throws RangeError where `max` is below 2 or not whole
 */
export function splitText(text: string, max: number = MAX_TEXT_LENGTH): string[] {
  if (!Number.isInteger(max) || max < 2) throw new RangeError('splitText: max must be a whole number from 2 on');
  const parts: string[] = [];
  const keep = (part: string): void => {
    if (part.trim() !== '') parts.push(part);
  };
  if (text.length <= max) {
    keep(text);
    return parts;
  }
  const atoms = atomsOf(text, max);
  let start = 0;
  for (let border = cut(atoms, start, max); border !== null; border = cut(atoms, start, max)) {
    keep(textOf(atoms, start, border.end));
    start = border.next;
  }
  keep(textOf(atoms, start, atoms.length));
  return parts;
}

function textOf(atoms: readonly Atom[], start: number, end: number): string {
  return atoms
    .slice(start, end)
    .map((atom) => atom.text)
    .join('');
}

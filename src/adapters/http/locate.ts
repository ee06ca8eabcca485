import type { Span } from '../../domain/span.ts';
import { plain } from '../../text/plain.ts';
import { positionIn, type Quotable, quotable } from './quotable.ts';

/** Stands in a shortened quotation for the words left out. */
const OMISSION = '[…]';

/**
 * Where a quotation first stands in a source text in NFC, whatever line breaks, blank lines, page breaks and emphasis
 * marks run through it there; null where it does not, or holds no words.
 */
export function locate(text: string, quote: string): Span | null {
  return locateIn(quotable(text), quote, 0);
}

/**
 * `locate` in a copy that is already made. A quotation that stands nowhere as it is, but was shortened by `shorten`,
 * runs from the first place of its beginning to the next place of its end. What stands several times is looked for
 * from an offset in the source on, and anywhere where it does not stand there: the document may have changed since.
 */
export function locateIn(copy: Quotable, quote: string, offset: number): Span | null {
  const words = plain(quote);
  const begin = positionIn(copy, offset);
  const whole = find(copy, words, begin) ?? find(copy, words, 0);
  if (whole !== null) return spanOf(copy, whole, whole + words.length);
  const [head, tail, ...more] = words.split(OMISSION).map((part) => part.trim());
  if (head === undefined || tail === undefined || more.length > 0) return null;
  const from = find(copy, head, begin) ?? find(copy, head, 0);
  const to = from === null ? null : find(copy, tail, from + head.length);
  return from === null || to === null ? null : spanOf(copy, from, to + tail.length);
}

/** A quotation that fits an address: its beginning and end around `[…]` where it is longer than `limit`. */
export function shorten(quote: string, limit: number): string {
  const words = plain(quote);
  if (words.length <= limit || words.includes(OMISSION)) return words;
  const head = words.slice(0, Math.ceil((limit * 2) / 3));
  const tail = words.slice(words.length - Math.floor(limit / 3));
  return `${wholeWords(head, / [^ ]*$/u)} ${OMISSION} ${wholeWords(tail, /^[^ ]* /u)}`;
}

function wholeWords(part: string, cut: RegExp): string {
  return part.replace(cut, '');
}

function find(copy: Quotable, words: string, from: number): number | null {
  const at = words === '' ? -1 : copy.text.indexOf(words, from);
  return at === -1 ? null : at;
}

function spanOf(copy: Quotable, from: number, to: number): Span {
  return { start: copy.offsets[from] ?? 0, end: (copy.offsets[to - 1] ?? 0) + 1 };
}

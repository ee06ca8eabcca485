import { graphemeBorder } from './grapheme.ts';
import type { Laid } from './lay-out.ts';

/** The furthest offset at which a part that begins at `from` may end; greater than `from`. */
export type Reach = (from: number) => number;

/** Where a part of laid-out text begins and ends, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Each matches up to where something ends, coarse to fine: a line, a sentence (not a number of a list), a word. */
const LINE_END = /\S(?=[^\S\n]*\n)/gu;
const SENTENCE_END = /(?:\S(?=[^\S\n]*\n)|(?:(?<!(?:^|\s)\d{1,4})\.|[!?;…])["”’»)\]]*(?=\s))/gu;
const WORD_END = /\S(?=\s)/gu;

/**
 * Divides laid-out text into parts that reach no further than `reach` allows. What fits into a part whole is not cut: a
 * section goes over to the next part rather than being divided, and only in one that is too long for any part the items
 * of its lists are parted, then lines, sentences, words, and at last graphemes; code points only where a single
 * grapheme is too long. White space at the borders is dropped, nothing else.
 */
export function split(laid: Laid, reach: Reach): readonly Range[] {
  const { text } = laid;
  const ranges: Range[] = [];
  let from = skipBlank(text, 0);
  while (from < text.length) {
    const cut = cutOf(laid, from, reach);
    const to = from + text.slice(from, cut).trimEnd().length;
    if (to > from) ranges.push({ from, to });
    from = skipBlank(text, cut);
  }
  return ranges;
}

function cutOf(laid: Laid, from: number, reach: Reach): number {
  const { text } = laid;
  const limit = reach(from);
  if (limit >= text.length) return text.length;
  const fits = (next: number, end: number | undefined): boolean => end !== undefined && reach(next) >= end;
  for (const ends of [laid.sectionEnds, laid.itemEnds]) {
    const at = ends.findLastIndex((end) => end <= limit);
    const cut = ends[at] ?? 0;
    if (cut > from && fits(skipBlank(text, cut), ends[at + 1] ?? text.length)) return cut;
  }
  for (const end of [LINE_END, SENTENCE_END, WORD_END]) {
    const cut = lastEnd(text, end, from, limit);
    if (cut > from) {
      const next = skipBlank(text, cut);
      if (fits(next, firstEnd(text, end, next, reach(next)))) return cut;
    }
  }
  return graphemeEnd(text, from, limit);
}

/** The last end between two offsets, `from` where there is none. */
function lastEnd(text: string, end: RegExp, from: number, limit: number): number {
  let last = 0;
  // One unit more shows whether something ends right at the limit.
  for (const match of text.slice(from, limit + 1).matchAll(end)) last = match.index + match[0].length;
  return from + last;
}

/** The first end up to `limit`; undefined where it lies beyond. */
function firstEnd(text: string, end: RegExp, from: number, limit: number): number | undefined {
  const [match] = text.slice(from, limit + 1).matchAll(end);
  if (match !== undefined) return from + match.index + match[0].length;
  return limit >= text.length ? text.length : undefined;
}

function graphemeEnd(text: string, from: number, limit: number): number {
  const border = graphemeBorder(text, from, limit);
  if (border > from) return border;
  const inPair = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) && /[\udc00-\udfff]/.test(text.charAt(limit));
  return inPair && limit - 1 > from ? limit - 1 : limit;
}

function skipBlank(text: string, from: number): number {
  const blank = /\s*/uy;
  blank.lastIndex = from;
  return from + (blank.exec(text)?.[0].length ?? 0);
}

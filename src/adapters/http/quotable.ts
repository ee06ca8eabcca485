import { withoutFurniture } from '../../text/furniture.ts';
import { PLAIN_STEPS } from '../../text/plain.ts';

/** The `plain` copy of a text, each of its UTF-16 units with the offset in the source it came from. */
export interface Quotable {
  readonly text: string;
  /** As long as `text`, strictly rising. */
  readonly offsets: readonly number[];
}

/**
 * Takes the same steps as `plain` on a text without page furniture, which no quotation holds, but remembers where every
 * character stood. `source` is in NFC.
 */
export function quotable(source: string): Quotable {
  const whole: Quotable = {
    text: withoutFurniture(source),
    offsets: Array.from({ length: source.length }, (_, offset) => offset),
  };
  const copy = PLAIN_STEPS.reduce((before, { pattern, becomes }) => replaceAll(before, pattern, becomes), whole);
  const lead = copy.text.length - copy.text.trimStart().length;
  const text = copy.text.trim();
  return { text, offsets: copy.offsets.slice(lead, lead + text.length) };
}

/** What replaces a match stands where the match began. */
function replaceAll(copy: Quotable, pattern: RegExp, becomes: string): Quotable {
  const texts: string[] = [];
  const offsets: number[] = [];
  let kept = 0;
  const keepUntil = (end: number): void => {
    texts.push(copy.text.slice(kept, end));
    for (let at = kept; at < end; at += 1) offsets.push(copy.offsets[at] ?? 0);
  };
  for (const match of copy.text.matchAll(pattern)) {
    keepUntil(match.index);
    kept = match.index + match[0].length;
    texts.push(becomes);
    for (let at = 0; at < becomes.length; at += 1) offsets.push(copy.offsets[match.index] ?? 0);
  }
  keepUntil(copy.text.length);
  return { text: texts.join(''), offsets };
}

/** Where in the copy the source's offset falls: the first kept character at or after it. */
export function positionIn(copy: Quotable, offset: number): number {
  let low = 0;
  let high = copy.offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((copy.offsets[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

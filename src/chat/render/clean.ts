import { stripInvisible } from '../../text/fold.ts';

/** Joiners print nothing by themselves, and hold an emoji of several people together. */
const JOINERS = /[\u200c\u200d]/u;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
/** Every control character but the line feed, and code points that are no characters. */
const NO_TEXT = /[^\P{Cc}\n]|\p{Noncharacter_Code_Point}/gu;

/**
 * Text that every platform takes: lone surrogates become U+FFFD; controls, marks that turn the direction of reading and
 * other characters that print nothing go, but for the joiners inside emoji; every line ends with a line feed.
 */
export function clean(text: string): string {
  const lines = text.toWellFormed().replace(LINE_ENDS, '\n').replaceAll('\t', ' ');
  const visible = JOINERS.test(lines)
    ? lines
        .split(/([\u200c\u200d])/u)
        .map((part) => (JOINERS.test(part) ? part : stripInvisible(part)))
        .join('')
    : stripInvisible(lines);
  return visible.replace(NO_TEXT, '');
}

import { expandAbbreviations } from '../text/abbreviations.ts';
import { normaliseChat } from '../text/chat.ts';
import { documentNumbers } from '../text/codes.ts';
import { fold, foldKeepingTones, stripInvisible } from '../text/fold.ts';
import { repair } from './repair.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isOtherWord } from './words.ts';

/** One syllable of a message. */
export interface Token {
  /** Without marks, slips put right. */
  readonly folded: string;
  /** As wordings of questions are looked for: `folded`, and no word at all where the marks are those of another one. */
  readonly word: string;
  /** With the marks that were typed; equal to `folded` where none were. */
  readonly toned: string;
  /** Offsets into `Tokens.source`, half-open. */
  readonly start: number;
  readonly end: number;
  /** True where a mark that ends a name (. , ; : ? ! or a dash between spaces) stands before it. */
  readonly afterStop: boolean;
  /** Whether it begins with a capital; null where the whole message is in one case and letters tell nothing. */
  readonly capital: boolean | null;
}

/** A message as it is worked on. */
export interface Tokens {
  /** The message in NFC with abbreviations and chat spelling written out. */
  readonly source: string;
  readonly list: readonly Token[];
  /** `source` folded, its other words marked as in `Token.word`; figures and their marks stay. */
  readonly folded: string;
  /** Document numbers, folded; they give no tokens. */
  readonly numbers: readonly string[];
}

/** Put behind a syllable that is another word than it looks like: no Vietnamese syllable ends in it. */
const OTHER = 'x';
const SYLLABLE = /[a-z0-9]+/gu;
const NUMBER = /(?<![a-z0-9/])\d{1,6} ?[-/] ?(?:\d{4} ?\/ ?)?[a-z]{2,10}(?: ?- ?[a-z]{1,10}){0,3}(?![a-z0-9])/gu;

/** All capitals, but for a polite "ạ" at the end. */
function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return small === 0 || (capitals >= 8 && capitals > small * 6);
}

/** Splits a message into syllables. Total: any string gives a list. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const typed = stripInvisible(text.toWellFormed()).normalize('NFC').replace(/\s+/gu, ' ').trim();
  // What is shouted is read as if it were not: among capitals no abbreviation stands out.
  const calm = isShouted(typed) ? typed.toLowerCase() : typed;
  const source = normaliseChat(expandAbbreviations(calm, vocabulary.initialisms));
  const oneCase = calm === calm.toLowerCase() || !/(?<!\p{L})\p{Ll}/u.test(calm);
  const folded = fold(source).replace(NUMBER, (match) => ' '.repeat(match.length));
  // Folding Vietnamese keeps lengths; where another script does not, marks and capitals are simply not looked at.
  const aligned = folded.length === source.length;
  const toned = aligned ? foldKeepingTones(source) : folded;
  let end = 0;
  const list = [...folded.matchAll(SYLLABLE)].map((match): Token => {
    const start = match.index;
    const afterStop = /[.,;:?!]| - /u.test(folded.slice(end, start));
    end = start + match[0].length;
    const marked = toned.length === folded.length ? toned.slice(start, end) : match[0];
    const repaired = marked === match[0] ? repair(match[0], vocabulary.syllables) : match[0];
    const capital = oneCase || !aligned ? null : /\p{Lu}|\d/u.test(source.charAt(start));
    const written = repaired === match[0] ? marked : repaired;
    // A slip in lower case ("hặn") is no word that the plans have: it is taken for the one that was meant.
    const other = isOtherWord(repaired, written) && (capital === true || vocabulary.toned.has(written));
    const word = other ? `${repaired}${OTHER}` : repaired;
    return { folded: repaired, word, toned: written, start, end, afterStop, capital };
  });
  return { source, list, folded: wordsIn(fold(source), list), numbers: documentNumbers(typed) };
}

function wordsIn(folded: string, list: readonly Token[]): string {
  const others = list.filter((token) => token.word !== token.folded);
  return others.reduceRight((text, { end }) => `${text.slice(0, end)}${OTHER}${text.slice(end)}`, folded);
}

/** The folded syllables between two tokens. */
export function foldedWords(list: readonly Token[], from: number, to: number): string {
  return list
    .slice(from, to)
    .map(({ folded }) => folded)
    .join(' ');
}

/** The tokens as one string of words, one space between them and at both ends. */
export function joined(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.word).join(' ')} `;
}

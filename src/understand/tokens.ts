import { documentNumbers } from '../text/codes.ts';
import { fold, foldKeepingTones, stripInvisible } from '../text/fold.ts';
import { kindAt } from '../text/office/name.ts';
import { shortForms } from '../text/office/short.ts';
import { CHAT_SPELLING } from './words.ts';

/** One syllable of a message. */
export interface Token {
  readonly folded: string;
  /** With the marks that were typed; equal to `folded` where none were. */
  readonly toned: string;
  /** Offsets into `Tokens.source`, half-open. */
  readonly start: number;
  readonly end: number;
  /** True where a mark that ends a name (. , ; : ? !) stands before it. */
  readonly afterStop: boolean;
}

/** A message as it is worked on: short forms and chat spelling written out, document numbers taken away. */
export interface Tokens {
  readonly source: string;
  readonly list: readonly Token[];
  readonly numbers: readonly string[];
}

const SYLLABLE = /[a-z0-9]+/gu;
const NUMBER = /(?<![a-z0-9/])\d{1,6} ?[-/] ?(?:\d{4} ?\/ ?)?[a-z]{2,10}(?: ?- ?[a-z]{1,10}){0,3}(?![a-z0-9])/gu;

/** Splits a message into syllables. Total: any string gives a list. */
export function tokenize(text: string): Tokens {
  const source = stripInvisible(text.toWellFormed()).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const folded = fold(source);
  const numbers = documentNumbers(source);
  const masked = folded.replace(NUMBER, (match) => ' '.repeat(match.length));
  // Folding Vietnamese keeps lengths; where another script does not, marks are simply not looked at.
  const toned = foldKeepingTones(source);
  const aligned = toned.length === masked.length ? toned : masked;
  const list: Token[] = [];
  const add = (from: number, to: number): void => {
    for (const match of masked.slice(from, to).matchAll(SYLLABLE)) {
      const start = from + match.index;
      const end = start + match[0].length;
      list.push({
        folded: match[0],
        toned: aligned.slice(start, end),
        start,
        end,
        afterStop: stops(masked, list, start),
      });
    }
  };
  let at = 0;
  for (const form of shortForms(masked)) {
    add(at, form.start);
    for (const word of form.expansion.split(' ')) {
      list.push({ folded: word, toned: word, start: form.start, end: form.end, afterStop: false });
    }
    at = form.end;
  }
  add(at, masked.length);
  return { source, list: list.flatMap((token, i) => spellOut(token, list[i - 1])), numbers };
}

/** The tokens as one folded string, one space between syllables and at both ends. */
export function joined(tokens: readonly Token[]): string {
  return ` ${tokens.map((token) => token.folded).join(' ')} `;
}

function stops(text: string, before: readonly Token[], start: number): boolean {
  const end = before.at(-1)?.end ?? 0;
  return /[.,;:?!]/u.test(text.slice(end, start));
}

/** "lm j" is written out, but not behind a head noun, where "NV" is a name's. */
function spellOut(token: Token, previous: Token | undefined): readonly Token[] {
  const plain = CHAT_SPELLING.get(token.folded);
  if (plain === undefined || token.toned !== token.folded) return [token];
  if (previous !== undefined && kindAt(previous.folded) !== null) return [token];
  return plain.split(' ').map((word) => ({ ...token, folded: word, toned: word }));
}

import { ABBREVIATIONS, type Abbreviation } from './abbreviation-table.ts';
import { stripInvisible, stripTones } from './fold.ts';
import { isSyllableShaped } from './syllable-shape.ts';

/** One run of letters and digits as typed. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly folded: string;
  /** True where it could be (part of) an abbreviation: short, letters alone, without tone, in no document number. */
  readonly isPart: boolean;
}

const PIECE = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between the parts of one abbreviation: "LĐ-TB & XH", "lđtb xh". */
const JOINT = /^ ?[-\u2010-\u2015&+./]? ?$/u;
/** Grave, acute, hook, tilde, dot: an abbreviation has none, though it may have Đ, Ă, Ê, Ơ, Ư. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
/** A document number, in which the abbreviations are part of a name: bounded, so linear. */
const NUMBER = /\d{1,6} ?[-/] ?(?:\d{4} ?\/ ?)?\p{L}{1,10}\d{0,3}(?: ?[-/] ?\p{L}{1,10}\d{0,3}){0,4}/gu;
/** The dot of "TP. Hồ Chí Minh" belongs to the abbreviation. */
const DOTTED_PLACE = /(?<![\p{L}\p{N}])(tp|tx)\. ?(?=\p{L})/giu;
const MAX_PIECES = 7;
const MAX_PIECE_LENGTH = 12;
/** "PLĐTBXH", "SGDĐT": the head run together with the office. */
const GLUED_HEADS: ReadonlyMap<string, string> = new Map([
  ['p', 'Phòng'],
  ['s', 'Sở'],
]);
const SHORTEST_GLUED = 5;

const TABLE: ReadonlyMap<string, readonly Abbreviation[]> = byShort(ABBREVIATIONS);
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * Writes out the administrative abbreviations of a text as typed: any case, with or without marks, dashes, ampersands
 * and spaces ("LĐ-TB&XH", "ldtb xh"). One that is also a word, or has several readings, is written out only where
 * its neighbours or its capitals tell ("phòng TP": Tư pháp; "CA huyện"). Document numbers and all else stay as they are.
 * @param known further initialisms, folded, with what they stand for (`initialismsOf`); they go before the table's.
 */
export function expandAbbreviations(text: string, known: ReadonlyMap<string, string> = NONE): string {
  const source = stripInvisible(text.toWellFormed()).normalize('NFC').replace(DOTTED_PLACE, '$1 ');
  const inNumber = positionsInNumbers(source);
  const pieces = [...source.matchAll(PIECE)].map((match) => pieceOf(match, inNumber));
  const capitalsTell = /\p{Ll}/u.test(source);
  let written = '';
  let from = 0;
  let at = 0;
  while (at < pieces.length) {
    const match = longest(source, pieces, at, capitalsTell, known);
    const first = pieces[at];
    const last = pieces[at + (match?.count ?? 1) - 1];
    if (match && first && last) {
      written += source.slice(from, first.start) + match.long;
      from = last.end;
    }
    at += match?.count ?? 1;
  }
  return written + source.slice(from);
}

function pieceOf(match: RegExpExecArray, inNumber: ReadonlySet<number>): Piece {
  const [typed] = match;
  const folded = stripTones(typed);
  const isPart =
    typed.length <= MAX_PIECE_LENGTH &&
    /^[a-z]+$/u.test(folded) &&
    !TONE.test(typed.normalize('NFD')) &&
    !inNumber.has(match.index);
  return { start: match.index, end: match.index + typed.length, typed, folded, isPart };
}

/** Where the parts of document numbers begin. */
function positionsInNumbers(source: string): Set<number> {
  const positions = new Set<number>();
  for (const number of source.matchAll(NUMBER)) {
    for (const part of number[0].matchAll(PIECE)) positions.add(number.index + part.index);
  }
  return positions;
}

function longest(
  source: string,
  pieces: readonly Piece[],
  at: number,
  capitalsTell: boolean,
  known: ReadonlyMap<string, string>,
): { readonly count: number; readonly long: string } | null {
  const run = joinable(source, pieces, at);
  for (let count = run.length; count > 0; count -= 1) {
    const parts = run.slice(0, count);
    if (count > 1 && parts.at(-1)?.folded === 'va') continue;
    // "và" between the parts is not spoken by the initials: "GD và ĐT".
    const key = parts
      .filter((part, index) => index === 0 || part.folded !== 'va')
      .map((part) => part.folded)
      .join('');
    const inCapitals = capitalsTell && parts.every(({ typed }) => typed === typed.toUpperCase());
    const context = { before: pieces[at - 1]?.folded ?? '', after: pieces[at + count]?.folded ?? '', inCapitals };
    const long = read(key, context, known);
    if (long !== null) return { count, long };
  }
  return null;
}

/** The pieces from `at` on that could be one abbreviation: nothing but joints between them, no tone, no number. */
function joinable(source: string, pieces: readonly Piece[], at: number): Piece[] {
  const run: Piece[] = [];
  for (const piece of pieces.slice(at, at + MAX_PIECES)) {
    const before = run.at(-1);
    if (before && !JOINT.test(source.slice(before.end, piece.start))) break;
    const isAnd = before !== undefined && piece.folded === 'va';
    if (!isAnd && !piece.isPart) break;
    run.push(piece);
  }
  return run;
}

interface Surroundings {
  readonly before: string;
  readonly after: string;
  readonly inCapitals: boolean;
}

function read(key: string, around: Surroundings, known: ReadonlyMap<string, string>): string | null {
  const own = known.get(key);
  // What could be a word as well ("can", "hoc") must at least be typed like an abbreviation.
  if (own !== undefined && (around.inCapitals || !isSyllableShaped(key))) return own;
  const entry = TABLE.get(key)?.find(({ where }) => where === undefined || fits(where, around));
  if (entry) return entry.long;
  const head = GLUED_HEADS.get(key.slice(0, 1));
  if (head === undefined || key.length < SHORTEST_GLUED) return null;
  const office = TABLE.get(key.slice(1))?.find(({ where }) => where === undefined);
  return office ? `${head} ${office.long}` : null;
}

function fits({ after = [], before = [], capitals = false }: NonNullable<Abbreviation['where']>, around: Surroundings) {
  if (capitals && around.inCapitals) return true;
  const next = /^\d+$/u.test(around.after) ? '#' : around.after;
  return after.includes(around.before) || before.includes(next);
}

function byShort(entries: readonly Abbreviation[]): Map<string, Abbreviation[]> {
  const table = new Map<string, Abbreviation[]>();
  for (const entry of entries) table.set(entry.short, [...(table.get(entry.short) ?? []), entry]);
  return table;
}

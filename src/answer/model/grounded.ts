import { fold } from '../../text/fold.ts';
import { syllables } from '../../text/syllables.ts';
import type { NounPromise } from './link-grammar.ts';
import type { Link } from './linking.ts';
import type { Piece } from './pieces.ts';

/** Folded syllables that name no matter: a date of handing in has them in other words. */
const LIGHT: ReadonlySet<string> = new Set(['nop', 'gui', 'han', 'thuc', 'hien', 'to', 'chuc', 'viec', 'va']);

/**
 * True where what a linking sentence says of that which follows it is so: the person's words that it repeats stand there,
 * "nhiệm vụ" stands before a duty and "thời hạn" before a date, and a document is said to say only what a document says.
 * @param text what follows, in words
 */
export function isGrounded({ promises, repeats, ofDocument }: Link, pieces: readonly Piece[], text: string): boolean {
  if (ofDocument && pieces.some(({ of }) => of === 'status')) return false;
  const there = new Set(syllables(text));
  return (
    repeats.every((word) => LIGHT.has(word) || there.has(word)) &&
    promises.every((promise) => isKept(promise, pieces, fold(text)))
  );
}

function isKept({ promised, words, asTopic }: NounPromise, pieces: readonly Piece[], folded: string): boolean {
  if (pieces.some((piece) => isOf(promised, piece))) return true;
  if (promised === 'words' || asTopic) return folded.includes(words);
  // "Thời hạn:" before the sentence that there is none would say that there is one.
  return pieces.some((piece) => piece.of === 'passage' && fold(piece.found.passage.text).includes(words));
}

function isOf(promised: NounPromise['promised'], piece: Piece): boolean {
  if (piece.of === 'duty') return promised === 'duty';
  if (piece.of !== 'finding') return false;
  const { finding } = piece;
  if (finding.of === 'duties')
    return promised === 'duty' && finding.found.some(({ agency }) => agency.duties.length > 0);
  return finding.of === 'deadlines' && promised === 'deadline' && finding.due.length > 0;
}

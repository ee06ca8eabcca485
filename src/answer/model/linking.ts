import type { DropReason } from '../../domain/model.ts';
import { whyRefused } from './claims.ts';
import { parseLink, type Parsed } from './link-grammar.ts';
import { tokensOf, written } from './link-tokens.ts';
import { saidBy } from './said.ts';

/** A longer sentence does more than link, in UTF-16 units. */
const LONGEST = 200;

/** A linking sentence that may be shown, and what has to be true of what follows it. */
export interface Link extends Parsed {
  readonly text: string;
}

export type CheckedLink = ({ readonly ok: true } & Link) | { readonly ok: false; readonly why: DropReason };

/**
 * Lets a sentence of a model through that only presents what follows: of the phrases of text/linking-words.ts and, behind
 * "về", "liên quan đến" and the like, one stretch of the person's own words. Its text comes back on one line, in NFC, with
 * a capital and a full stop or a colon.
 * @param said the person's own message
 */
export function checkLink(sentence: string, said: string): CheckedLink {
  // What is far too long is not read to its end to say why.
  const refused = (): CheckedLink => ({ ok: false, why: whyRefused(sentence.slice(0, 2 * LONGEST)) });
  if (sentence.length > LONGEST) return refused();
  const tokens = tokensOf(sentence);
  const parsed = tokens === null ? null : parseLink(tokens, saidBy(said));
  if (tokens === null || parsed === null) return refused();
  return { ok: true, text: written(tokens, sentence.trim().endsWith('.') ? '.' : ':'), ...parsed };
}

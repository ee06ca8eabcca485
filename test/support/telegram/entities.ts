import type { Entity } from './types.ts';

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\p{L}\p{M}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{M}\p{N}_/<>])/gu],
  ['mention', /(?<![\p{L}\p{M}\p{N}_/])@[a-zA-Z0-9_]{3,32}(?![\p{L}\p{M}\p{N}_])/gu],
  ['url', /\bhttps?:\/\/[^\s<>"]+/gu],
];

/**
 * What Telegram marks in the text of a person: commands (`/giup`, `/giup@bot`: Latin letters alone, so `/nhiệm` is
 * none), mentions and addresses. Offsets are UTF-16 units.
 */
export function entitiesIn(text: string): readonly Entity[] {
  return PATTERNS.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((found) => ({ type, offset: found.index, length: found[0].length })),
  ).toSorted((a, b) => a.offset - b.offset);
}

import { graphemeBorder } from './grapheme.ts';

const MORE = '…';

/** At most `limit` UTF-16 units; what is longer ends, between two graphemes, with "…". */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return text.slice(0, graphemeBorder(text, 0, limit - MORE.length)).trimEnd() + MORE;
}

import type { Random } from './random.ts';

/** A document with a line longer than this is not cut by hand already, so it may be. */
const UNCUT = 160;

/**
 * Lays a text out as another typist would: lines cut, an empty line after each, other marks before items. The words
 * stay.
 */
export function relayout(text: string, random: Random): string {
  const marked = random.chance(0.3) ? otherMarks(text) : text;
  const cut = random.chance(0.4) && isUncut(marked) ? cutLines(marked, 70 + random.below(50)) : marked;
  return random.chance(0.2) ? cut.replaceAll('\n', '\n\n') : cut;
}

function isUncut(text: string): boolean {
  return !text.includes('|') && text.split('\n').some((line) => line.length > UNCUT);
}

function cutLines(text: string, width: number): string {
  const cut = new RegExp(`(?=.{${width}})(.{1,${width}})[ \\t]+`, 'gu');
  return text
    .split('\n')
    .map((line) => line.replace(cut, '$1\n'))
    .join('\n');
}

/** A hyphen becomes the dash or the bullet that word processors make of it, throughout. */
function otherMarks(text: string): string {
  return text.replace(/^([ \t]*)-(?=[ \t]+\p{Lu})/gmu, '$1–');
}

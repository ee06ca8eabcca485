import { foldInPlace } from '../../text/fold.ts';

/** What stands between the words of a name, and around it. */
const GAP = String.raw`[\s\p{Cf}]`;
/** A name begins and ends where no letter or digit goes on; signs that print nothing around it belong to it. */
const BEGIN = String.raw`(?<![\p{L}\p{M}\p{N}\p{Cf}@])\p{Cf}*`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])\p{Cf}*`;
/** A comma or colon that called the bot goes with its name; "/" begins a command. */
const LEADING_PUNCTUATION = /^[\s\p{Cf},:;.!–-]+/u;
const LEADING_GAP = /^[\s\p{Cf}]+/u;

/**
 * A group's message without the bot's name. Zalo marks no mentions, so the name is looked for: with `@` anywhere,
 * without it at the beginning. Inside a sentence a name without `@` counts only where nothing else named the bot and
 * where it begins with "Bot", as Zalo wants all names to: other names ("Nhắc Việc") are words of questions too.
 * @param text in NFC
 * @param names that the bot may be called by; of two that fit the longer one is taken, case and marks are let pass
 */
export function withoutName(text: string, names: readonly string[]): string {
  const known = names
    .map((name) => foldInPlace(name.normalize('NFC')).replace(/^[\s\p{Cf}]*@/u, ''))
    .map((name) => name.split(/[\s\p{Cf}]+/u).filter((word) => word !== ''))
    .filter((words) => words.length > 0)
    .toSorted((a, b) => b.join(' ').length - a.join(' ').length);
  const all = alternatives(known);
  if (all === null) return withoutUnknownName(text);
  const atStart = removed(text, new RegExp(`^${GAP}*(?:@${GAP}*)?${all}${END}`, 'gu'));
  const rest = removed(atStart, new RegExp(`${BEGIN}@${GAP}*${all}${END}`, 'gu'));
  if (rest !== text) return rest;
  const bots = alternatives(known.filter(([first]) => first !== undefined && /^bot(?!\p{L})/u.test(first)));
  const unmarked = bots === null ? text : removed(text, new RegExp(`${BEGIN}${bots}${END}`, 'gu'));
  return unmarked === text ? withoutUnknownName(text) : unmarked;
}

/**
 * Every group's message that arrives was for the bot, so `@…` before a command or a bare number is a name of it that
 * nobody told us. Before other words it cannot be told where such a name ends.
 */
function withoutUnknownName(text: string): string {
  return text.replace(/^[\s\p{Cf}]*@[^/\n\d]{1,60}[\s\p{Cf}](\/\p{L}[\s\S]*|\d{1,3}\s*)$/u, '$1');
}

/** A pattern for any of several names, the first that fits; null for none. */
function alternatives(names: readonly (readonly string[])[]): string | null {
  const patterns = names.map((words) => words.map(escaped).join(`${GAP}+`));
  return patterns.length === 0 ? null : `(?:${patterns.join('|')})`;
}

function escaped(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}/]/gu, String.raw`\$&`);
}

/** The words around what was found close up. Time is linear in the text, however often it holds the name. */
function removed(text: string, pattern: RegExp): string {
  const [first = '', ...others] = between(text, pattern);
  if (others.length === 0) return text;
  const said = [first.trimEnd()];
  for (const piece of others) {
    const words = piece.replace(said.length === 1 && said[0] === '' ? LEADING_PUNCTUATION : LEADING_GAP, '').trimEnd();
    if (words !== '') said.push(/^[,.;:?!]/u.test(words) ? words : ` ${words}`);
  }
  return said.join('').trimStart();
}

/** What lies between the matches; they are found in the folded copy, whose offsets are those of the text. */
function between(text: string, pattern: RegExp): readonly string[] {
  const matches = [...foldInPlace(text).matchAll(pattern)];
  const ends = [0, ...matches.map((match) => match.index + match[0].length)];
  return ends.map((end, at) => text.slice(end, matches[at]?.index));
}

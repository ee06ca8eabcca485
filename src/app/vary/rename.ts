import { foldKeepingTones } from '../../text/fold.ts';

interface Word {
  readonly start: number;
  readonly end: number;
  /** As it is compared: small letters, the tone in its new position. */
  readonly key: string;
  readonly capital: boolean;
}

/**
 * Replaces names of places wherever they stand as names, each word with a capital: in either position of the tone,
 * in capitals throughout, and over the end of a line. All names at once, so that none is replaced twice.
 */
export function renamed(text: string, names: ReadonlyMap<string, string>): string {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }): Word => ({
    start: index,
    end: index + word.length,
    key: foldKeepingTones(word),
    capital: /^\p{Lu}/u.test(word),
  }));
  const wanted = [...names].map(([from, to]) => ({ key: foldKeepingTones(from).split(' '), to }));
  wanted.sort((a, b) => b.key.length - a.key.length);
  let copy = '';
  let copied = 0;
  for (let at = 0; at < words.length;) {
    const found = wanted.find(({ key }) => standsAt(text, words, at, key));
    const [first, last] = [words[at], words[at + (found?.key.length ?? 1) - 1]];
    at += found?.key.length ?? 1;
    if (found === undefined || first === undefined || last === undefined) continue;
    const shouted = !/\p{Ll}/u.test(text.slice(first.start, last.end));
    copy += text.slice(copied, first.start) + (shouted ? found.to.toLocaleUpperCase('vi') : found.to);
    copied = last.end;
  }
  return copy + text.slice(copied);
}

function standsAt(text: string, words: readonly Word[], at: number, key: readonly string[]): boolean {
  return key.every((syllable, i) => {
    const [before, word] = [words[at + i - 1], words[at + i]];
    if (word?.key !== syllable || !word.capital) return false;
    return i === 0 || before === undefined || /^\s+$/u.test(text.slice(before.end, word.start));
  });
}

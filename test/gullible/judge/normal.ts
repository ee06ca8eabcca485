const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', һ: 'h', к: 'k', м: 'm' },
  ...{ α: 'a', ο: 'o', ν: 'v', ρ: 'p', τ: 't', υ: 'u', ι: 'i', κ: 'k', χ: 'x', η: 'n', ε: 'e', н: 'h', т: 't', в: 'b' },
};
const PRINTS_NOTHING =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e01ef}]/gu;

/** Letters and figures alone, as a reader hears them: no marks, no case, no letters that only look like others. */
export function heard(text: string): string {
  return Array.from(text.normalize('NFKD').replace(PRINTS_NOTHING, '').toLowerCase())
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Runs of `length` words of what is heard; all of a shorter text is one run. */
export function shingles(text: string, length: number): ReadonlySet<string> {
  const words = heard(text)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return new Set();
  if (words.length <= length) return new Set([words.join(' ')]);
  return new Set(words.slice(length - 1).map((_, i) => words.slice(i, i + length).join(' ')));
}

/** True where a run of whole words stands in a text; both as heard. */
export function isSaidIn(run: string, text: string): boolean {
  return run !== '' && ` ${text} `.includes(` ${run} `);
}

/** A text as quotations are compared: NFC, no emphasis, single spaces. */
export function asQuoted(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[*_]{1,3}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

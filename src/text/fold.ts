const MARKS = /\p{M}+/gu;
/** Characters that print nothing: soft hyphen, zero-width and bidirectional controls, byte order mark, tags. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Removes characters that print nothing; the rest is untouched. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * A copy to compare with, never to show: lower case, without tone and vowel marks (đ too), every dash a hyphen,
 * every run of white space one space. Total: lone surrogates become U+FFFD.
 */
export function fold(text: string): string {
  return stripTones(text).replace(DASHES, '-').replace(/\s+/gu, ' ').trim();
}

/** What each UTF-16 unit folds to, filled as units are met: reading a plan folds a million of them. */
const FOLDED_UNITS = new Array<string | undefined>(0x10000);

function foldUnit(code: number): string {
  const known = FOLDED_UNITS[code];
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate
    ? unit
    : stripInvisible(unit).normalize('NFD').replace(MARKS, '').toLowerCase().replace(/đ/gu, 'd');
  FOLDED_UNITS[code] = folded;
  return folded;
}

/**
 * Lower case without marks and with plain hyphens, unit by unit: the copy has the source's length, so that an offset in
 * one is an offset in the other. A character without a counterpart of one unit stays.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const unit = foldUnit(code);
    folded += unit.length === 1 ? unit : text.charAt(i);
  }
  return folded.replace(DASHES, '-');
}

/** Lower case without marks; lengths may differ from the source. */
export function stripTones(text: string): string {
  const visible = stripInvisible(text.toWellFormed());
  let folded = '';
  for (let i = 0; i < visible.length; i++) folded += foldUnit(visible.charCodeAt(i));
  return folded;
}

/**
 * Folds case, dashes and the old tone position (hoà, uỷ → hòa, ủy) but keeps the marks: for comparing names in which
 * a tone tells two offices apart.
 */
export function foldKeepingTones(text: string): string {
  return stripInvisible(text.toWellFormed())
    .normalize('NFC')
    .toLowerCase()
    .replace(OLD_TONE, (pair) => NEW_TONE.get(pair) ?? pair)
    .replace(DASHES, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Tone on the second vowel of an open oa, oe, uy: the old writing, moved to the first as Decree 30's samples write it. */
const NEW_TONE: ReadonlyMap<string, string> = new Map([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
]);
const OLD_TONE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

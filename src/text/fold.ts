const MARKS = /\p{M}+/gu;
/** Characters that print nothing: soft hyphen, zero-width and bidirectional controls, byte order mark, tags. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
const DASHES = /[\u2010-\u2015\u2212]/gu;

/** Removes characters that print nothing; the rest is untouched. */
export function stripInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
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

const SPACE = 0x20;
/** What is no single unit when folded, or one of a pair; no text holds this control character. */
const FOLDS_APART = 1;
/** The unit that each unit folds to, dashes and white space made alike; 0 where it has not been met yet. */
const UNITS = new Uint16Array(0x10000);

function unitOf(code: number): number {
  const known = UNITS[code];
  if (known !== undefined && known !== 0) return known;
  const folded = foldUnit(code).replace(DASHES, '-').replace(/\s/gu, ' ');
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const unit = folded.length !== 1 || isSurrogate || code === 0 ? FOLDS_APART : folded.charCodeAt(0);
  UNITS[code] = unit;
  return unit;
}

/** Texts up to this length are folded in a list of units: four times as fast as by joining units to a string. */
const MOST_AT_ONCE = 4096;
const WIDE = new Uint16Array(MOST_AT_ONCE);
/** The same where every unit is one byte, as folded Vietnamese is but for quotation marks; made a string at once. */
const NARROW = Buffer.alloc(MOST_AT_ONCE);

/** The first units of the list as a string; `all` is all of them, joined by "or". */
function written(length: number, all: number): string {
  if (all < 0x100) return NARROW.toString('latin1', 0, length);
  // It takes any list of numbers; only its type wants an array.
  return String.fromCharCode.apply(null, WIDE.subarray(0, length) as unknown as number[]);
}

/**
 * A copy to compare with, never to show: lower case, without tone and vowel marks (đ too), every dash a hyphen,
 * every run of white space one space. Total: lone surrogates become U+FFFD.
 */
export function fold(text: string): string {
  if (text.length > MOST_AT_ONCE) return foldAny(text);
  let [length, last, all] = [0, SPACE, 0];
  for (let i = 0; i < text.length; i++) {
    const unit = unitOf(text.charCodeAt(i));
    if (unit === FOLDS_APART) return foldAny(text);
    if (unit === SPACE && last === SPACE) continue;
    WIDE[length] = unit;
    NARROW[length++] = unit;
    all |= unit;
    last = unit;
  }
  return written(length > 0 && last === SPACE ? length - 1 : length, all);
}

const foldAny = (text: string): string => stripTones(text).replace(DASHES, '-').replace(/\s+/gu, ' ').trim();

/**
 * Lower case without marks and with plain hyphens, unit by unit: the copy has the source's length, so that an offset in
 * one is an offset in the other. White space and a character without a counterpart of one unit stay.
 */
export function foldInPlace(text: string): string {
  let folded = '';
  for (let from = 0; from < text.length; from += MOST_AT_ONCE) {
    const length = Math.min(MOST_AT_ONCE, text.length - from);
    let all = 0;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(from + i);
      const unit = unitOf(code);
      const kept = unit === FOLDS_APART || unit === SPACE ? code : unit;
      WIDE[i] = kept;
      NARROW[i] = kept;
      all |= kept;
    }
    folded += written(length, all);
  }
  return folded;
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

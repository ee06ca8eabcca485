import { LEVEL_RANK } from '../text/office/kinds.ts';
import { tonedSyllables, type Syllable } from '../text/syllables.ts';
import { endsName } from './words.ts';

/** One syllable of a name may be any word. */
const SHORTEST = 2;
/** More syllables than a name is taken to have where it is not known. */
const LONG = 4;
const NAME = String.raw`\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}`;
const LEVEL = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|tỉnh)';
/** "xã Đồn Đạc", "các xã Ba Bể, Chợ Mới và Đồn Đạc". */
const NAMED = new RegExp(String.raw`${LEVEL} (${NAME}(?:(?:,| và)(?: ${LEVEL})? ${NAME})*)`, 'gu');
const BETWEEN = new RegExp(String.raw`(?:,| và)(?: ${LEVEL})? `, 'u');

/**
 * The names that a text gives to localities and that look like words of a question once their marks are left out ("xã
 * Đồn Đạc": "đơn", "Cần Giờ": "cần"), or are longer than names mostly are. As written.
 */
export function confusableNames(text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(([, names = '']) => names.split(BETWEEN)).filter(isConfusable);
}

/** Syllables of names, the longest name first. */
export function syllablesOfNames(names: Iterable<string>): readonly (readonly Syllable[])[] {
  return [...new Set(names)].map((name) => tonedSyllables(name)).sort((a, b) => b.length - a.length);
}

function isConfusable(name: string): boolean {
  const words = tonedSyllables(name).map(({ folded }) => ({ word: folded }));
  if (words.length < SHORTEST) return false;
  return words.length >= LONG || words.some(({ word }, at) => endsName(words, at) || LEVEL_RANK.has(word));
}

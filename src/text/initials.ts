import { stripInvisible, stripTones } from './fold.ts';
import { isSyllableShaped } from './syllable-shape.ts';
import { syllables } from './syllables.ts';

/** Folded beginnings that people leave out of an office's initials: "LĐTBXH" for "Phòng Lao động - …". Longest first. */
const HEADS: readonly (readonly string[])[] = [
  'ban thuong truc',
  'trung tam',
  'van phong',
  'chi cuc',
  'de nghi',
  'phong',
  'so',
  'ban',
  'hoi',
  'doan',
  'tram',
  'dai',
  'cac',
].map((head) => head.split(' '));

/** Folded endings that say where or of which level the office is. */
const TAILS: readonly (readonly string[])[] = [
  'cac phuong xa',
  'cac xa phuong',
  'cac xa thi tran',
  'tren dia ban',
  'thanh pho',
  'thi tran',
  'viet nam',
  'thi xa',
  'phuong',
  'huyen',
  'tinh',
  'quan',
  'xa',
].map((tail) => tail.split(' '));

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const SHORTEST = 2;

/**
 * The initialisms, folded, that people may write for an agency: of all its syllables, with and without "và", the kind
 * of office ("Phòng") and the level or place at the end ("huyện"). "Trung tâm Văn hóa, Thông tin và Thể thao" gives
 * ttvhttvtt, ttvhtttt, vhttvtt and vhtttt.
 */
export function initialsOf(name: string): Set<string> {
  return new Set([...forms(name)].map(({ initials }) => initials));
}

/**
 * The initialisms of many agencies, each with the words of the name that it stands for, as `expandAbbreviations` takes
 * them. One that stands for different words in two names is left out, and so is one of two letters: it says too little
 * without the word before.
 */
export function initialismsOf(names: Iterable<string>): Map<string, string> {
  const found = new Map<string, string | null>();
  for (const name of new Set(names)) {
    for (const { initials, words } of forms(name)) {
      if (initials.length <= SHORTEST) continue;
      const other = found.get(initials);
      const same = other === undefined || (other !== null && sameWords(other, words));
      found.set(initials, same ? (other ?? words) : null);
    }
  }
  return new Map([...found].flatMap(([initials, words]) => (words === null ? [] : [[initials, words] as const])));
}

/** Each way to shorten a name, with the part of the name that is shortened. */
function* forms(name: string): Generator<{ readonly initials: string; readonly words: string }> {
  const source = stripInvisible(name.toWellFormed()).normalize('NFC');
  const found = [...source.matchAll(WORD)];
  const folded = found.map(([word]) => stripTones(word));
  for (const [start, end] of cores(folded)) {
    const [first, last] = [found[start], found[end - 1]];
    if (!first || !last) continue;
    const words = source.slice(first.index, last.index + last[0].length);
    const core = folded.slice(start, end);
    for (const kept of [core, core.filter((word) => word !== 'va')]) {
      // What is no syllable is short already: "HĐND", "MTTQ".
      const initials = kept.map((word) => (isSyllableShaped(word) ? word.slice(0, 1) : word)).join('');
      if (initials.length >= SHORTEST && /^[a-z]+$/u.test(initials)) yield { initials, words };
    }
  }
}

/** Where the name whole, without its head, without its tail, and without both, begins and ends. */
function* cores(words: readonly string[]): Generator<readonly [number, number]> {
  const heads = HEADS.filter((head) => head.every((word, at) => words[at] === word));
  const tails = TAILS.filter((tail) => tail.every((word, at) => words[words.length - tail.length + at] === word));
  for (const start of [0, ...heads.map((head) => head.length)]) {
    for (const cut of [0, ...tails.map((tail) => tail.length)]) yield [start, words.length - cut];
  }
}

function sameWords(one: string, other: string): boolean {
  const [first, second] = [one, other].map((words) =>
    syllables(words)
      .filter((word) => word !== 'va')
      .join(' '),
  );
  return first === second;
}

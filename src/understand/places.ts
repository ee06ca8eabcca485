import type { UnknownPlace } from '../domain/understood.ts';
import { fold } from '../text/fold.ts';
import { LEVEL_RANK } from '../text/office/kinds.ts';
import { ofLevel } from '../text/office/localities.ts';
import { PROVINCES } from '../text/office/provinces.ts';
import { tonedSyllables, type Syllable } from '../text/syllables.ts';
import type { Token, Tokens } from './tokens.ts';
import type { PlaceName, Vocabulary } from './vocabulary.ts';
import { endsName } from './words.ts';

export interface PlacesFound {
  /** Labels of places of the register. */
  readonly known: readonly string[];
  readonly unknown: readonly UnknownPlace[];
  /** Indexes of the tokens that name them, level words included. */
  readonly taken: ReadonlySet<number>;
}

/** A name in the message, level word included, and the places that it may mean. */
interface Named {
  readonly from: number;
  readonly to: number;
  readonly places: readonly PlaceName[];
}

const PROVINCE_NAMES = PROVINCES.map((name) => tonedSyllables(name));
const LEVEL_TONES: ReadonlyMap<string, string> = new Map([
  ['xa', 'xã'],
  ['phuong', 'phường'],
  ['quan', 'quận'],
  ['tinh', 'tỉnh'],
  ['huyen', 'huyện'],
]);
/** What follows a level word that is none: "xã hội", "phương án", "quản lý", "tình hình". */
const NOT_LEVEL =
  /^(?:xa (?:hoi|doi|doan)|phuong (?:doi|doan|an|thuc|phap|tien|huong|cham|dien)|quan (?:ly|tri|he|su|diem|doi|tam|trong|chung|khu|nhan|triet|uy|trac|sat|ho|ngai)|tinh (?:doi|hinh|trang|cam|than|uy|doan|giam|theo|chat|den|tu|duc)|huyen (?:uy|doan|doi)|thi xa hoi)(?: |$)/u;

/**
 * Finds the places that a message names: those of the register, and others by a level word or a province's name. A name
 * that several places bear gives those that its level and a province named beside it leave.
 */
export function findPlaces(tokens: Tokens, vocabulary: Vocabulary): PlacesFound {
  const taken = new Set<number>();
  const unknown: UnknownPlace[] = [];
  const take = (from: number, to: number): void => {
    for (let i = from; i < to; i += 1) taken.add(i);
  };
  const named: Named[] = [];
  for (const namesakes of vocabulary.namesakes) {
    const name = namesakes[0]?.syllables ?? [];
    for (const at of occurrences(tokens.list, name, taken)) {
      const level = levelBefore(tokens.list, at);
      const fitting = ofLevel(namesakes, level?.word ?? null);
      if (fitting.length === 0) continue;
      const [from, to] = [level?.at ?? at, at + name.length];
      named.push({ from, to, places: inProvinceNamed(tokens.list, fitting) });
      take(from, to);
    }
  }
  const known = new Set(withoutWhere(named).flatMap(({ places }) => places.map(({ label }) => label)));
  // Beside a place of its own a province only says where that lies.
  const isNamed = known.size > 0;
  for (const name of PROVINCE_NAMES) {
    for (const at of occurrences(tokens.list, name, taken)) {
      const folded = name.map((syllable) => syllable.folded).join(' ');
      // "phường Sài Gòn" is a commune that bears the name.
      if (LEVEL_RANK.get(levelBefore(tokens.list, at)?.word ?? '') === 'commune') continue;
      const inside = vocabulary.places.filter(({ province }) => province !== null && fold(province) === folded);
      take(levelBefore(tokens.list, at)?.at ?? at, at + name.length);
      if (!isNamed) for (const { label } of inside) known.add(label);
      if (inside.length === 0) unknown.push({ words: wordsOf(tokens, at, at + name.length), rank: 'province' });
    }
  }
  for (let i = 0; i < tokens.list.length; i += 1) {
    const level = levelAt(tokens.list, i);
    if (level === null || taken.has(i) || level.rank === 'commune' || beginsName(tokens.list, i)) continue;
    const from = i + level.size;
    const to = nameEnd(tokens.list, from, taken, vocabulary.confusable);
    if (to === from) continue;
    take(i, to);
    unknown.push({ words: wordsOf(tokens, i, to), rank: level.rank });
  }
  return { known: [...known], unknown, taken };
}

/** Of namesakes those of a province that the message names anywhere; all where it names none of theirs. */
function inProvinceNamed(list: readonly Token[], places: readonly PlaceName[]): readonly PlaceName[] {
  if (places.length < 2) return places;
  const inside = places.filter(
    ({ inProvince }) => inProvince.length > 0 && occurrences(list, inProvince, new Set()).length > 0,
  );
  return inside.length > 0 ? inside : places;
}

/** "xã Sơn Hải, tỉnh Bắc Ninh": a province behind a place that may lie in it says where that is, and is not asked about. */
function withoutWhere(named: readonly Named[]): readonly Named[] {
  const mayLieIn = (place: PlaceName, province: PlaceName): boolean =>
    place.level !== province.level &&
    (place.province === null ? province.level === 'tỉnh' : fold(place.province) === fold(province.name));
  return named.filter(
    ({ from, places: [own] }) =>
      own === undefined || !named.some(({ to, places }) => to === from && places.some((one) => mayLieIn(one, own))),
  );
}

/** The level word that begins at a token. */
export function levelAt(list: readonly Token[], at: number) {
  for (const size of [2, 1]) {
    const slice = list.slice(at, at + size);
    const word = slice.map((token) => token.folded).join(' ');
    const rank = slice.length === size ? LEVEL_RANK.get(word) : undefined;
    if (rank === undefined) continue;
    const first = slice[0];
    const tone = LEVEL_TONES.get(word);
    if (first !== undefined && tone !== undefined && first.toned !== first.folded && first.toned !== tone) return null;
    const phrase = `${word} ${list[at + size]?.folded ?? ''}`;
    return NOT_LEVEL.test(phrase) ? null : { word, size, rank };
  }
  return null;
}

/**
 * Where a name that begins at a token ends: behind one that is known, else after at most three syllables, none of which
 * is a word that follows names.
 */
export function nameEnd(
  list: readonly Token[],
  from: number,
  taken: ReadonlySet<number>,
  names: readonly (readonly Syllable[])[],
): number {
  if (list[from]?.afterStop === true) return from;
  const known = names.find((name) => isNameAt(list, from, name, taken));
  if (known !== undefined) return from + known.length;
  let to = from;
  while (to < list.length && to < from + 3 && !taken.has(to)) {
    const token = list[to];
    if (token === undefined || (to > from && token.afterStop)) break;
    // "xã Bằng Giang": a capital tells a name from the word that it looks like.
    if (token.capital !== true && endsName(list, to)) break;
    if (token.capital === false) break;
    if ((levelAt(list, to) !== null && !beginsName(list, to)) || (/\d/u.test(token.folded) && to > from)) break;
    to += 1;
  }
  return to;
}

function isNameAt(
  list: readonly Token[],
  from: number,
  name: readonly Syllable[],
  taken: ReadonlySet<number>,
): boolean {
  return name.every((syllable, i) => {
    const token = list[from + i];
    // An unmarked syllable may be any; a marked one must carry the right marks: Sơn Hạ is not Sơn Hà.
    return token !== undefined && !taken.has(from + i) && sameSyllable(token, syllable);
  });
}

/** "xa tinh ha": behind the level word of a commune an unmarked one begins its name. */
export function beginsName(list: readonly Token[], at: number): boolean {
  const token = list[at];
  const unmarked = token !== undefined && token.toned === token.folded && !token.afterStop;
  // "xa phuong thi tran" names three levels and no commune called Phường.
  if (LEVEL_RANK.get(token?.folded ?? '') === 'commune' || token?.folded === 'thi') return false;
  return unmarked && LEVEL_RANK.get(levelBefore(list, at)?.word ?? '') === 'commune' && list[at + 1] !== undefined;
}

/** The message's own words between two tokens. */
export function wordsOf(tokens: Tokens, from: number, to: number): string {
  return tokens.source.slice(tokens.list[from]?.start ?? 0, tokens.list[to - 1]?.end ?? 0);
}

function occurrences(list: readonly Token[], name: readonly Syllable[], taken: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let at = 0; at + name.length <= list.length; at += 1) {
    if (name.length > 0 && isNameAt(list, at, name, taken)) found.push(at);
  }
  return found;
}

/** True where a token may be a syllable: unmarked it may be any, marked it must carry the right marks. */
export function sameSyllable(token: Token, syllable: Syllable): boolean {
  return token.folded === syllable.folded && (token.toned === token.folded || token.toned === syllable.toned);
}

function levelBefore(list: readonly Token[], at: number): { at: number; word: string } | null {
  if (list[at]?.afterStop === true) return null;
  for (const size of [2, 1]) {
    const word = list
      .slice(Math.max(0, at - size), at)
      .map((token) => token.folded)
      .join(' ');
    if (at >= size && LEVEL_RANK.has(word)) return { at: at - size, word };
  }
  return null;
}

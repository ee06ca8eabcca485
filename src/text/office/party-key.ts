import { fold } from '../fold.ts';
import { rememberedWords } from '../remembered.ts';
import { syllables } from '../syllables.ts';
import { LEVEL_RANK, type OfficeGroup } from './kinds.ts';
import { JOINING, parseOffice, type OfficeName } from './name.ts';
import { oneCommune } from './one-commune.ts';
import { writtenOut } from './short.ts';

/** Groups whose members have names of their own, beside what they are: two head nouns are two bodies. */
const BY_NAME: ReadonlySet<OfficeGroup> = new Set(['school', 'village', 'other']);
/** Who speaks for a class, and words that only say that it is one. */
const OF_CLASS = /^(?:(?:thu truong|lanh dao|chu tich|truong|hieu truong|toan the|tat ca|moi|tung|cap) )+/u;
/** "Công an các xã" are others than the Công an of the district. */
const OF_COMMUNES = /(?:cac|cap) (?:xa|phuong|thi tran|dac khu)(?![a-z])/u;

/**
 * What all spellings of one office's name share within a place, so that a link finds what its agency owes: with or
 * without level and place, abbreviated or not, its parts in any order. Communes, schools and villages are told apart by
 * their names. `place` is called as the register calls it: "Sơn Tịnh", "xã Sơn Hà (Nghệ An)".
 */
export function partyKey(agency: string, place: string): string {
  return known(agency, place);
}

/** Ten thousand chats are linked to some more agencies; a key takes a tenth of a millisecond. */
const MOST_KNOWN = 50_000;
const known = rememberedWords(MOST_KNOWN, (agency = '', place = '') => keyOf(agency, place));

function keyOf(agency: string, place: string): string {
  const home = homeOf(place);
  const [bare, of] = withoutHome(writtenOut(agency), home);
  const commune = oneCommune(bare);
  if (commune !== null) return `commune ${commune.level} ${commune.name}`;
  const name = `${bare} ${of}`.trim();
  const office = parseOffice(name, home);
  if (office.collective) return `class ${classWords(name)}`;
  const { kind, content, groups } = office;
  if (kind === null) return `other ${content.join(' ')}`.trim();
  if ([...groups].some((group) => BY_NAME.has(group))) return `${kind.head} ${content.join(' ')}`.trim();
  return [kind.key, ...content.toSorted(), ...rankOf(office, name)].join(' ');
}

/** What tells two offices of one kind and field apart: a committee's level, and that it is one of the communes'. */
function rankOf({ kind, level }: OfficeName, name: string): readonly string[] {
  if (kind?.key === 'committee' || kind?.key === 'council') return level === null ? [] : [level];
  return OF_COMMUNES.test(name) ? ['xa'] : [];
}

/** The words of a class in an order of their own: "các xã, phường" and "các phường, xã" are one. */
function classWords(name: string): string {
  const words = syllables(syllables(name).join(' ').replace(OF_CLASS, ''));
  return [...new Set(words.filter((word) => !JOINING.has(word) && word !== 'cap'))].sort().join(' ');
}

/** The name alone of a place, folded. */
function homeOf(place: string): string {
  const bare = fold(place).replace(/\s*\(.*$/u, '');
  const level = [...LEVEL_RANK.keys()].find((one) => bare.startsWith(`${one} `));
  return level === undefined ? bare : bare.slice(level.length + 1);
}

/**
 * Parts a name from where the office lies, "… huyện Sơn Tịnh, tỉnh Quảng Ngãi": the name, and the level that tells one
 * committee from another. `name` and `home` folded.
 */
function withoutHome(name: string, home: string): readonly [string, string] {
  const local = name.replace(/,\s*tinh (?!uy|doan|doi)[^,]+$/u, '');
  if (home === '') return [local, ''];
  const found = new RegExp(`[\\s,-]+(huyen|quan|thi xa|thanh pho)\\s+${escaped(home)}$`, 'u').exec(local);
  return found === null ? [local, ''] : [local.slice(0, found.index), found[1] ?? ''];
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

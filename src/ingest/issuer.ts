import { LEVELS } from '../text/administration.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { type Authority, authorityOf, officeLines } from './authority.ts';
import { isCapitals } from './evidence.ts';
import { spaceDashes } from './layout.ts';
import type { Line } from './lines.ts';
import { beginsWithOffice } from './names.ts';

/** Who issued the document. */
export interface Issuer {
  readonly place: string | null;
  /** In lower case with its marks: `huyện`. */
  readonly level: string | null;
  readonly province: string | null;
  /** `UBND huyện Sơn Hà`. */
  readonly issuer: string | null;
}

const LEVEL_NAMES = new Map(
  ['đặc khu', 'thành phố', 'thị trấn', 'thị xã', 'phường', 'huyện', 'quận', 'tỉnh', 'xã'].map((name) => [
    fold(name),
    name,
  ]),
);
const LEVEL = LEVELS.join('|');
const COMMITTEE = `(?:uy ban nhan dan|ubnd)`;
/** A name in title case or in figures behind a level. */
const NAME = /^\s+((?:\p{Lu}[\p{L}'’-]*)(?:\s+\p{Lu}[\p{L}'’-]*){0,4}|\d{1,2})/u;
/** "Bà Rịa - Vũng Tàu": what joins the second of two names, which are of two words each. */
const JOINED = /^\s*[-–]\s*(\p{Lu}[\p{L}'’]+\s+\p{Lu}[\p{L}'’]+)(?!\s*\p{Lu})/u;

/** The name that stands at the beginning of a text behind a level, with its second half. */
function nameAt(text: string): string | null {
  const match = NAME.exec(text);
  if (match?.[1] === undefined) return null;
  const rest = JOINED.exec(text.slice(match[0].length));
  return rest?.[1] === undefined || beginsWithOffice(fold(rest[1])) ? match[1] : `${match[1]} - ${rest[1]}`;
}

interface Vote {
  readonly level: string;
  readonly name: string | null;
  readonly weight: number;
}

/** "UBND <level> [<name>]" wherever it stands, with what stands before it. */
function committees(text: string): readonly { level: string; name: string | null; before: string; after: string }[] {
  const folded = foldInPlace(text);
  return [...folded.matchAll(new RegExp(`${COMMITTEE}\\s+(${LEVEL})(?![a-z])`, 'gu'))].map((match) => {
    const end = match.index + match[0].length;
    const name = nameAt(text.slice(end));
    return {
      level: match[1] ?? '',
      name,
      before: folded.slice(0, match.index),
      after: folded.slice(end + (name?.length ?? -1) + 1),
    };
  });
}

const titleCase = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .split(/\s+/u)
    .map((word) => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1))
    .join(' ');

/** A name in capitals, and the second of two that a dash joins. */
const LOUD_NAME = /^(?:[\p{Lu}'’]+(?:\s+|$))+(?:- \p{Lu}{2,}\s+\p{Lu}{2,}(?=\s|$))?/u;

/** Votes of the header: the lines above the number, in capitals. */
function headerVotes(header: readonly Line[]): readonly Vote[] {
  const text = header
    .map((line) => line.text.split(/\s{3,}/u)[0] ?? line.text)
    .join(' ')
    .replace(/\s*[-–]\s*/gu, ' - ')
    .replace(/CỘNG\s+HÒA.*?VIỆT\s+NAM/u, ' ');
  const match = new RegExp(`${COMMITTEE}\\s+(${LEVEL})\\s+([a-z'’ -]+)`, 'u').exec(foldInPlace(text));
  if (match === null) return [];
  const at = match.index + match[0].length - (match[2] ?? '').length;
  const name = LOUD_NAME.exec(text.slice(at, at + (match[2] ?? '').length))?.[0].trim() ?? '';
  return name === '' ? [] : [{ level: match[1] ?? '', name: titleCase(name), weight: 3 }];
}

/** Votes of the opening: the committee that "ban hành", "xây dựng"; a committee behind "của" issued something else. */
function openingVotes(opening: string): readonly Vote[] {
  return committees(opening)
    .filter(({ before }) => !/(?:cua|thay mat)(?: chu tich)?\s*$/u.test(before))
    .map(({ level, name, after }) => ({
      level,
      name,
      weight: /^.{0,40}(?:ban hanh|xay dung|trien khai|ke hoach)/u.test(after) ? 3 : 1,
    }));
}

/** Votes of "trên địa bàn huyện Sơn Hà" and of a level and name in the title. */
function titleVotes(title: string): readonly Vote[] {
  const folded = foldInPlace(title);
  return [...folded.matchAll(new RegExp(`(?<![a-z])(${LEVEL})(?![a-z])`, 'gu'))].map((match) => {
    const name = nameAt(title.slice(match.index + match[0].length));
    return {
      level: match[1] ?? '',
      name: name === null || /^\p{Lu}+$/u.test(name.replace(/\s/gu, '')) ? null : name,
      weight: 1,
    };
  });
}

function heaviest(entries: readonly (readonly [string, number])[]): string | null {
  const sums = new Map<string, number>();
  for (const [key, weight] of entries) sums.set(key, (sums.get(key) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** A name in whatever letters, marks and spaces around its dash. */
const keyOf = (name: string): string => spaceDashes(fold(name));

/** A name's majority spelling among its written forms; letters are misread, so one occurrence proves little. */
function majority(name: string, spellings: readonly string[]): string {
  const same = spellings.filter((other) => keyOf(other) === keyOf(name));
  return heaviest(same.map((other) => [other, 1])) ?? name;
}

/** Works out the issuing committee from header, dateline, title and opening by weighted votes. */
export function issuerOf(parts: {
  header: readonly Line[];
  /** The lines from behind the title on. */
  body: readonly Line[];
  title: string;
  opening: string;
  dateline: string | null;
  whole: string;
}): Issuer {
  const authority = authorityOf(parts.header, parts.body, parts.whole);
  if (authority !== null && !authority.ofCommittee) return issuedBy(authority);
  const office = new Set(officeLines(parts.header));
  const committee = parts.header.filter((line) => !office.has(line));
  const votes = [...headerVotes(committee), ...openingVotes(parts.opening), ...titleVotes(parts.title)];
  const level = heaviest(votes.map((vote) => [vote.level, vote.weight] as const));
  const dateline = parts.dateline === null ? null : withoutLevel(parts.dateline);
  const names = votes
    .filter((vote) => vote.level === level && vote.name !== null)
    .map((vote) => [keyOf(vote.name ?? ''), vote.weight] as const);
  const folded = heaviest(dateline === null ? names : [...names, [keyOf(dateline), 2]]);
  const spellings = [
    ...(dateline === null ? [] : [dateline]),
    ...votes.flatMap((vote) => (vote.name === null ? [] : [vote.name])),
  ];
  const written = committees(parts.whole).flatMap(({ name }) => (name === null ? [] : [name]));
  const place =
    folded === null
      ? null
      : majority(spellings.find((name) => keyOf(name) === folded) ?? folded, [...spellings, ...written]);
  const levelName = level === null ? null : (LEVEL_NAMES.get(level) ?? level);
  return {
    place,
    level: levelName,
    province: provinceOf(parts.opening, parts.whole, levelName, place),
    issuer: authority?.name ?? (place === null || levelName === null ? null : `UBND ${levelName} ${place}`),
  };
}

/** A body that is no committee's: only its own name says where it is of. */
function issuedBy({ name, level, place }: Authority): Issuer {
  const levelName = place === null || level === null ? null : (LEVEL_NAMES.get(level) ?? level);
  const named = place === null || levelName === null ? null : isCapitals(place) ? titleCase(place) : place;
  return { place: named, level: levelName, province: levelName === 'tỉnh' ? named : null, issuer: name };
}

/** "Thành phố Hồ Chí Minh" as a dateline names the place with its level. */
function withoutLevel(name: string): string {
  const level = LEVELS.find((word) => fold(name).startsWith(`${word} `));
  return level === undefined ? name : name.split(/\s+/u).slice(level.split(' ').length).join(' ');
}

function provinceOf(opening: string, whole: string, level: string | null, place: string | null): string | null {
  if (level === 'tỉnh') return place;
  const find = (text: string): string | null =>
    heaviest(
      [...text.matchAll(/(?:tỉnh|TỈNH)(?=\s+\p{Lu}\p{Ll})/gu)].flatMap((match) => {
        const name = nameAt(text.slice(match.index + match[0].length));
        return name === null || isCapitals(name) ? [] : [[name, 1] as const];
      }),
    );
  return find(opening) ?? find(whole);
}

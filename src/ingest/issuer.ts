import { LEVELS } from '../text/administration.ts';
import { fold, foldInPlace } from '../text/fold.ts';
import { type Authority, authorityOf, officeLines } from './authority.ts';
import { isCapitals } from './evidence.ts';
import type { Line } from './lines.ts';

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
    const name = NAME.exec(text.slice(end))?.[1] ?? null;
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

/** Votes of the header: the lines above the number, in capitals. */
function headerVotes(header: readonly Line[]): readonly Vote[] {
  const text = header
    .map((line) => line.text.split(/\s{3,}/u)[0] ?? line.text)
    .join(' ')
    .replace(/CỘNG\s+HÒA.*?VIỆT\s+NAM/u, ' ');
  const match = new RegExp(`${COMMITTEE}\\s+(${LEVEL})\\s+([a-z'’ ]+)`, 'u').exec(foldInPlace(text));
  if (match === null) return [];
  const at = match.index + match[0].length - (match[2] ?? '').length;
  const name = /^(?:\p{Lu}+(?:\s+|$))+/u.exec(text.slice(at, at + (match[2] ?? '').length))?.[0].trim() ?? '';
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
    const name = NAME.exec(title.slice(match.index + match[0].length))?.[1] ?? null;
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

/** A name's majority spelling among its written forms; letters are misread, so one occurrence proves little. */
function majority(name: string, spellings: readonly string[]): string {
  const same = spellings.filter((other) => fold(other) === fold(name));
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
    .map((vote) => [fold(vote.name ?? ''), vote.weight] as const);
  const folded = heaviest(dateline === null ? names : [...names, [fold(dateline), 2]]);
  const spellings = [
    ...votes.flatMap((vote) => (vote.name === null ? [] : [vote.name])),
    ...(dateline === null ? [] : [dateline]),
  ];
  const written = committees(parts.whole).flatMap(({ name }) => (name === null ? [] : [name]));
  const place =
    folded === null
      ? null
      : majority(spellings.find((name) => fold(name) === folded) ?? folded, [...spellings, ...written]);
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
      [...text.matchAll(/(?:tỉnh|TỈNH)\s+((?:\p{Lu}\p{Ll}+)(?:\s+\p{Lu}\p{Ll}+){0,3})/gu)].map(
        (match) => [match[1] ?? '', 1] as const,
      ),
    );
  return find(opening) ?? find(whole);
}

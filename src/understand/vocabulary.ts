import type { Plan } from '../domain/plan.ts';
import { expandAbbreviations } from '../text/abbreviations.ts';
import { foldKeepingTones } from '../text/fold.ts';
import { initialismsOf } from '../text/initials.ts';
import { parseOffice } from '../text/office/name.ts';
import { syllables, tonedSyllables, type Syllable } from '../text/syllables.ts';
import { FOREIGN, QUESTION_SYLLABLES } from './words.ts';

/** A place that plans cover, as syllables to look for. */
export interface PlaceName {
  readonly name: string;
  /** Folded level words of its plans; several where two places share the name. */
  readonly levels: readonly string[];
  readonly provinces: readonly string[];
  readonly syllables: readonly Syllable[];
}

/** What messages may name: everything that understanding knows of the register. */
export interface Vocabulary {
  /** Longest name first. */
  readonly places: readonly PlaceName[];
  /** Contents of office names by key of the head noun. */
  readonly contents: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What the plans call villages, with marks: "thôn", "bon" of "Trưởng các thôn, bon". */
  readonly villages: ReadonlySet<string>;
  /** Titles of the plans. */
  readonly titles: readonly (readonly Syllable[])[];
  /** Initials of the agencies and places with what they stand for, folded. */
  readonly initialisms: ReadonlyMap<string, string>;
  /** Folded syllables that a slip may be put right to. */
  readonly syllables: ReadonlySet<string>;
  /** The syllables of the plans with their marks. */
  readonly toned: ReadonlySet<string>;
}

/** Names of places shorter than this have no initials that tell them. */
const LONG_NAME = 3;

/** Collects the names of a register. */
export function buildVocabulary(plans: readonly Plan[]): Vocabulary {
  const names = plans.flatMap((plan) => plan.agencies.flatMap((agency) => [agency.name, ...agency.parties]));
  const places = placesOf(plans);
  const words = new Set([...QUESTION_SYLLABLES, ...FOREIGN]);
  const toned = new Set<string>();
  const texts = plans.flatMap((plan) => [plan.title ?? '', plan.place ?? '', ...plan.passages.map(({ text }) => text)]);
  for (const syllable of [...texts, ...names].flatMap((text) => tonedSyllables(text))) {
    words.add(syllable.folded);
    toned.add(syllable.toned);
  }
  return {
    places,
    contents: contentsOf(plans),
    villages: new Set(names.flatMap(villageNouns)),
    titles: plans.map(({ title }) =>
      tonedSyllables(title ?? '').filter(({ folded }) => !/^(?:nam|\d+)$/u.test(folded)),
    ),
    initialisms: new Map([
      ...initialismsOf(names.map((name) => expandAbbreviations(name))),
      ...places.flatMap(placeInitials),
    ]),
    syllables: words,
    toned,
  };
}

function placesOf(plans: readonly Plan[]): readonly PlaceName[] {
  const places = new Map<string, { levels: Set<string>; provinces: Set<string> }>();
  for (const { place, level, province } of plans) {
    if (place === null) continue;
    const entry = places.get(place) ?? { levels: new Set(), provinces: new Set() };
    places.set(place, entry);
    if (level !== null) entry.levels.add(level.toLowerCase());
    if (province !== null) entry.provinces.add(province);
  }
  return [...places]
    .map(([name, { levels, provinces }]) => ({
      name,
      levels: [...levels],
      provinces: [...provinces],
      syllables: tonedSyllables(name),
    }))
    .sort((a, b) => b.syllables.length - a.syllables.length || a.name.localeCompare(b.name, 'vi'));
}

/** The nouns of an enumeration of villages: where one is known the others are villages too. */
function villageNouns(name: string): readonly string[] {
  const listed = /(?<!\p{L})các (?<nouns>.+)$/u.exec(name.normalize('NFC'))?.groups?.['nouns'];
  if (listed === undefined || !parseOffice(name).groups.has('village')) return [];
  const nouns = listed.split(/\s*(?:,|\svà(?:\scác)?\s)\s*/u);
  return nouns.filter((noun) => /^\p{Ll}+$/u.test(noun)).map((noun) => foldKeepingTones(noun));
}

function contentsOf(plans: readonly Plan[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const contents = new Map<string, Map<string, readonly string[]>>();
  for (const plan of plans) {
    for (const name of plan.agencies.flatMap((agency) => [agency.name, ...agency.parties])) {
      const { kind, content } = parseOffice(name, plan.place);
      if (kind === null || content.length === 0) continue;
      const same = contents.get(kind.key) ?? new Map<string, readonly string[]>();
      contents.set(kind.key, same.set(content.join(' '), content));
    }
  }
  return new Map([...contents].map(([key, same]) => [key, [...same.values()]]));
}

/** "BMT" and "TPBMT" for a city of three syllables. */
function placeInitials({ name, levels, syllables: own }: PlaceName): readonly (readonly [string, string])[] {
  if (own.length < LONG_NAME) return [];
  const initials = own.map(({ folded }) => folded.charAt(0)).join('');
  const level = levels[0] ?? '';
  const short = syllables(level)
    .map((word) => word.charAt(0))
    .join('');
  return [
    [initials, name],
    [`${short}${initials}`, `${level} ${name}`],
  ];
}

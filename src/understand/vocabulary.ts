import type { Plan } from '../domain/plan.ts';
import { expandAbbreviations } from '../text/abbreviations.ts';
import { fold, foldKeepingTones } from '../text/fold.ts';
import { initialismsOf } from '../text/initials.ts';
import { localitiesOf, type Locality } from '../text/office/localities.ts';
import { parseOffice } from '../text/office/name.ts';
import { eachRun, syllables, syllablesOf, tonedSyllables, type Syllable } from '../text/syllables.ts';
import { confusableNames, syllablesOfNames } from './confusable.ts';
import { FOREIGN, QUESTION_SYLLABLES } from './words.ts';

/** A place that plans cover, as syllables to look for. */
export interface PlaceName extends Locality {
  /** Of its name alone: two places may have the same. */
  readonly syllables: readonly Syllable[];
  /** Of the province that it lies in; none where its plans do not say. */
  readonly inProvince: readonly Syllable[];
}

/** What messages may name: everything that understanding knows of the register. */
export interface Vocabulary {
  /** Longest name first. */
  readonly places: readonly PlaceName[];
  /** The same, those of one name together. */
  readonly namesakes: readonly (readonly PlaceName[])[];
  /** Names of other localities that look like words of a question without their marks; longest first. */
  readonly confusable: readonly (readonly Syllable[])[];
  /** Contents of office names by key of the head noun. */
  readonly contents: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names without a head noun that is known ("các cơ sở nuôi trồng thủy sản"), folded and without joining words. */
  readonly others: readonly (readonly string[])[];
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
  const named = plans.flatMap((plan) => plan.agencies.flatMap((agency) => [agency.name, ...agency.parties]));
  const names = [...new Set(named)];
  const places = placesOf(plans);
  const words = new Set([...QUESTION_SYLLABLES, ...FOREIGN]);
  const toned = new Set<string>();
  const seen = new Set<string>();
  const confusable = new Set<string>();
  const collect = (text: string): void => {
    eachRun(text, (run) => {
      if (seen.has(run)) return;
      seen.add(run);
      for (const syllable of syllablesOf(run)) {
        words.add(syllable.folded);
        toned.add(syllable.toned);
      }
    });
  };
  for (const { title, attached, place, passages } of plans) {
    collect(title ?? '');
    collect(attached?.title ?? '');
    collect(place ?? '');
    for (const { text } of passages) {
      collect(text);
      for (const name of confusableNames(text)) confusable.add(name);
    }
  }
  for (const name of names) {
    collect(name);
    for (const own of confusableNames(name)) confusable.add(own);
  }
  return {
    places,
    namesakes: namesakesAmong(places),
    confusable: syllablesOfNames(confusable),
    contents: contentsOf(plans),
    others: othersOf(plans),
    villages: new Set(names.flatMap(villageNouns)),
    titles: plans
      .flatMap(({ title, attached }) => [title ?? '', ...(attached?.title ? [attached.title] : [])])
      .map((title) => tonedSyllables(title).filter(({ folded }) => !/^(?:nam|\d+)$/u.test(folded))),
    initialisms: new Map([
      ...initialismsOf(names.map((name) => expandAbbreviations(name))),
      ...places.flatMap(placeInitials),
    ]),
    syllables: words,
    toned,
  };
}

function placesOf(plans: readonly Plan[]): readonly PlaceName[] {
  return localitiesOf(plans)
    .all.map((place) => ({
      ...place,
      syllables: tonedSyllables(place.name),
      inProvince: tonedSyllables(place.province ?? ''),
    }))
    .sort((a, b) => b.syllables.length - a.syllables.length || a.label.localeCompare(b.label, 'vi'));
}

function namesakesAmong(places: readonly PlaceName[]): readonly (readonly PlaceName[])[] {
  const byName = new Map<string, PlaceName[]>();
  for (const place of places) byName.set(fold(place.name), [...(byName.get(fold(place.name)) ?? []), place]);
  return [...byName.values()];
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
    for (const name of plan.agencies.flatMap(({ name: whole, parties }) =>
      parties.length > 1 ? parties : [whole, ...parties],
    )) {
      const { kind, content } = parseOffice(name, plan.place);
      if (kind === null || content.length === 0) continue;
      const same = contents.get(kind.key) ?? new Map<string, readonly string[]>();
      contents.set(kind.key, same.set(content.join(' '), content));
    }
  }
  return new Map([...contents].map(([key, same]) => [key, [...same.values()]]));
}

/** Fewer syllables than this may be any words. */
const LEAST_OTHER = 3;

function othersOf(plans: readonly Plan[]): readonly (readonly string[])[] {
  const names = plans.flatMap(({ agencies, place }) =>
    agencies.flatMap(({ name, parties }) => [name, ...parties].map((one) => parseOffice(one, place))),
  );
  const plain = names.filter(
    ({ kind, collective, content }) => kind === null && !collective && content.length >= LEAST_OTHER,
  );
  return [...new Map(plain.map(({ content }) => [content.join(' '), content])).values()];
}

/** "BMT" and "TPBMT" for a city of three syllables. */
function placeInitials({ name, level: ownLevel, syllables: own }: PlaceName): readonly (readonly [string, string])[] {
  if (own.length < LONG_NAME) return [];
  const initials = own.map(({ folded }) => folded.charAt(0)).join('');
  const level = ownLevel?.toLowerCase() ?? '';
  const short = syllables(level)
    .map((word) => word.charAt(0))
    .join('');
  return [
    [initials, name],
    [`${short}${initials}`, `${level} ${name}`],
  ];
}

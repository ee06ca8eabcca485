import type { Plan } from '../domain/plan.ts';
import { parseOffice } from '../text/office/name.ts';
import { tonedSyllables, type Syllable } from '../text/syllables.ts';

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
}

/** Collects the names of a register. */
export function buildVocabulary(plans: readonly Plan[]): Vocabulary {
  const places = new Map<string, { levels: Set<string>; provinces: Set<string> }>();
  const contents = new Map<string, Map<string, readonly string[]>>();
  for (const plan of plans) {
    if (plan.place !== null) {
      const entry = places.get(plan.place) ?? { levels: new Set(), provinces: new Set() };
      places.set(plan.place, entry);
      if (plan.level !== null) entry.levels.add(plan.level.toLowerCase());
      if (plan.province !== null) entry.provinces.add(plan.province);
    }
    for (const name of plan.agencies.flatMap((agency) => [agency.name, ...agency.parties])) {
      const { kind, content } = parseOffice(name, plan.place);
      if (kind === null || content.length === 0) continue;
      const same = contents.get(kind.key) ?? new Map<string, readonly string[]>();
      contents.set(kind.key, same.set(content.join(' '), content));
    }
  }
  return {
    places: [...places]
      .map(([name, { levels, provinces }]) => ({
        name,
        levels: [...levels],
        provinces: [...provinces],
        syllables: tonedSyllables(name),
      }))
      .sort((a, b) => b.syllables.length - a.syllables.length || a.name.localeCompare(b.name, 'vi')),
    contents: new Map([...contents].map(([key, same]) => [key, [...same.values()]])),
  };
}

import type { Office, Occurrence } from '../domain/occurrence.ts';
import { actionKey } from '../text/occurrence.ts';

/** What a focal agency collects by one day: one deadline, and those of its parties that are known. */
export interface Collection {
  /** The same for as long as the occurrences are: lineage, focal agency, date, action. */
  readonly about: string;
  readonly focal: Office;
  /** Any of the occurrences, for what they have in common: plan, deadline, place, days. */
  readonly one: Occurrence;
  readonly parties: readonly Occurrence[];
}

/** Occurrences that name a focal agency, by what it collects, in their order. */
export function collectionsOf(occurrences: readonly Occurrence[]): readonly Collection[] {
  const found = new Map<string, { about: string; focal: Office; one: Occurrence; parties: Occurrence[] }>();
  for (const one of occurrences) {
    const about = collectAbout(one);
    if (about === null || one.focal === null) continue;
    const known = found.get(about);
    if (known === undefined) found.set(about, { about, focal: one.focal, one, parties: [one] });
    else known.parties.push(one);
  }
  return [...found.values()];
}

/** What a list of who has handed in is about, in the ledger; null where nobody collects. */
export function collectAbout({ lineage, focal, date, deadline }: Occurrence): string | null {
  return focal === null ? null : ['collect', lineage, focal.key, date, actionKey(deadline.action)].join('|');
}

/** Occurrences without the classes of which a member is among them: the members stand for them. */
export function withoutKnownClasses(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const known = new Set(occurrences.flatMap((one) => (one.memberOf === null ? [] : [deedOf(one, one.memberOf)])));
  return occurrences.filter((one) => !one.isClass || !known.has(deedOf(one, one.party.name)));
}

function deedOf({ lineage, date, deadline }: Occurrence, whose: string): string {
  return JSON.stringify([lineage, date, actionKey(deadline.action), whose]);
}

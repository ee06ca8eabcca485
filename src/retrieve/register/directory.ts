import type { Directory, NamedOffice } from '../../domain/directory.ts';
import type { Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { localitiesNamed } from '../../text/office/localities.ts';
import { isEnded } from './amendments.ts';
import { headingKey } from './heading.ts';
import { memberName } from './member.ts';
import { plainest } from './plainest.ts';
import type { PlanOffice, Register } from './register.ts';
import { resolveOffice } from './resolve.ts';

/** The directory of a register. `read` finds the offices that words name. */
export function directoryOf(register: Register, read: (words: string) => readonly OfficeMention[]): Directory {
  const inForce = register.plans.filter((plan) => !isEnded(plan, register.amendments));
  const officesIn = (place: string): readonly PlanOffice[] => register.officesOf(inForce.filter(isOf(place)));
  const isOf =
    (place: string) =>
    (plan: Plan): boolean =>
      register.placeOf(plan) === place;
  return {
    places: () => register.places,
    placesNamed: (words) => localitiesNamed(register.localities, words).map(({ label }) => label),
    officesOf: (place) => distinct(officesIn(place)),
    officeNamed: (words, place) => named(words, read(words), officesIn(place)),
  };
}

function named(words: string, mentions: readonly OfficeMention[], offices: readonly PlanOffice[]): NamedOffice {
  const written = offices.find(({ name, plan }) => headingKey(name, plan.place) === headingKey(words, plan.place));
  if (written !== undefined) return { of: 'found', name: written.name };
  const [mention] = mentions;
  if (mention === undefined || mentions.length > 1) return { of: 'none' };
  const resolved = resolveOffice(mention, offices);
  if (resolved.of === 'none') return resolved;
  if (resolved.of !== 'found') return { of: 'several', names: distinct(resolved.offices) };
  if (resolved.found.every(({ asMember }) => asMember)) return { of: 'found', name: memberName(mention) };
  const one = plainest(resolved.offices, mention) ?? resolved.offices[0];
  return one === undefined ? { of: 'none' } : { of: 'found', name: one.name };
}

/** One office that several plans name, by the name that comes first. */
function distinct(offices: readonly PlanOffice[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const { name, plan } of offices) {
    const key = headingKey(name, plan.place);
    if (!byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

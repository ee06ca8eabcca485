import type { Finding, FoundAgency } from '../../domain/finding.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import type { Plan } from '../../domain/plan.ts';
import { isEnded } from './amendments.ts';
import { groupBy } from './group.ts';
import { headingKey } from './heading.ts';
import type { Inquiry } from './inquiry.ts';
import { communeOf, isOfOtherCommune, memberName } from './member.ts';
import { plainest } from './plainest.ts';
import type { PlanOffice } from './register.ts';
import type { OfficeName } from '../../text/office/name.ts';
import { resolveOffice, type Resolved } from './resolve.ts';
import { unclear } from './unclear.ts';

/** Either the agencies that a name means, or the finding that says why there is none. */
export interface Answerable {
  readonly found: readonly FoundAgency[];
  readonly offices: readonly PlanOffice[];
  readonly finding: Finding | null;
}

/** Resolves a name in the plans that may answer, place by place. */
export function resolveHere(inquiry: Inquiry, mention: OfficeMention): Answerable {
  const results = [...inquiry.byPlace.values()].map((plans) => resolveIn(inquiry, mention, plans));
  const hits = results.filter((result) => result.of === 'found');
  if (hits.length > 0) return answerable(hits);
  const several = results.find((result) => result.of === 'several');
  if (several !== undefined) {
    return refuse(unclear(inquiry, 'agency', mention.words, namesOf(several.offices)));
  }
  const near = results.find((result) => result.of === 'near');
  if (near !== undefined) return refuse(unclear(inquiry, 'near-agency', mention.words, namesOf(near.offices)));
  if (inquiry.plans.length > 0 && inquiry.plans.every((plan) => isOfOtherCommune(mention, plan))) {
    const { places } = inquiry.register;
    return refuse({ of: 'missing', missing: { of: 'place', words: communeOf(mention), places } });
  }
  return refuse({
    of: 'missing',
    missing: { of: 'agency', words: memberName(mention), plans: inquiry.plans, elsewhere: elsewhere(inquiry, mention) },
  });
}

/** Resolves a name where no place is known: one place answers, several are offered. */
export function resolveWide(inquiry: Inquiry, mention: OfficeMention): Answerable {
  const places = [...inquiry.byPlace].map(([place, plans]) => ({
    place,
    result: resolveIn(inquiry, mention, plans),
  }));
  // A commune's name says nothing about the district that it lies in.
  const all = mention.member === null ? places.filter(({ result }) => result.of === 'found') : [];
  // Nearly every plan orders "các sở, ngành" something; a plan that names the office itself goes before those.
  const own = all.filter(({ result }) => result.of === 'found' && result.found.some(({ asMember }) => !asMember));
  const hits = own.length > 0 ? own : all;
  const [only] = hits;
  if (only !== undefined && hits.length === 1) return answerable([only.result]);
  if (hits.length > 1) {
    const choices = hits.map(
      ({ place, result }) => `${(own.length > 0 ? nameIn(result, mention) : null) ?? mention.words} - ${place}`,
    );
    return refuse(unclear(inquiry, 'place', mention.words, choices));
  }
  if (mention.member !== null) {
    return refuse({
      of: 'missing',
      missing: { of: 'place', words: communeOf(mention), places: inquiry.register.places },
    });
  }
  const near = places.flatMap(({ place, result }) =>
    result.of === 'near' || result.of === 'several' ? namesOf(result.offices).map((name) => `${name} - ${place}`) : [],
  );
  if (near.length > 0) return refuse(unclear(inquiry, 'near-agency', mention.words, near));
  return refuse({
    of: 'missing',
    missing: { of: 'agency', words: mention.words, plans: inquiry.plans, elsewhere: [] },
  });
}

/** A name that is a heading's means the whole heading, both parties of two; otherwise the office that it names. */
function resolveIn(inquiry: Inquiry, mention: OfficeMention, plans: readonly Plan[]): Resolved {
  const offices = inquiry.register.officesOf(plans).filter(({ plan }) => !isOfOtherCommune(mention, plan));
  const whole = offices.filter(
    ({ agency, plan }) =>
      agency.parties.length > 1 && headingKey(agency.name, plan.place) === headingKey(mention.words, plan.place),
  );
  if (whole.length === 0) return resolveOffice(mention, offices);
  // Other sections may name one of the parties, or the same class, alone or beside others.
  const all = offices.filter((one) => whole.includes(one) || whole.some(({ office }) => isSame(office, one.office)));
  const agencies = [...new Map(all.map(({ plan, agency }) => [agency, { plan, agency, asMember: false }])).values()];
  return { of: 'found', found: agencies, offices: all };
}

function isSame(a: OfficeName, b: OfficeName): boolean {
  const sameContent = a.content.length === b.content.length && a.content.every((word) => b.content.includes(word));
  const sameGroups = a.groups.size === b.groups.size && [...a.groups].every((group) => b.groups.has(group));
  return a.kind !== null && a.kind === b.kind && a.collective === b.collective && sameContent && sameGroups;
}

function elsewhere(inquiry: Inquiry, mention: OfficeMention): readonly string[] {
  // Every plan has a committee and communes: that they are elsewhere says nothing.
  if (mention.kind === 'committee') return [];
  const { register, byPlace } = inquiry;
  const holding = register.plans.filter((plan) => !isEnded(plan, register.amendments));
  const plansOf = groupBy(holding, (plan) => register.placeOf(plan));
  return register.places.filter((place) => {
    if (byPlace.has(place)) return false;
    const result = resolveOffice(mention, register.officesOf(plansOf.get(place) ?? []));
    return result.of === 'found' && result.found.some(({ asMember }) => !asMember);
  });
}

function answerable(results: readonly Resolved[]): Answerable {
  const hits = results.flatMap((result) => (result.of === 'found' ? [result] : []));
  return { found: hits.flatMap(({ found }) => found), offices: hits.flatMap(({ offices }) => offices), finding: null };
}

function refuse(finding: Finding): Answerable {
  return { found: [], offices: [], finding };
}

function nameIn(result: Resolved, mention: OfficeMention): string | null {
  return result.of === 'none' ? null : (plainest(result.offices, mention)?.name ?? null);
}

function namesOf(offices: readonly PlanOffice[]): readonly string[] {
  return offices.map(({ name }) => name);
}

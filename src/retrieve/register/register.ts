import type { Amendments } from '../../domain/finding.ts';
import type { Agency, Plan } from '../../domain/plan.ts';
import { localitiesOf, type Locality } from '../../text/office/localities.ts';
import { parseOffice, type OfficeName } from '../../text/office/name.ts';
import { planCalled } from '../../text/vi/plans.ts';
import { amendmentsAmong } from './amendments.ts';

/** One office that a plan's heading names, taken apart. */
export interface PlanOffice {
  readonly plan: Plan;
  readonly agency: Agency;
  /** The party's own words; the heading's where it names one office. */
  readonly name: string;
  readonly office: OfficeName;
}

/** The plans of the corpus as they are looked up. */
export interface Register {
  readonly plans: readonly Plan[];
  readonly offices: readonly PlanOffice[];
  /** Those of some plans, in the plans' order. */
  readonly officesOf: (plans: readonly Plan[]) => readonly PlanOffice[];
  /** What the places that have plans are called, in Vietnamese order; two of one name have two. */
  readonly places: readonly string[];
  readonly localities: readonly Locality[];
  /** What the place that a plan stands under is called; one that names none stands under its number or file. */
  readonly placeOf: (plan: Plan) => string;
  readonly amendments: Amendments;
}

/** Prepares plans for looking up. */
export function createRegister(plans: readonly Plan[]): Register {
  const { all, labelOf } = localitiesOf(plans);
  const offices = new Map(plans.map((plan) => [plan, officesIn(plan)]));
  return {
    plans,
    offices: plans.flatMap((plan) => offices.get(plan) ?? []),
    officesOf: (some) => some.flatMap((plan) => offices.get(plan) ?? []),
    places: all.map(({ label }) => label),
    localities: all,
    placeOf: (plan) => labelOf(plan) ?? (plan.number === null ? plan.plan : planCalled(plan.kind, plan.number)),
    amendments: amendmentsAmong(plans),
  };
}

/** A register is prepared anew whenever a document changes, or reminders are planned; the plans stay the same. */
const TAKEN_APART = new WeakMap<Plan, readonly PlanOffice[]>();

function officesIn(plan: Plan): readonly PlanOffice[] {
  const known = TAKEN_APART.get(plan) ?? takeApart(plan);
  TAKEN_APART.set(plan, known);
  return known;
}

function takeApart(plan: Plan): readonly PlanOffice[] {
  return plan.agencies.flatMap((agency) => {
    const names = agency.parties.length > 0 ? agency.parties : [agency.name];
    return names.map((name) => ({ plan, agency, name, office: parseOffice(name, plan.place) }));
  });
}

import type { Agency, Plan } from '../../domain/plan.ts';
import { parseOffice, type OfficeName } from '../../text/office/name.ts';

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
  /** Names of the places that have plans, in Vietnamese order. */
  readonly places: readonly string[];
}

/** Prepares plans for looking up. */
export function createRegister(plans: readonly Plan[]): Register {
  const places = new Set(plans.flatMap((plan) => (plan.place === null ? [] : [plan.place])));
  return {
    plans,
    offices: plans.flatMap(officesOf),
    places: [...places].sort((a, b) => a.localeCompare(b, 'vi')),
  };
}

function officesOf(plan: Plan): PlanOffice[] {
  return plan.agencies.flatMap((agency) => {
    const names = agency.parties.length > 0 ? agency.parties : [agency.name];
    return names.map((name) => ({ plan, agency, name, office: parseOffice(name, plan.place) }));
  });
}

import type { FoundAgency } from '../../domain/finding.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { groupBy } from './group.ts';
import { fitOf, type Fit } from './match.ts';
import type { PlanOffice } from './register.ts';

/** Which agencies an office that was named is, or which it might be. */
export type Resolved =
  | { readonly of: 'found'; readonly found: readonly FoundAgency[]; readonly offices: readonly PlanOffice[] }
  /** Several offices answer to the name, or only one of another kind does. */
  | { readonly of: 'several'; readonly offices: readonly PlanOffice[] }
  | { readonly of: 'near'; readonly offices: readonly PlanOffice[] }
  | { readonly of: 'none' };

/** Finds a named office among the offices of some plans. A part of a name counts where only one office has it. */
export function resolveOffice(mention: OfficeMention, offices: readonly PlanOffice[]): Resolved {
  const fits = new Map<Fit, PlanOffice[]>();
  for (const candidate of offices) {
    const fit = fitOf(mention, candidate);
    if (fit !== null) fits.set(fit, [...(fits.get(fit) ?? []), candidate]);
  }
  const exact = fits.get('exact') ?? [];
  if (exact.length > 0) return isOne(exact) ? found(exact, false) : { of: 'several', offices: exact };
  const part = fits.get('part') ?? [];
  if (part.length > 0) return isOne(part) ? found(part, false) : { of: 'several', offices: part };
  const near = fits.get('near') ?? [];
  const members = fits.get('class') ?? [];
  if (members.length > 0) return found(members, true);
  return near.length > 0 ? { of: 'near', offices: near } : { of: 'none' };
}

/** One agency, or one office that several headings name. Plans are compared one by one: each has its own. */
function isOne(offices: readonly PlanOffice[]): boolean {
  const byPlan = groupBy(offices, ({ plan }) => plan.plan);
  return [...byPlan.values()].every((own) => {
    const agencies = new Set(own.map(({ agency }) => agency));
    const names = new Set(own.map(({ office }) => `${office.kind?.key ?? ''} ${office.content.join(' ')}`));
    return agencies.size === 1 || names.size === 1 || own.every(({ office }) => office.collective);
  });
}

function found(offices: readonly PlanOffice[], asMember: boolean): Resolved {
  const agencies = new Map(offices.map(({ plan, agency }) => [agency, { plan, agency, asMember }]));
  return { of: 'found', found: [...agencies.values()], offices };
}

import type { OfficeMention } from '../../domain/understood.ts';
import type { PlanOffice } from './register.ts';

/**
 * Of several headings that answer to a name the plainest: "UBND các xã", and not the one that adds whom else it means.
 * Null where none is of the kind that was named.
 */
export function plainest(offices: readonly PlanOffice[], { kind }: OfficeMention): PlanOffice | null {
  const alike = kind === null ? offices : offices.filter(({ office }) => office.kind?.key === kind);
  return alike.toSorted((a, b) => a.name.length - b.name.length)[0] ?? null;
}

import type { Agency, Deadline, Duty, Plan } from '../domain/plan.ts';

/** A numbered entry of a read-back: H1 a deadline, C2 an agency, C2.1 one of its duties. */
export type NumberedEntry =
  | { readonly of: 'deadline'; readonly deadline: Deadline }
  | { readonly of: 'agency'; readonly agency: Agency }
  | { readonly of: 'duty'; readonly agency: Agency; readonly duty: Duty };

/** @param index from 0 */
export function deadlineNumber(index: number): string {
  return `H${index + 1}`;
}

/** @param index from 0 */
export function agencyNumber(index: number): string {
  return `C${index + 1}`;
}

/** @param agency and @param duty from 0 */
export function dutyNumber(agency: number, duty: number): string {
  return `${agencyNumber(agency)}.${duty + 1}`;
}

/** The entry that a number of the read-back means, whatever its case; null where there is none. */
export function entryOf(plan: Plan, number: string): NumberedEntry | null {
  const [, kind, first, second] = /^([HC])([1-9]\d{0,4})(?:\.([1-9]\d{0,4}))?$/iu.exec(number.trim()) ?? [];
  if (kind === undefined) return null;
  const index = Number(first) - 1;
  if (kind.toUpperCase() === 'H') {
    const deadline = second === undefined ? plan.deadlines[index] : undefined;
    return deadline === undefined ? null : { of: 'deadline', deadline };
  }
  const agency = plan.agencies[index];
  if (agency === undefined) return null;
  if (second === undefined) return { of: 'agency', agency };
  const duty = agency.duties[Number(second) - 1];
  return duty === undefined ? null : { of: 'duty', agency, duty };
}

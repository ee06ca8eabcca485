import type { Agency, Deadline, Duty, Plan } from '../domain/plan.ts';

/** An entry that a number of the read-back means: H1 a deadline, C2 an agency, C2.1 one of its duties. */
export type NumberedEntry =
  | { readonly of: 'deadline'; readonly deadline: Deadline }
  | { readonly of: 'agency'; readonly agency: Agency }
  | { readonly of: 'duty'; readonly agency: Agency; readonly duty: Duty };

export interface NumberedDeadline {
  readonly number: string;
  readonly deadline: Deadline;
}

export interface NumberedDuty {
  readonly number: string;
  readonly duty: Duty;
}

export interface NumberedAgency {
  readonly number: string;
  readonly agency: Agency;
  readonly duties: readonly NumberedDuty[];
}

/** The entries of a register that stand, each with its number. */
export interface NumberedPlan {
  readonly agencies: readonly NumberedAgency[];
  readonly deadlines: readonly NumberedDeadline[];
}

/**
 * Numbers the entries as they were read, so that one that a clerk drops takes its number along: the numbers on a
 * clerk's screen stay true from one correction to the next.
 */
export function numbered(plan: Plan): NumberedPlan {
  const read = plan.asRead ?? plan;
  return {
    agencies: inStep(plan.agencies, read.agencies, isReadAs).map(({ entry: agency, index }) => {
      const number = `C${index + 1}`;
      const duties = inStep(agency.duties, (agency.corrected?.read ?? agency).duties, (now, was) => now === was);
      return {
        number,
        agency,
        duties: duties.map(({ entry: duty, index: at }) => ({ number: `${number}.${at + 1}`, duty })),
      };
    }),
    deadlines: inStep(plan.deadlines, read.deadlines, isReadAs).map(({ entry: deadline, index }) => ({
      number: `H${index + 1}`,
      deadline,
    })),
  };
}

/**
 * The entry that a number of the read-back means, whatever its case; null where there never was one. `dropped` is true
 * where a clerk dropped it: it is then given as it was read.
 */
export function entryOf(
  plan: Plan,
  number: string,
): { readonly label: string; readonly entry: NumberedEntry; readonly dropped: boolean } | null {
  const label = number.trim().toUpperCase();
  const standing = entries(plan).get(label);
  const entry = standing ?? entries(plan.asRead ?? plan).get(label);
  return entry === undefined ? null : { label, entry, dropped: standing === undefined };
}

function entries(plan: Plan): ReadonlyMap<string, NumberedEntry> {
  const { agencies, deadlines } = numbered(plan);
  return new Map<string, NumberedEntry>([
    ...deadlines.map(({ number, deadline }) => [number, { of: 'deadline' as const, deadline }] as const),
    ...agencies.flatMap(({ number, agency, duties }) => [
      [number, { of: 'agency' as const, agency }] as const,
      ...duties.map((one) => [one.number, { of: 'duty' as const, agency, duty: one.duty }] as const),
    ]),
  ]);
}

/** Each entry that stands with its place, from 0, among those that were read: both are in the document's order. */
function inStep<T>(
  standing: readonly T[],
  read: readonly T[],
  isSame: (now: T, was: T) => boolean,
): readonly { readonly entry: T; readonly index: number }[] {
  let next = 0;
  return standing.map((entry) => {
    while (next < read.length - 1 && !isSame(entry, read[next] as T)) next += 1;
    return { entry, index: next++ };
  });
}

/** An entry that only follows a corrected name is a copy of the one that was read: its words and place are the same. */
function isReadAs(now: Agency | Deadline, read: Agency | Deadline): boolean {
  const was = now.corrected?.read ?? now;
  if (was === read) return true;
  return (
    'quote' in was && 'quote' in read && was.span === read.span && was.date === read.date && was.action === read.action
  );
}

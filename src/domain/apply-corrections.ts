import {
  lastDayOf,
  normal,
  subjectOf,
  wordsOfAgency,
  wordsOfDeadline,
  wordsOfDuty,
  type AgencyWords,
  type Correction,
  type DeadlineWords,
  type Decision,
  type DutyWords,
} from './correction.ts';
import type { Agency, Deadline, Plan } from './plan.ts';

/** A register with a clerk's decisions laid over it. */
export interface CorrectedPlan {
  readonly plan: Plan;
  readonly applied: readonly Correction[];
  /** Those whose words no longer stand in the document, or now read otherwise: they change nothing. */
  readonly orphaned: readonly Correction[];
}

/**
 * Lays corrections over a register. Each looks for the entry that it was made for by the document's words, in the
 * register as it was read, so that neither their order nor earlier corrections matter. What is named after an agency
 * follows its corrected name.
 */
export function applyCorrections(plan: Plan, corrections: readonly Correction[]): CorrectedPlan {
  const read = plan.asRead ?? plan;
  const targets = new Map<object, Correction[]>();
  const [applied, orphaned]: [Correction[], Correction[]] = [[], []];
  for (const correction of latest(corrections)) {
    const entries = entriesFor(correction.decision, read);
    for (const entry of entries) targets.set(entry, [...(targets.get(entry) ?? []), correction]);
    (entries.length > 0 ? applied : orphaned).push(correction);
  }
  if (applied.length === 0) return { plan: read, applied, orphaned };
  const decided = (entry: object): readonly Correction[] => targets.get(entry) ?? [];
  const agencies = read.agencies.map((agency) => ({ before: agency, after: correctedAgency(agency, decided) }));
  const renamed = renamesIn(agencies);
  const deadlines = read.deadlines.flatMap(
    (deadline) => correctedDeadline(deadline, renamed(deadline), decided(deadline)) ?? [],
  );
  return {
    plan: { ...read, agencies: agencies.flatMap(({ after }) => after ?? []), deadlines, asRead: read },
    applied,
    orphaned,
  };
}

/** One correction a subject, the last to be decided; ordered as they were. */
function latest(corrections: readonly Correction[]): readonly Correction[] {
  const ordered = [...corrections].sort((a, b) => a.id - b.id);
  return [...new Map(ordered.map((one) => [subjectOf(one.decision), one])).values()];
}

function entriesFor(decision: Decision, { deadlines, agencies }: Plan): readonly object[] {
  switch (decision.kind) {
    case 'deadline-date':
    case 'deadline-binds':
    case 'deadline-drop':
    case 'deadline-approved':
      return deadlinesFor(decision.entry, deadlines);
    case 'agency-name':
    case 'agency-parties':
    case 'agency-requested':
    case 'agency-drop':
      return agenciesFor(decision.entry, agencies);
    case 'duty-drop':
      return dutiesFor(decision.entry, agencies);
  }
}

/** Two entries that say the same are both meant; one that was read a little otherwise only where no other is like it. */
function deadlinesFor(words: DeadlineWords, deadlines: readonly Deadline[]): readonly Deadline[] {
  const equal = deadlines.filter((one) => isSame(wordsOfDeadline(one), words));
  return equal.length > 0 ? equal : only(deadlines.filter((one) => isNear(wordsOfDeadline(one), words)));
}

function agenciesFor(words: AgencyWords, agencies: readonly Agency[]): readonly Agency[] {
  const equal = agencies.filter((one) => isSame(wordsOfAgency(one), words));
  return equal.length > 0 ? equal : only(agencies.filter(({ name }) => normal(name) === normal(words.name)));
}

function dutiesFor(words: DutyWords, agencies: readonly Agency[]): readonly object[] {
  return agencies.flatMap((agency) => agency.duties.filter((duty) => isSame(wordsOfDuty(agency, duty), words)));
}

function isSame<T extends object>(a: T, b: T): boolean {
  return Object.entries(a).every(([key, value]: [string, string | null]) => {
    const other = b[key as keyof T] as string | null;
    return value === null || other === null ? value === other : normal(value) === normal(other);
  });
}

/** Shortest sentence, in UTF-16 units, that may be part of another and still be the same one. */
const SENTENCE = 20;

/**
 * The same date in the same sentence, which another reading may have cut elsewhere, with either the party or the action
 * as it was: the other of the two is what readings differ in.
 */
function isNear(now: DeadlineWords, words: DeadlineWords): boolean {
  const [shorter = '', longer = ''] = [normal(now.quote), normal(words.quote)].sort((a, b) => a.length - b.length);
  const sameSentence = shorter === longer || (shorter.length >= SENTENCE && longer.includes(shorter));
  const same = normal(now.party) === normal(words.party) || normal(now.action) === normal(words.action);
  return now.date === words.date && sameSentence && same;
}

function only<T>(found: readonly T[]): readonly T[] {
  return found.length === 1 ? found : [];
}

/** `deadline` as it was read, with the corrections laid over `named`, its copy with the corrected names; null where dropped. */
function correctedDeadline(deadline: Deadline, named: Deadline, decided: readonly Correction[]): Deadline | null {
  const days = decided.flatMap(({ decision }) => (decision.kind === 'deadline-approved' ? [decision.date] : []));
  const approved = days.length === 0 ? named : { ...named, approved: days.toSorted() };
  // Approving changes nothing of what was read.
  const corrections = decided.filter(({ decision }) => decision.kind !== 'deadline-approved');
  const on = lastDecided(corrections);
  if (on === null) return approved;
  let now: Deadline = { ...approved, certain: true, why: null, corrected: { on, read: deadline } };
  for (const { decision } of corrections) {
    if (decision.kind === 'deadline-drop') return null;
    if (decision.kind === 'deadline-date') {
      const bound = decision.bound ?? deadline.bound;
      now = { ...now, date: decision.date, bound, lastDay: lastDayOf(decision.date, bound) };
    }
    if (decision.kind === 'deadline-binds') {
      const [one = null, another] = decision.binds;
      const alone = another === undefined ? one : null;
      now = { ...now, binds: decision.binds, responsible: decision.binds.join(', '), agency: alone };
    }
  }
  return now;
}

/** Null where it was dropped. */
function correctedAgency(agency: Agency, decided: (entry: object) => readonly Correction[]): Agency | null {
  const own = decided(agency);
  const duties = agency.duties.filter((duty) => decided(duty).length === 0);
  const on = lastDecided([...own, ...agency.duties.flatMap(decided)]);
  if (on === null) return agency;
  let now: Agency = { ...agency, duties, corrected: { on, read: agency } };
  for (const { decision } of own) {
    if (decision.kind === 'agency-drop') return null;
    if (decision.kind === 'agency-name') now = { ...now, name: decision.name, parties: [decision.name] };
    if (decision.kind === 'agency-requested') now = { ...now, requested: decision.requested };
  }
  // Last, for a corrected name says nothing of how many offices it holds.
  for (const { decision } of own) if (decision.kind === 'agency-parties') now = { ...now, parties: decision.parties };
  return now;
}

/** Deadlines name an agency as its heading does; where one name was corrected in every section, they follow. */
function renamesIn(
  agencies: readonly { readonly before: Agency; readonly after: Agency | null }[],
): (deadline: Deadline) => Deadline {
  const names = new Map<string, Set<string>>();
  for (const { before, after } of agencies) {
    names.set(before.name, (names.get(before.name) ?? new Set()).add(after?.name ?? before.name));
  }
  const nameNow = (name: string): string => {
    const [now = name, another] = names.get(name) ?? [];
    return another === undefined ? now : name;
  };
  return (deadline) => {
    const agency = deadline.agency === null ? null : nameNow(deadline.agency);
    const binds = deadline.binds.map(nameNow);
    const same = agency === deadline.agency && binds.every((name, i) => name === deadline.binds[i]);
    return same ? deadline : { ...deadline, agency, binds };
  };
}

function lastDecided(corrections: readonly Correction[]): string | null {
  return corrections.reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null);
}

import type { Office } from '../../domain/occurrence.ts';
import type { Deadline, Plan } from '../../domain/plan.ts';
import type { OfficeGroup } from '../../text/office/kinds.ts';
import { parseOffice } from '../../text/office/name.ts';
import { oneCommune } from '../../text/office/one-commune.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { sentenceCase } from '../../text/sentence.ts';
import { binds, type Party } from './binding.ts';
import type { PlanOffice } from './register.ts';

/** Somebody whom a deadline binds, as its plan names them. */
export interface BoundParty extends Party {
  readonly office: Office;
  /** The key that it had as it was read: a corrected name is the same party. */
  readonly readKey: string;
  /** True for a class, whose members are known by linking. */
  readonly isClass: boolean;
  readonly requested: boolean;
}

/** A deadline and whom it binds, each once, in the plan's order. */
export interface Bound {
  readonly deadline: Deadline;
  readonly parties: readonly BoundParty[];
}

const KNOWN = new WeakMap<Plan, readonly Bound[]>();

/**
 * The deadlines of a plan with whom their words bind: the offices that have a section, then those that only the clause
 * names. `offices` are the plan's. Remembered as long as the plan is.
 */
export function boundIn(plan: Plan, offices: readonly PlanOffice[]): readonly Bound[] {
  const known = KNOWN.get(plan) ?? findBound(plan, offices);
  KNOWN.set(plan, known);
  return known;
}

function findBound(plan: Plan, offices: readonly PlanOffice[]): readonly Bound[] {
  const headings = offices.map(headingParty);
  return plan.deadlines.map((deadline) => {
    const all = [...headings.filter((party) => isBound(deadline, party, plan)), ...named(deadline, headings, plan)];
    return { deadline, parties: distinct(all.length > 0 ? all : ownWords(deadline, plan)) };
  });
}

/** One office under two headings is one party: the first. */
function distinct(parties: readonly BoundParty[]): readonly BoundParty[] {
  const byKey = new Map<string, BoundParty>();
  for (const party of parties) if (!byKey.has(party.office.key)) byKey.set(party.office.key, party);
  return [...byKey.values()];
}

/** The words that a clause binds. */
function wordsOf({ binds: words, responsible }: Deadline): readonly string[] {
  return (words.length > 0 ? words : [responsible]).filter((one) => one.trim() !== '');
}

/**
 * As answers decide it, but that "UBND xã A" binds that commune: answers know communes as members of their class only,
 * and a reminder to all of them would be wrong.
 */
function isBound(deadline: Deadline, party: BoundParty, { place }: Plan): boolean {
  const words = wordsOf(deadline);
  const single = words.filter((one) => oneCommune(one) !== null);
  if (single.length === 0) return binds(deadline, party, place);
  if (single.some((one) => partyKey(one, place ?? '') === party.office.key)) return true;
  if (single.length === words.length) return false;
  const responsible = single.reduce((left, one) => left.replace(one, ' '), deadline.responsible);
  const others = { ...deadline, responsible, binds: words.filter((one) => !single.includes(one)) };
  return binds(others, party, place);
}

function headingParty({ plan, agency, name, office }: PlanOffice): BoundParty {
  const place = plan.place ?? '';
  const key = partyKey(name, place);
  const [read, another] = agency.corrected?.read.parties ?? [];
  const renamed = read !== undefined && another === undefined && agency.parties.length === 1;
  return {
    office: { name, key },
    readKey: renamed ? partyKey(read, place) : key,
    names: [office],
    groups: office.groups,
    hasSection: true,
    isClass: office.collective && oneCommune(name) === null,
    requested: agency.requested,
  };
}

/** Those whom a clause names and who have no section: an office by its name, a class that no heading stands for. */
function named(deadline: Deadline, headings: readonly BoundParty[], plan: Plan): readonly BoundParty[] {
  const covered = new Set(headings.flatMap(({ groups }) => [...groups].map(kin)));
  const known = new Set(headings.map(({ office }) => office.key));
  return wordsOf(deadline).flatMap((words) => {
    const parsed = parseOffice(words, plan.place);
    const isOne = oneCommune(words) !== null;
    const groups = new Set([...parsed.groups].filter((group) => !covered.has(kin(group))));
    const isClass = parsed.collective && !isOne;
    if (isClass ? groups.size === 0 : parsed.kind === null) return [];
    const party = clauseParty(words, plan, { names: [parsed], groups: isClass ? groups : parsed.groups }, isClass);
    return !known.has(party.office.key) && isBound(deadline, party, plan) ? [party] : [];
  });
}

/** "Các địa phương" are those of the level below, whichever that is. */
function kin(group: OfficeGroup): OfficeGroup {
  return group === 'district' ? 'commune' : group;
}

/** A clause whose words say nobody in particular ("các chủ đầu tư") is owed by its own words, for somebody to see it. */
function ownWords(deadline: Deadline, plan: Plan): readonly BoundParty[] {
  const words = wordsOf(deadline);
  const parsed = words.map((one) => parseOffice(one, plan.place));
  if (words.length === 0 || parsed.some(({ kind, collective }) => kind !== null && !collective)) return [];
  return [clauseParty(words.join(', '), plan, { names: [], groups: new Set() }, true)];
}

function clauseParty(
  words: string,
  { place }: Plan,
  { names, groups }: Pick<Party, 'names' | 'groups'>,
  isClass: boolean,
): BoundParty {
  const name = sentenceCase(words);
  const key = partyKey(words, place ?? '');
  return { office: { name, key }, readKey: key, names, groups, hasSection: false, isClass, requested: false };
}

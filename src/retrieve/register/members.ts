import type { Office } from '../../domain/occurrence.ts';
import type { Deadline, Plan } from '../../domain/plan.ts';
import type { OfficeMention } from '../../domain/understood.ts';
import { parseOffice, type OfficeName } from '../../text/office/name.ts';
import { oneCommune } from '../../text/office/one-commune.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { rememberedWords } from '../../text/remembered.ts';
import { binds } from './binding.ts';
import type { BoundParty } from './bound-parties.ts';
import { fitOf, groupOf } from './match.ts';
import type { PlanOffice } from './register.ts';
import { rememberedPair } from './remember.ts';

/** An agency that a chat is linked to, taken apart. */
export interface LinkedAgency {
  readonly office: Office;
  readonly name: OfficeName;
  readonly mention: OfficeMention;
}

/** Ten thousand chats are linked to some more agencies. */
const MOST_LINKED = 50_000;

const linkedAgency = rememberedWords(MOST_LINKED, (name = '', place = ''): LinkedAgency => {
  const office = { name, key: partyKey(name, place) };
  return { office, name: parseOffice(name, place), mention: mentionOf(name, place) };
});

/** The agencies of links to one place, each once by whatever name came first. */
export function linkedAgencies(names: readonly string[], place: string): readonly LinkedAgency[] {
  const byKey = new Map<string, LinkedAgency>();
  for (const name of names) {
    const linked = linkedAgency(name, place);
    if (!byKey.has(linked.office.key)) byKey.set(linked.office.key, linked);
  }
  return [...byKey.values()];
}

/** The agencies that no office of a plan is: whoever has a section of its own is no member of a class. */
export function withoutOwn(agencies: readonly LinkedAgency[], offices: readonly PlanOffice[]): readonly LinkedAgency[] {
  return agencies.filter((one) => !offices.some((office) => isOwn(one, office)));
}

const isOwn = rememberedPair(({ mention }: LinkedAgency, office: PlanOffice): boolean => {
  const fit = fitOf(mention, office);
  return fit === 'exact' || fit === 'part';
});

/** Those of the agencies that a deadline binds as members of a class. */
export function membersOf(
  party: BoundParty,
  deadline: Deadline,
  plan: Plan,
  agencies: readonly LinkedAgency[],
): readonly LinkedAgency[] {
  const [office] = party.names;
  if (!party.isClass || office === undefined) return [];
  return agencies.filter((one) => {
    const group = groupOf(one.mention);
    if (!party.groups.has(group)) return false;
    if (fitOf(one.mention, { plan, name: party.office.name, office }) !== 'class') return false;
    return binds(deadline, { names: [one.name], groups: new Set([group]), hasSection: party.hasSection }, plan.place);
  });
}

/** An agency's name as a question would name it. */
function mentionOf(words: string, place: string): OfficeMention {
  const commune = oneCommune(words);
  if (commune !== null) {
    return { words, kind: 'committee', content: [], level: commune.level, member: commune.name };
  }
  const { kind, content, level } = parseOffice(words, place);
  return { words, kind: kind?.key ?? null, content, level, member: null };
}

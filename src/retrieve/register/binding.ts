import type { Deadline } from '../../domain/plan.ts';
import { fold } from '../../text/fold.ts';
import type { OfficeGroup } from '../../text/office/kinds.ts';
import { classGroups, parseOffice, type OfficeName } from '../../text/office/name.ts';

/** Whoever a deadline may bind. */
export interface Party {
  /** The office's own name taken apart; several for a heading of two offices, or where a part was said. */
  readonly names: readonly OfficeName[];
  readonly groups: ReadonlySet<OfficeGroup>;
  /** True where the plan has a section for it. */
  readonly hasSection: boolean;
}

/**
 * True where a clause binds a party: by its name, or by a class that the clause's words name. The body through which
 * things are handed in collects them and owes nothing to itself; "được giao nhiệm vụ" means those with a section.
 */
export function binds(deadline: Deadline, party: Party, place: string | null): boolean {
  if (deadline.via !== null && isOneOf(parseOffice(deadline.via, place), party)) return false;
  const words = deadline.binds.length > 0 ? deadline.binds : [deadline.responsible];
  const named = words.map((word) => parseOffice(word, place));
  if (named.some((name) => !name.collective && isOneOf(name, party))) return true;
  if (deadline.agency !== null && !parseOffice(deadline.agency, place).collective) return false;
  // "… báo cáo về Sở X": X is one of the departments, and does not report to itself.
  if (deadline.to.length > 0 && deadline.to.every((to) => isItself(parseOffice(to, place), party))) return false;
  const clause = fold(deadline.responsible);
  if (/ duoc giao (?:nhiem vu|chu tri)/u.test(clause) && !party.hasSection) return false;
  // Two offices by their own names are no class of such offices.
  const groups = named.filter(({ collective }) => collective).flatMap((name) => [...name.groups]);
  const classes = new Set([...groups, ...classGroups(clause)]);
  // Schools and the like are units: "cơ quan, đơn vị" names them, "ban, ngành" does not.
  if (party.groups.has('school') && /(?:^| )don vi/u.test(clause)) return true;
  return [...party.groups].some((group) => group !== 'other' && group !== 'committee' && classes.has(group));
}

/** True where a clause binds a class and not one agency. */
export function bindsClass(deadline: Deadline, place: string | null): boolean {
  return deadline.agency === null || parseOffice(deadline.agency, place).collective;
}

/** Offices without a field of their own ("UBND", "Công an") may be those of another level. */
function isItself(name: OfficeName, party: Party): boolean {
  return name.content.length > 0 && isOneOf(name, party);
}

function isOneOf(name: OfficeName, party: Party): boolean {
  return party.names.some((own) => {
    if (name.kind === null || own.kind?.key !== name.kind.key) return false;
    return own.content.length === name.content.length && own.content.every((word) => name.content.includes(word));
  });
}

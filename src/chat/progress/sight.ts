import type { Occurrence } from '../../domain/occurrence.ts';
import { partyKey } from '../../text/office/party-key.ts';
import type { Turn } from '../tools.ts';

/** What somebody may see of who has handed in what, in one place. */
export interface Sight {
  readonly place: string;
  /** Everything: an admin, or who leads the place. */
  readonly all: boolean;
  /** Keys of the agencies of the chat there: they see their own, and what they collect. */
  readonly keys: ReadonlySet<string>;
}

/** What who speaks, and the chat, may see in a place; null for nothing. */
export function sightOf(place: string, { isAdmin, context }: Pick<Turn, 'isAdmin' | 'context'>): Sight | null {
  const all = isAdmin || context.leads.includes(place);
  const own = context.links.filter((link) => link.place === place);
  if (!all && own.length === 0) return null;
  return { place, all, keys: new Set(own.map(({ agency }) => partyKey(agency, place))) };
}

/** The places in which they may see something, in the order of the directory. */
export function placesInSight(turn: Turn): readonly string[] {
  const { directory } = turn.tools;
  return directory.places().filter((place) => sightOf(place, turn) !== null);
}

/** True for who could see something if there were plans: an admin, a leader, the chat of an agency. */
export function hasRole({ isAdmin, context }: Pick<Turn, 'isAdmin' | 'context'>): boolean {
  return isAdmin || placesOfRoles({ context }).length > 0;
}

/** The places in which somebody has a role, with plans or without. */
export function placesOfRoles({ context: { leads, links } }: Pick<Turn, 'context'>): readonly string[] {
  return [...new Set([...leads, ...links.map(({ place }) => place)])];
}

/** True for what one of the chat's agencies owes itself. */
export function isOwn({ keys }: Sight, { party }: Occurrence): boolean {
  return keys.has(party.key);
}

/** True for what one of the chat's agencies collects. */
export function collects({ keys }: Sight, { focal }: Occurrence): boolean {
  return focal !== null && keys.has(focal.key);
}

export function sees(sight: Sight, occurrence: Occurrence): boolean {
  return sight.all || isOwn(sight, occurrence) || collects(sight, occurrence);
}

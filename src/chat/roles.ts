import type { Link } from '../domain/chat.ts';
import type { Turn } from './tools.ts';

/**
 * The place that a chat asks about unless a message names another: the chosen one, else that of its agencies, else, in
 * private, the one that the person leads.
 */
export function placeOf({ context, incoming }: Pick<Turn, 'context' | 'incoming'>): string | null {
  const { chat, links, leads } = context;
  const chosen = chat?.place ?? null;
  if (chosen !== null) return chosen;
  const places = new Set(links.map(({ place }) => place));
  const [only] = places.size === 0 && incoming.kind === 'private' ? leads : places;
  return (places.size === 0 ? leads.length : places.size) === 1 ? (only ?? null) : null;
}

/** The agencies that a chat may speak for: those in the place that it asks about, else all of its agencies. */
export function agenciesOf(turn: Pick<Turn, 'context' | 'incoming'>): readonly Link[] {
  const { links } = turn.context;
  const here = links.filter(({ place }) => place === placeOf(turn));
  return here.length > 0 ? here : links;
}

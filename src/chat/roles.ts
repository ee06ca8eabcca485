import type { Turn } from './tools.ts';

/** The place that a chat asks about unless a message names another: the chosen one, else that of its agencies. */
export function placeOf({ context: { chat, links } }: Pick<Turn, 'context'>): string | null {
  const chosen = chat?.place ?? null;
  if (chosen !== null) return chosen;
  const places = new Set(links.map(({ place }) => place));
  return places.size === 1 ? (links[0]?.place ?? null) : null;
}

/** The agency that a chat speaks for, where it is of one only in the place that it asks about. */
export function agencyOf(turn: Pick<Turn, 'context'>): string | null {
  const place = placeOf(turn);
  const own = turn.context.links.filter((link) => place === null || link.place === place);
  return own.length === 1 ? (own[0]?.agency ?? null) : null;
}

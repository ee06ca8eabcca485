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

/** How an agency that was chosen stands behind what was said. */
export function spokenFor({ agency, place }: Pick<Link, 'agency' | 'place'>): string {
  return `(${agency}, ${place})`;
}

/**
 * The agencies that a chat may speak for: the one that the person chose last in this conversation, else those in the
 * place that the chat asks about, else all of its agencies.
 */
export function agenciesOf(turn: Pick<Turn, 'context' | 'incoming'>, history: readonly string[] = []): readonly Link[] {
  const { links } = turn.context;
  for (const said of history.toReversed()) {
    const chosen = links.find((link) => said.endsWith(spokenFor(link)));
    if (chosen !== undefined) return [chosen];
  }
  const here = links.filter(({ place }) => place === placeOf(turn));
  return here.length > 0 ? here : links;
}

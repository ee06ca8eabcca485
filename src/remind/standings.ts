import type { Occurrence } from '../domain/occurrence.ts';
import { standingOf, UNTOUCHED, type Standing, type StatusEvent } from '../domain/standing.ts';
import type { Ledger } from '../ports/ledger.ts';

/** Where an occurrence stands, by its id; untouched where nobody has said anything. */
export type Standings = (occurrence: string) => Standing;

/** Where occurrences stand now. Rejects with ProductError `store-failed`. */
export async function standingsOf(
  occurrences: readonly Pick<Occurrence, 'id'>[],
  ledger: Pick<Ledger, 'events'>,
): Promise<Standings> {
  const byOccurrence = new Map<string, StatusEvent[]>();
  for (const event of await ledger.events(occurrences.map(({ id }) => id))) {
    byOccurrence.set(event.occurrence, [...(byOccurrence.get(event.occurrence) ?? []), event]);
  }
  const folded = new Map([...byOccurrence].map(([id, events]) => [id, standingOf(events)]));
  return (id) => folded.get(id) ?? UNTOUCHED;
}

import { localDate } from '../../domain/calendar.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Standing } from '../../domain/standing.ts';
import { fold } from '../../text/fold.ts';
import { partyKey } from '../../text/office/party-key.ts';
import type { BotTools, Owed } from '../tools.ts';

/** An occurrence, where it stands, and whether anybody of its party can be heard. */
export interface Row extends Owed {
  /** Instant of the earliest link of a chat to the party; null where there is none. */
  readonly linkedAt: string | null;
}

/** One day of one deadline, with everybody whom it binds. */
export interface Item {
  readonly occurrence: Occurrence;
  readonly lastDay: IsoDate;
  readonly rows: readonly Row[];
}

/** The rows of a place that `wanted` lets through, in the order of documents, deadlines and parties. */
export async function rowsOf(
  place: string,
  tools: BotTools,
  wanted: (occurrence: Occurrence) => boolean,
): Promise<readonly Row[]> {
  const [occurrences, chats] = await Promise.all([tools.occurrences(), tools.chatsOf(place)]);
  const linkedAt = new Map<string, string>();
  for (const { links } of chats) {
    for (const { agency, at } of links.filter((link) => link.place === place)) {
      const key = partyKey(agency, place);
      const before = linkedAt.get(key);
      if (before === undefined || at < before) linkedAt.set(key, at);
    }
  }
  const owed = await tools.standings(occurrences.filter((one) => one.place === place && wanted(one)));
  return owed.map((one) => ({ ...one, linkedAt: linkedAt.get(one.occurrence.party.key) ?? null }));
}

/** Rows by the day of the deadline that they are of. */
export function itemsOf(rows: readonly Row[]): readonly Item[] {
  const items = new Map<string, Item & { readonly rows: Row[] }>();
  for (const row of rows) {
    const { occurrence } = row;
    const { lineage, date, lastDay, deadline } = occurrence;
    const key = JSON.stringify([lineage, date, fold(deadline.action)]);
    const item = items.get(key) ?? { occurrence, lastDay, rows: [] };
    item.rows.push(row);
    items.set(key, item);
  }
  return [...items.values()];
}

/** The deadlines to come, the nearest first, and those that have passed, the latest first. */
export interface Timed<T> {
  readonly coming: readonly T[];
  readonly past: readonly T[];
}

/** Items by time. Of one that recurs the next day stands for all to come, but for those of which something was said. */
export function timed(items: readonly Item[], today: IsoDate): Timed<Item> {
  const inOrder = items.toSorted((a, b) => a.lastDay.localeCompare(b.lastDay));
  const seen = new Set<string>();
  const coming = inOrder
    .filter(({ lastDay }) => lastDay >= today)
    .filter(({ occurrence: { lineage, deadline }, rows }) => {
      const key = JSON.stringify([lineage, deadline.recurs, fold(deadline.action)]);
      const isNext = deadline.recurs === null || !seen.has(key);
      seen.add(key);
      return isNext || rows.some(({ standing }) => !isUntouched(standing));
    });
  return { coming, past: inOrder.filter(({ lastDay }) => lastDay < today).toReversed() };
}

/** True where nobody said anything of it that holds. */
export function isUntouched({ state, extension, returned }: Standing): boolean {
  return state === 'open' && extension === null && returned === null;
}

/**
 * True where its party could have said by its last day that it handed it in, or has said something of it: only then
 * silence means anything.
 */
export function isHeard({ linkedAt, occurrence, standing }: Row, timeZone: string): boolean {
  if (!isUntouched(standing)) return true;
  return linkedAt !== null && localDate(linkedAt, timeZone) <= occurrence.lastDay;
}

/** The day that it is where the product is used. */
export function todayOf(tools: Pick<BotTools, 'now' | 'timeZone'>): IsoDate {
  return localDate(tools.now(), tools.timeZone);
}

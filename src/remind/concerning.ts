import type { ChatKey } from '../domain/incoming.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { LinkedChat } from '../ports/chats.ts';
import type { PartyKey } from './linking.ts';
import type { Outlook } from './outlook.ts';

/** The part of an outlook that a chat can be reminded of. */
export type Concern = Pick<Outlook, 'occurrences' | 'plans' | 'chats' | 'leaders'>;

/**
 * Of thousands of occurrences and chats those that a chat's reminders follow from: what it owes or collects; and where it
 * collects or leads, the chats of whoever owes.
 */
export function concerning({ channel, chat }: ChatKey, outlook: Outlook, partyKey: PartyKey): Concern {
  const own = outlook.chats.filter((one) => one.channel === channel && one.chat === chat);
  const leaders = outlook.leaders.filter((one) => one.channel === channel && one.person === chat);
  const links = own.flatMap((one) => one.links);
  const keys = new Set(links.map(({ agency, place }) => nameOf(place, partyKey(agency, place))));
  const led = new Set(leaders.map(({ place }) => place));
  const collects = (one: Occurrence): boolean => one.focal !== null && keys.has(nameOf(one.place, one.focal.key));
  const owes = (one: Occurrence): boolean => keys.has(nameOf(one.place, one.party.key));
  const placed = occurrencesIn(outlook.occurrences);
  const occurrences = [...new Set([...led, ...links.map(({ place }) => place)])]
    .flatMap((place) => placed.get(place) ?? [])
    .filter((one) => led.has(one.place) || owes(one) || collects(one));
  const watched = new Set([...led, ...occurrences.filter(collects).map(({ place }) => place)]);
  const chats = chatsIn(outlook.all);
  const others = [...new Set([...watched].flatMap((place) => chats.get(place) ?? []))];
  return {
    occurrences,
    plans: outlook.plans.filter(({ place }) => led.has(place)),
    chats: [...own, ...others.filter((one) => one.channel !== channel || one.chat !== chat)],
    leaders,
  };
}

const occurrencesIn = byPlace((one: Occurrence) => [one.place]);
const chatsIn = byPlace(({ links }: LinkedChat) => [...new Set(links.map(({ place }) => place))]);

/** Puts a list's members under their places, once for each list. */
function byPlace<T>(
  placesOf: (one: T) => readonly string[],
): (list: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  const made = new WeakMap<readonly T[], Map<string, T[]>>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const places = new Map<string, T[]>();
    for (const one of list) {
      for (const place of placesOf(one)) {
        const there = places.get(place);
        if (there === undefined) places.set(place, [one]);
        else there.push(one);
      }
    }
    made.set(list, places);
    return places;
  };
}

function nameOf(place: string, key: string): string {
  return JSON.stringify([place, key]);
}

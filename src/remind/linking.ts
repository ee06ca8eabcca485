import type { ChatKey } from '../domain/incoming.ts';
import type { LinkedChat } from '../ports/chats.ts';

/** A chat of a party, and since when. */
export interface LinkedAt extends ChatKey {
  /** ISO 8601 instant. */
  readonly at: string;
}

/** The chats of a party of a place, by the key that all spellings of its name share. */
export type Linking = (place: string, key: string) => readonly LinkedAt[];

/** Makes one name of a party as a link has it what it is known by in occurrences. */
export type PartyKey = (agency: string, place: string) => string;

/** Finds chats by whom they are of; a chat that is linked under two spellings of one name counts from the earlier link. */
export function linkingOf(chats: readonly LinkedChat[], partyKey: PartyKey): Linking {
  const parties = new Map<string, LinkedAt[]>();
  for (const { channel, chat, links } of chats) {
    const inOrder = [...links].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    for (const { place, agency, at } of inOrder) {
      const name = nameOf(place, partyKey(agency, place));
      const known = parties.get(name) ?? [];
      if (known.some((one) => one.channel === channel && one.chat === chat)) continue;
      parties.set(name, [...known, { channel, chat, at }]);
    }
  }
  return (place, key) => parties.get(nameOf(place, key)) ?? [];
}

function nameOf(place: string, key: string): string {
  return JSON.stringify([place, key]);
}

import { createHmac, randomBytes } from 'node:crypto';
import { calendarFile } from '../../adapters/ical/calendar.ts';
import type { BotTools, Owed } from '../../chat/tools.ts';
import type { Occurrence, Office } from '../../domain/occurrence.ts';
import type { Chats } from '../../ports/chats.ts';
import type { Clock } from '../../ports/system.ts';
import type { Lookout } from './outlook.ts';

/** Agencies' deadlines as calendars, sent as files or subscribed to under an address that nobody can guess. */
export interface Calendars extends Pick<BotTools, 'calendarFile' | 'calendarLink'> {
  /** The calendar under an address; null for one that there is none under. */
  subscribed(token: string): Promise<string | null>;
}

interface CalendarsParts {
  readonly lookout: Lookout;
  readonly standings: BotTools['standings'];
  /** `Chats.secret`. */
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly clock: Clock;
  readonly timeZone: string;
}

/** The secret that the addresses are made with, made where there is none; the same for all that share a store. */
export function calendarSecret(chats: Pick<Chats, 'secret'>): Promise<string> {
  return chats.secret(randomBytes(32).toString('base64url'));
}

export function createCalendars({ lookout, standings, secret, publicUrl, clock, timeZone }: CalendarsParts): Calendars {
  const tokenOf = (place: string, { key }: Office): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify([place, key]))
      .digest('base64url');
  const file: BotTools['calendarFile'] = (agency, place, owed) =>
    calendarFile(agency, place, owed, { calendar: lookout.calendar(), now: clock.now(), timeZone });
  const byToken = new WeakMap<readonly Occurrence[], ReadonlyMap<string, readonly Occurrence[]>>();
  const tokensOf = (occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> => {
    const known = byToken.get(occurrences);
    if (known !== undefined) return known;
    const made = new Map<string, Occurrence[]>();
    for (const one of occurrences.filter(({ isClass, precedes }) => !isClass && !precedes)) {
      const token = tokenOf(one.place, one.party);
      const own = made.get(token);
      if (own === undefined) made.set(token, [one]);
      else own.push(one);
    }
    byToken.set(occurrences, made);
    return made;
  };
  return {
    calendarFile: file,
    calendarLink: (agency, place) => (publicUrl === null ? null : `${publicUrl}/lich/${tokenOf(place, agency)}.ics`),
    subscribed: async (token) => {
      const theirs = tokensOf(await lookout.occurrences()).get(token);
      const [one] = theirs ?? [];
      if (theirs === undefined || one === undefined) return null;
      const owed: readonly Owed[] = await standings(theirs);
      return file(one.party, one.place, owed).text;
    },
  };
}

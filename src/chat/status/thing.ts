import { localDate, localTime, weekday } from '../../domain/calendar.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { StatusEvent } from '../../domain/standing.ts';
import { day, dayAndTime, weekdayAndDay } from '../../text/vi/dates.ts';
import { planName } from '../../text/vi/plans.ts';
import { dueThing, lastDayWords, SOMEBODY, SOMEBODY_INSIDE, YOU, type AskedIn } from '../../text/vi/status.ts';
import { clean } from '../render/clean.ts';
import { shorten } from '../render/shorten.ts';
import type { Owed, Turn } from '../tools.ts';

/** Most of an action that is repeated, in UTF-16 units: whoever reads it knows the rest. */
const LONGEST_ACTION = 160;
/** Most of a name that a platform shows. */
const LONGEST_NAME = 48;

/** What is due, with its document and the document's own last day, whatever was granted since. */
export function thingOf({ occurrence, standing }: Pick<Owed, 'occurrence' | 'standing'>): string {
  const { granted } = standing;
  return named(occurrence, granted === null ? null : dayWords(granted.until));
}

/** The same without what was granted: where just that is being said. */
export function thingAsWritten(occurrence: Occurrence): string {
  return named(occurrence, null);
}

function named({ deadline, plan, date, lastDay }: Occurrence, granted: string | null): string {
  const action = shorten(deadline.action.replace(/\s+/gu, ' ').trim(), LONGEST_ACTION);
  const document = planName(plan.kind, plan.number, plan.year, null);
  const before = deadline.bound === 'before' ? day(date) : null;
  return dueThing(action, document, lastDayWords(before, deadline.time, dayWords(lastDay)), granted);
}

/** Who owes it; with the place in a chat that has to do with several. */
export function partyOf({ party, place }: Occurrence, { context: { links, leads } }: Pick<Turn, 'context'>): string {
  const places = new Set([...links.map((link) => link.place), ...leads]);
  return places.size > 1 ? `${party.name} (${place})` : party.name;
}

/** `Chủ nhật 24/11/2024`. */
export function dayWords(date: IsoDate): string {
  return weekdayAndDay(date, weekday(date));
}

/** Where a question is asked. */
export function askedIn({ incoming, traits }: Turn): AskedIn {
  return { group: incoming.kind === 'group', buttons: traits.buttons };
}

/** Today, where the product is. */
export function todayOf({ tools }: Pick<Turn, 'tools'>): IsoDate {
  return localDate(tools.now(), tools.timeZone);
}

/** When something was said: `08:05 ngày 20/11/2024`. */
export function whenOf({ at }: StatusEvent, { tools: { timeZone } }: Pick<Turn, 'tools'>): string {
  return dayAndTime(localDate(at, timeZone), localTime(at, timeZone));
}

/** Who said something, inside a sentence; `unknown` where the platform shows no name. */
export function whoOf({ by, name }: StatusEvent, turn: Turn, unknown: string = SOMEBODY_INSIDE): string {
  return by === turn.who ? YOU : (nameOf(name) ?? unknown);
}

/** Who speaks, where others read it too; null in private. */
export function actorOf(turn: Turn): string | null {
  return turn.incoming.kind === 'group' ? (nameOf(turn.sender.name) ?? SOMEBODY) : null;
}

/** A name as the platform shows it, in one short line; null where nothing is left of it. */
export function nameOf(name: string | null): string | null {
  const line = clean(name ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  return line === '' ? null : shorten(line, LONGEST_NAME);
}

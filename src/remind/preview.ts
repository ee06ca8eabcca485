import { addDays, localDate, weekRange, zonedTime } from '../domain/calendar.ts';
import type { ChatKey } from '../domain/incoming.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block } from '../domain/outgoing.ts';
import type { IsoDate } from '../domain/plan.ts';
import { ESCALATES_AT, type NewReminder } from '../domain/reminder.ts';
import { isClosed, termOf, UNTOUCHED, type Standing } from '../domain/standing.ts';
import { fold } from '../text/fold.ts';
import { LEADERS } from '../text/vi/remind-lists.ts';
import { collectionsOf, withoutKnownClasses } from './collection.ts';
import { composeMessage } from './compose.ts';
import type { Composing } from './composing.ts';
import { linkingOf, type Linking } from './linking.ts';
import type { Planning } from './plan.ts';
import { isPushed } from './pushed.ts';
import { scheduleOf, type Slot } from './schedule.ts';
import { digestAbout, digestSlot } from './week.ts';

/** A reminder as the calendar of reminders lists it. */
export interface PreviewLine {
  /** Local, with its offset: `2024-11-08T08:00:00+07:00`. */
  readonly at: string;
  /** `digest`: to the leaders of a place, or to a focal agency about one deadline. */
  readonly kind: 'before' | 'overdue' | 'digest';
  readonly milestone: number;
  readonly place: string;
  readonly agency: string;
  /** This and what follows from the document is null where the line is of no one deadline. */
  readonly plan: string | null;
  readonly section: string | null;
  readonly date: IsoDate | null;
  readonly lastDay: IsoDate | null;
  readonly certain: boolean;
  readonly why: string | null;
  /** `telegram:-100…`; empty where none is linked. */
  readonly chats: readonly string[];
  /** What is said, without markup. */
  readonly text: string;
  /** True where it waits for an admin's approval. */
  readonly waits: boolean;
}

export interface Previewing extends Omit<Planning, 'now' | 'horizonDays'>, Pick<Composing, 'plansOf'> {
  /** Whose leaders get a digest. */
  readonly places: readonly string[];
  /** First and last day of the period, both local and included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Only that place, or that agency, whatever its marks and capitals. */
  readonly place?: string | undefined;
  readonly agency?: string | undefined;
  /** What blocks look like as plain text. */
  readonly plain: (blocks: readonly Block[]) => string;
}

/** A line before its period is looked at and its text is made. */
interface Entry {
  readonly slot: Pick<Slot, 'milestone' | 'at' | 'until'>;
  readonly kind: NewReminder['kind'];
  readonly about: string;
  readonly term: IsoDate;
  readonly place: string;
  readonly agency: string;
  readonly key: string | null;
  /** The occurrences that it is about, of one deadline; none for a week. */
  readonly ones: readonly Occurrence[];
  readonly chats: readonly ChatKey[];
}

/**
 * All reminders of a period in time order, for every bound party whether linked or not and approved or not, up to when it
 * handed in; of what is never pushed none. A class stands for its members where none of them is known; one with a chat is
 * reminded beforehand too.
 */
export function previewOf(previewing: Previewing): readonly PreviewLine[] {
  const { occurrences, chats, partyKey, calendar, settings, from, to } = previewing;
  const linking = linkingOf(chats, partyKey);
  const standingAt = (id: string, at: string): Standing => {
    const standing = previewing.standings(id);
    const { extension, granted } = standing;
    return isClosedBy(standing, at) ? standing : { ...UNTOUCHED, extension, granted };
  };
  const termAt = scheduleOf(calendar, settings);
  const slots = (day: IsoDate): readonly Slot[] => termAt(day).slots;
  const dated = occurrences.filter(({ precedes }) => !precedes);
  const stands = new Set(withoutKnownClasses(dated));
  const isReached = (one: Occurrence): boolean => one.isClass && linking(one.place, one.party.key).length > 0;
  const known = dated.filter((one) => stands.has(one));
  const reached = dated.filter((one) => !stands.has(one) && isReached(one));
  const entriesOf = (one: Occurrence): readonly Entry[] =>
    partyEntries(one, termOf(one.lastDay, previewing.standings(one.id)), slots, linking, previewing);
  const entries = [
    ...known.flatMap(entriesOf),
    // The members are told that they are late; their class cannot be.
    ...reached.flatMap(entriesOf).filter(({ kind }) => kind === 'before'),
    ...focalEntries(known, slots, linking),
    ...weekEntries(previewing),
  ];
  const context: Omit<Composing, 'standings' | 'now'> = {
    ...previewing,
    occurrences: new Map([...known, ...reached].map((one) => [one.id, one])),
    links: [],
    isLinked: ({ place, party }) => linking(place, party.key).length > 0,
    traits: { buttons: true },
  };
  return entries
    .filter(({ slot }) => isWithin(localDate(slot.at, settings.timeZone), from, to))
    .filter((entry) => isAskedFor(entry, previewing) && !isOver(entry, previewing))
    .sort(inOrder)
    .map((entry) => {
      const { at } = entry.slot;
      return lineOf(entry, { ...context, standings: (id) => standingAt(id, at), now: at }, previewing);
    });
}

function partyEntries(
  one: Occurrence,
  term: IsoDate,
  slots: (term: IsoDate) => readonly Slot[],
  linking: Linking,
  { leaders }: Previewing,
): readonly Entry[] {
  const { id, place, party } = one;
  const reachable = linking(place, party.key);
  const told = leaders.filter((leader) => leader.place === place && reachable.length > 0 && !one.isClass);
  return slots(term)
    .filter(({ kind }) => kind === 'before' || kind === 'overdue')
    .map((slot) => {
      const linked = slot.kind === 'before' || !one.isClass ? reachable : [];
      const isTold = slot.kind === 'overdue' && slot.milestone === ESCALATES_AT;
      const chats = isTold ? [...linked, ...told.map(({ channel, person }) => ({ channel, chat: person }))] : linked;
      const of = { about: id, term, place, agency: party.name, key: party.key, ones: [one] };
      return { slot, kind: slot.kind, ...of, chats };
    });
}

function focalEntries(
  known: readonly Occurrence[],
  slots: (term: IsoDate) => readonly Slot[],
  linking: Linking,
): readonly Entry[] {
  return collectionsOf(known).flatMap(({ about, focal, one, parties }) => {
    const isUsed = parties.some(({ place, party }) => linking(place, party.key).length > 0);
    const of = { about, term: one.lastDay, place: one.place, agency: focal.name, key: focal.key, ones: parties };
    return slots(one.lastDay)
      .filter(({ kind }) => kind === 'collect')
      .map((slot) => ({ slot, kind: slot.kind, ...of, chats: isUsed ? linking(one.place, focal.key) : [] }));
  });
}

const WEEK = 7;

function weekEntries({ places, leaders, calendar, settings, from, to }: Previewing): readonly Entry[] {
  const weeks: IsoDate[] = [];
  for (let day = weekRange(from).from; day <= to; day = addDays(day, WEEK)) weeks.push(day);
  return places.flatMap((place) => {
    const chats = leaders
      .filter((leader) => leader.place === place)
      .map(({ channel, person }) => ({ channel, chat: person }));
    return weeks.flatMap((day): readonly Entry[] => {
      const slot = digestSlot(day, calendar, settings);
      if (slot === null) return [];
      const of = { about: digestAbout(place), term: slot.day, place, agency: LEADERS, key: null, ones: [], chats };
      return [{ slot: { ...slot, milestone: 0 }, kind: 'digest', ...of }];
    });
  });
}

function isWithin(day: IsoDate, from: IsoDate, to: IsoDate): boolean {
  return day >= from && day <= to;
}

/** True for what is not said any more because it was handed in, or all that is collected was confirmed. */
function isOver({ kind, slot: { at }, ones }: Entry, { standings }: Previewing): boolean {
  const closed = ones.map(({ id }) => standings(id)).filter((each) => isClosedBy(each, at));
  if (ones.length === 0 || closed.length < ones.length) return false;
  return kind !== 'collect' || closed.every(({ confirmed }) => confirmed !== null && isBy(confirmed.at, at));
}

function isClosedBy(standing: Standing, at: string): boolean {
  return isClosed(standing) && standing.handedIn !== null && isBy(standing.handedIn.at, at);
}

function isBy(instant: string, at: string): boolean {
  return Date.parse(instant) <= Date.parse(at);
}

function isAskedFor(entry: Entry, { place, agency, partyKey }: Previewing): boolean {
  if (place !== undefined && fold(place) !== fold(entry.place)) return false;
  return agency === undefined || fold(agency) === fold(entry.agency) || partyKey(agency, entry.place) === entry.key;
}

function inOrder(a: Entry, b: Entry): number {
  const words = ({ place, ones, agency }: Entry): string => JSON.stringify([place, ones[0]?.plan.plan ?? '', agency]);
  return (
    Date.parse(a.slot.at) - Date.parse(b.slot.at) || words(a).localeCompare(words(b)) || a.term.localeCompare(b.term)
  );
}

function lineOf(entry: Entry, context: Composing, { settings, plain }: Previewing): PreviewLine {
  const { slot, kind, about, term, place, agency, ones, chats } = entry;
  const [one] = ones;
  const reminder = {
    about,
    kind,
    milestone: slot.milestone,
    term,
    again: false,
    place,
    at: slot.at,
    until: slot.until,
  };
  // What waits is shown as it would be said once approved.
  const approval = one === undefined ? settings.approval : 'none';
  const { blocks } = composeMessage([{ ...reminder, channel: 'telegram', chat: '' }], {
    ...context,
    settings: { ...settings, approval },
  });
  return {
    at: zonedTime(slot.at, settings.timeZone),
    kind: kind === 'before' || kind === 'overdue' ? kind : 'digest',
    milestone: slot.milestone,
    place,
    agency,
    plan: one?.plan.plan ?? null,
    section: one?.deadline.section ?? null,
    date: one?.date ?? null,
    lastDay: one?.lastDay ?? null,
    certain: ones.every(({ doubt }) => doubt === null),
    why: ones.find(({ doubt }) => doubt !== null)?.doubt ?? null,
    chats: chats.map(({ channel, chat }) => `${channel}:${chat}`),
    text: plain(blocks),
    waits: ones.length > 0 && !ones.some((each) => isPushed(each, settings.approval)),
  };
}

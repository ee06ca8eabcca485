import { addDays, localDate } from '../domain/calendar.ts';
import type { Leader } from '../domain/chat.ts';
import type { ChatKey } from '../domain/incoming.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { NewReminder, ReminderSettings } from '../domain/reminder.ts';
import { isClosed, termOf, type Standing } from '../domain/standing.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { LinkedChat } from '../ports/chats.ts';
import { collectionsOf, type Collection } from './collection.ts';
import { linkingOf, type LinkedAt, type Linking, type PartyKey } from './linking.ts';
import { isPushed } from './pushed.ts';
import { scheduleOf, type Slot, type Term } from './schedule.ts';
import { digestAbout, digestSlot } from './week.ts';

/** Everything that reminders follow from. */
export interface Planning {
  readonly occurrences: readonly Occurrence[];
  /** Where an occurrence stands, by its identifier. */
  readonly standings: (id: string) => Standing;
  readonly chats: readonly LinkedChat[];
  readonly leaders: readonly Leader[];
  readonly partyKey: PartyKey;
  readonly calendar: WorkCalendar;
  readonly settings: ReminderSettings;
  /** ISO 8601 instant. */
  readonly now: string;
  /** `HORIZON_DAYS` unless said. */
  readonly horizonDays?: number;
}

/** A planning with what is reckoned from it once. */
interface Reckoned extends Planning {
  readonly linking: Linking;
  readonly termAt: (day: string) => Term;
  readonly leadersOf: (place: string) => readonly ChatKey[];
  readonly ms: number;
  readonly earliest: string;
}

/** Last days up to so many days ago are planned for, unless told otherwise. */
export const HORIZON_DAYS = 30;
const MS_A_DAY = 86_400_000;
/** Since when somebody leads a place is not kept: they are told of what came up in these days. */
const LEADERS_LOOK_BACK = 7 * MS_A_DAY;

/**
 * Every reminder that is due by now for a chat that is linked, whether or not it was sent: the ledger knows that. Of
 * what was due before its chat was linked nothing is planned, nor of what was overdue by then. In time order.
 */
export function remindersDue(planning: Planning): readonly NewReminder[] {
  const { occurrences, chats, leaders, partyKey, calendar, settings, now, horizonDays = HORIZON_DAYS } = planning;
  const reckoned: Reckoned = {
    ...planning,
    linking: linkingOf(chats, partyKey),
    termAt: scheduleOf(calendar, settings),
    leadersOf: (place) =>
      leaders.filter((one) => one.place === place).map(({ channel, person }) => ({ channel, chat: person })),
    ms: Date.parse(now),
    earliest: addDays(localDate(now, settings.timeZone), -horizonDays),
  };
  const pushed = occurrences.filter((one) => isPushed(one, settings.approval));
  const due = [
    ...pushed.flatMap((one) => owed(one, reckoned)),
    ...collectionsOf(pushed.filter(({ isClass }) => !isClass)).flatMap((one) => collected(one, reckoned)),
    ...[...new Set(leaders.map(({ place }) => place))].flatMap((place) => digests(place, reckoned)),
  ];
  // Read once each: of ten thousand chats there are a hundred thousand.
  const timed = due.map((one) => ({ one, ms: Date.parse(one.at) }));
  return timed.sort((a, b) => a.ms - b.ms).map(({ one }) => one);
}

/**
 * What whoever owes is reminded of, and that the leaders are told when they are late. Of a class as a whole nobody knows
 * whether it is late: its chat is reminded beforehand, and nothing follows.
 */
function owed(one: Occurrence, planning: Reckoned): readonly NewReminder[] {
  const { linking, termAt, leadersOf, ms, earliest } = planning;
  const standing = planning.standings(one.id);
  const day = termOf(one.lastDay, standing);
  if (isClosed(standing) || day < earliest) return [];
  // The days of an extension count from when it was granted: what lies before it was said of the first day.
  const since = day === one.lastDay ? null : (standing.granted?.decided?.at ?? null);
  const term = termAt(day);
  const due = term.slots
    .filter(({ kind }) => kind === 'before' || !one.isClass)
    .filter(({ at }) => Date.parse(at) <= ms && (since === null || isAfter(at, since)));
  const link = linking(one.place, one.party.key);
  const to = (slot: Slot, chat: ChatKey): NewReminder => ({
    ...asPlanned(slot, one.id, day, one.place),
    ...keyOf(chat),
  });
  return due.flatMap((slot) => {
    switch (slot.kind) {
      case 'before':
      case 'overdue':
        return link.filter((chat) => reaches(slot, chat, term)).map((chat) => to(slot, chat));
      case 'escalate': {
        if (!link.some((chat) => reaches(slot, chat, term))) return [];
        const until = new Date(Date.parse(slot.at) + LEADERS_LOOK_BACK).toISOString();
        return Date.parse(until) > ms ? leadersOf(one.place).map((leader) => ({ ...to(slot, leader), until })) : [];
      }
      case 'collect':
        return [];
    }
  });
}

/** That the focal agency is told who has not handed in, where somebody of them can. */
function collected({ about, focal, one, parties }: Collection, planning: Reckoned): readonly NewReminder[] {
  const { linking, termAt, standings, ms, earliest } = planning;
  if (one.lastDay < earliest || parties.every(({ id }) => standings(id).state === 'confirmed')) return [];
  if (!parties.some(({ place, party }) => linking(place, party.key).length > 0)) return [];
  const term = termAt(one.lastDay);
  return term.slots
    .filter(({ kind, at }) => kind === 'collect' && Date.parse(at) <= ms)
    .flatMap((slot) =>
      linking(one.place, focal.key)
        .filter((chat) => reaches(slot, chat, term))
        .map((chat) => ({ ...asPlanned(slot, about, one.lastDay, one.place), ...keyOf(chat) })),
    );
}

/** The digest of this week, as long as the week is new; earlier ones are of no use any more. */
function digests(place: string, { leadersOf, calendar, settings, now, ms }: Reckoned): readonly NewReminder[] {
  const slot = digestSlot(localDate(now, settings.timeZone), calendar, settings);
  if (slot === null || Date.parse(slot.at) > ms || Date.parse(slot.until) <= ms) return [];
  const { day, at, until } = slot;
  const reminder = { about: digestAbout(place), kind: 'digest', milestone: 0, term: day, again: false } as const;
  return leadersOf(place).map((leader) => ({ ...reminder, place, at, until, ...leader }));
}

/** True where a chat was linked before a slot, and where the slot is of being late, before it was late. */
function reaches({ at, kind, milestone }: Slot, chat: LinkedAt, { ends }: Term): boolean {
  const ofLate = kind !== 'before' && milestone > 0;
  return isAfter(at, chat.at) && (!ofLate || Date.parse(chat.at) < ends);
}

function isAfter(at: string, other: string): boolean {
  return Date.parse(at) > Date.parse(other);
}

function asPlanned(slot: Slot, about: string, term: string, place: string): Omit<NewReminder, keyof ChatKey> {
  const { kind, milestone, at, until } = slot;
  return { about, kind, milestone, term, again: false, place, at, until };
}

function keyOf({ channel, chat }: ChatKey): ChatKey {
  return { channel, chat };
}

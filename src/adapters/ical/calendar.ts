import { ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { localDate, weekday } from '../../domain/calendar.ts';
import type { Occurrence, Office } from '../../domain/occurrence.ts';
import type { AttachedFile } from '../../domain/outgoing.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { isClosed, type Standing } from '../../domain/standing.ts';
import type { WorkCalendar } from '../../domain/work-calendar.ts';
import { fold } from '../../text/fold.ts';
import { plain } from '../../text/plain.ts';
import { day, weekdayAndDay } from '../../text/vi/dates.ts';
import { excerpt, toWhom, uncertain } from '../../text/vi/due.ts';
import { ICS } from '../../text/vi/ics.ts';

/** What an agency owes, and where it stands. */
export interface CalendarEntry {
  readonly occurrence: Occurrence;
  readonly standing: Standing;
  /** The last day that counts: that of a granted extension, else the document's. */
  readonly term: IsoDate;
}

/** What a calendar is made with. */
export interface CalendarContext {
  readonly calendar: WorkCalendar;
  /** ISO 8601 instant. */
  readonly now: string;
  /** IANA name. */
  readonly timeZone: string;
}

/** How often a program that subscribed should look again, in seconds. */
const LOOK_AGAIN = 6 * 3600;

/**
 * An agency's deadlines as an iCalendar file (RFC 5545): an event of a whole day each, on the last working day in time,
 * under an identifier that stays the same, so that a file taken in twice brings nothing twice.
 */
export function calendarFile(
  agency: Office,
  place: string,
  entries: readonly CalendarEntry[],
  context: CalendarContext,
): AttachedFile {
  const calendar = new ICalCalendar({
    prodId: { company: 'Nhac Viec', product: 'Nhac Viec', language: 'VI' },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes a calendar's name as it is, unlike everything else.
    name: shown(ICS.name(agency.name, place)).replace(/[\\;,]/gu, String.raw`\$&`),
    ttl: LOOK_AGAIN,
  });
  for (const entry of entries) {
    const { occurrence } = entry;
    calendar.createEvent({
      id: `${occurrence.id}@nhac-viec`,
      stamp: new Date(context.now),
      start: utcDay(eventDay(entry, context.calendar)),
      allDay: true,
      summary: summaryOf(entry),
      description: descriptionOf(entry, context).map(shown).join('\n'),
      status: isUndecided(occurrence) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // A deadline takes nobody's day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  // The library leaves the last line open.
  return { name: fileName(agency, place), mime: 'text/calendar', text: `${calendar.toString()}\r\n` };
}

/**
 * The library writes the day of an instant in UTC, as long as it is told of no time zone: so the day is right whatever
 * zone this process runs in.
 */
function utcDay(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** The last working day in time; the last day itself where a whole year was decided to have none. */
function eventDay({ term }: CalendarEntry, calendar: WorkCalendar): IsoDate {
  try {
    return calendar.lastWorkday(term);
  } catch (error) {
    if (error instanceof RangeError) return term;
    throw error;
  }
}

function isUndecided({ doubt, approved }: Occurrence): boolean {
  return doubt !== null && !approved;
}

function summaryOf({ occurrence, standing }: CalendarEntry): string {
  const { action } = occurrence.deadline;
  const done = standing.state === 'confirmed' ? [ICS.confirmed] : isClosed(standing) ? [ICS.handedIn] : [];
  const marks = [...(isUndecided(occurrence) ? [ICS.undecided] : []), ...done];
  return shown([`${action.charAt(0).toLocaleUpperCase('vi')}${action.slice(1)}`, ...marks].join(' '));
}

function descriptionOf(entry: CalendarEntry, { calendar, timeZone }: CalendarContext): readonly string[] {
  const { occurrence, standing, term } = entry;
  const { deadline, plan, date, lastDay, doubt } = occurrence;
  const { bound, time, to, via, quote, section } = deadline;
  const named = (iso: IsoDate): string => weekdayAndDay(iso, weekday(iso));
  const on = eventDay(entry, calendar);
  const { handedIn, number } = standing;
  return [
    ICS.due(bound, day(date), time),
    term === lastDay ? ICS.lastDay(named(lastDay)) : ICS.extended(named(term), named(lastDay)),
    ...(on === term ? [] : [ICS.workday(named(on))]),
    ...(to.length > 0 || via !== null ? [sentence(toWhom(to, via))] : []),
    ...(handedIn === null ? [] : [ICS.done(day(localDate(handedIn.at, timeZone)), number)]),
    ...(isUndecided(occurrence) ? [uncertain(doubt)] : []),
    excerpt(plain(quote)),
    ICS.source(plan.kind, plan.number, plan.year, plan.issuer, section),
  ];
}

function sentence(words: string): string {
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)}.`;
}

/** In one line, without what RFC 5545 keeps out of a text: control characters. */
function shown(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** ASCII, which every program can save: `lich-phong-y-te-huyen-son-tinh.ics`. */
function fileName({ name }: Office, place: string): string {
  const words = fold(`${name} ${place}`).replace(/[^a-z0-9]+/gu, '-');
  return `lich-${words.replace(/^-|-$/gu, '').slice(0, 80)}.ics`;
}

import { layOut } from '../../chat/render/lay-out.ts';
import type { ReminderCommand } from '../../domain/admin.ts';
import { addDays, localDate, localTime, weekday } from '../../domain/calendar.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Reminder, ReminderSettings } from '../../domain/reminder.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { LinkedChat } from '../../ports/chats.ts';
import type { Clock } from '../../ports/system.ts';
import { collectAbout } from '../../remind/collection.ts';
import { readDayOverrides } from '../../remind/day-overrides.ts';
import type { Outlook } from '../../remind/outlook.ts';
import { previewOf, type PreviewLine } from '../../remind/preview.ts';
import { standingsOf } from '../../remind/standings.ts';
import { fold } from '../../text/fold.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { DAYS, LEDGER, REMINDERS } from '../../text/vi/admin-reminders.ts';
import { day, dayAndTime, weekdayAndDay } from '../../text/vi/dates.ts';
import { LEADERS } from '../../text/vi/remind-lists.ts';
import { reasonInWords } from '../../text/vi/remind.ts';
import { lowerFirst, sentenceCase } from '../../text/sentence.ts';
import type { Lookout } from '../reminders/outlook.ts';

/** What an admin's commands about reminders need. */
export interface ReminderDesk {
  readonly ledger: Ledger;
  readonly lookout: Lookout;
  readonly settings: ReminderSettings;
  readonly clock: Clock;
  /** Days on which people work have changed. */
  readonly replan: () => void;
}

/** Longest period that is printed, in years: a recurring deadline has no end. */
const MOST_YEARS = 10;
/** Reminders of the ledger that are printed: the latest of the last thirty days. */
const LISTED_MS = 30 * 86_400_000;
const MOST_LISTED = 500;
const MINUTE_MS = 60_000;

/**
 * Carries out an admin's command about reminders, and gives back what the admin reads.
 * @throws ProductError `usage` where a period or a file is none, or a place or an agency is not known; `store-failed`.
 */
export async function runReminderCommand(command: ReminderCommand, desk: ReminderDesk): Promise<string> {
  switch (command.of) {
    case 'reminders':
      return preview(command, desk);
    case 'ledger':
      return ledger(command.json, desk);
    case 'days':
      return days(desk);
    case 'set-days':
      return setDays(command.text, desk);
  }
}

async function preview(
  { from, to, place, agency, json }: Extract<ReminderCommand, { of: 'reminders' }>,
  { ledger: kept, lookout, settings }: ReminderDesk,
): Promise<string> {
  if (from > to) throw new ProductError('usage', REMINDERS.backwards);
  if (addDays(from, MOST_YEARS * 366) < to) throw new ProductError('usage', REMINDERS.tooLong(MOST_YEARS));
  const outlook = await lookout.lookAt({ from, to });
  mustBeKnown(place, agency, outlook);
  const lines = previewOf({
    ...outlook,
    ...{ settings, from, to, partyKey },
    ...{ place: place ?? undefined, agency: agency ?? undefined },
    standings: await standingsOf(outlook.occurrences, kept),
    plansOf: (where) => outlook.plans.filter((one) => one.place === where).map(({ plan }) => plan),
    places: [...new Set(outlook.plans.map((one) => one.place))],
    plain: (blocks) => layOut(blocks).text,
  });
  if (json) return lines.map((line) => JSON.stringify(line)).join('\n');
  return lines.length === 0 ? REMINDERS.none : lines.map((line) => written(line, settings)).join('\n');
}

/** Agencies that are named where one was not found. */
const MOST_ALIKE = 5;

function mustBeKnown(place: string | null, agency: string | null, { plans, occurrences, chats }: Outlook): void {
  const places = [...new Set(plans.map((one) => one.place))].sort((a, b) => a.localeCompare(b, 'vi'));
  if (place !== null && !places.some((one) => fold(one) === fold(place))) {
    throw new ProductError('usage', REMINDERS.placeUnknown(place, places));
  }
  if (agency === null) return;
  const named = [
    ...plans.flatMap(({ plan, place: of }) => plan.agencies.map(({ name }) => ({ name, of }))),
    ...occurrences.flatMap(({ party, focal, place: of }) =>
      [party, ...(focal === null ? [] : [focal])].map(({ name }) => ({ name, of })),
    ),
    ...chats.flatMap(({ links }) => links.map((link) => ({ name: link.agency, of: link.place }))),
  ].filter(({ of }) => place === null || fold(of) === fold(place));
  const wanted = fold(agency);
  const isKnown = named.some(({ name, of }) => fold(name) === wanted || partyKey(name, of) === partyKey(agency, of));
  if (isKnown || wanted === fold(LEADERS)) return;
  const like = [...new Set(named.map(({ name }) => name))].filter((name) => fold(name).includes(wanted));
  throw new ProductError('usage', REMINDERS.agencyUnknown(agency, like.slice(0, MOST_ALIKE)));
}

function written(
  { at, kind, place, agency, plan, lastDay, chats, waits, why }: PreviewLine,
  { timeZone }: ReminderSettings,
): string {
  const instant = new Date(at).toISOString();
  return [
    dayAndTime(localDate(instant, timeZone), localTime(instant, timeZone)),
    REMINDERS.kinds[kind],
    `${agency} (${place})`,
    ...(plan === null || lastDay === null ? [] : [`${plan}, hạn ${day(lastDay)}`]),
    ...(waits ? [`${REMINDERS.waits}${why === null ? '' : `: ${why}`}`] : []),
    chats.length === 0 ? REMINDERS.unlinked : chats.join(', '),
  ].join(' · ');
}

async function ledger(json: boolean, { ledger: kept, lookout, settings, clock }: ReminderDesk): Promise<string> {
  const since = new Date(Date.parse(clock.now()) - LISTED_MS).toISOString();
  const reminders = (await kept.reminders({ since })).slice(-MOST_LISTED).reverse();
  const subjectOf = subjects(await lookout.occurrences());
  if (json) return reminders.map((one) => JSON.stringify({ ...one, ...subjectOf(one) })).join('\n');
  const chats = new Map((await lookout.chats()).map((chat) => [nameOf(chat), chat]));
  if (reminders.length === 0) return LEDGER.none;
  return reminders.map((one) => entry(one, subjectOf(one), chats.get(nameOf(one)), settings)).join('\n');
}

/** What a reminder is about, as far as the documents still say so. */
interface Subject {
  readonly agency?: string;
  readonly plan?: string;
  readonly action?: string;
}

/** Finds what reminders are about. */
function subjects(occurrences: readonly Occurrence[]): (one: Reminder) => Subject {
  const owed = new Map(occurrences.map((one) => [one.id, one]));
  const collected = new Map(occurrences.map((one) => [collectAbout(one), one]));
  return ({ kind, about }) => {
    if (kind === 'digest') return { agency: LEADERS };
    const one = (kind === 'collect' ? collected : owed).get(about);
    if (one === undefined) return {};
    const agency = kind === 'collect' ? one.focal?.name : one.party.name;
    const { plan, deadline } = one;
    return { ...(agency !== undefined && { agency }), plan: plan.plan, action: deadline.action };
  };
}

function nameOf({ channel, chat }: Pick<Reminder, 'channel' | 'chat'>): string {
  return `${channel}:${chat}`;
}

function entry(
  one: Reminder,
  { agency, plan, action }: Subject,
  met: LinkedChat | undefined,
  { timeZone }: ReminderSettings,
): string {
  const { at, kind, milestone, term, place, state, reason, endedAt } = one;
  const late =
    state === 'sent' && endedAt !== null ? Math.round((Date.parse(endedAt) - Date.parse(at)) / MINUTE_MS) : 0;
  const why = state === 'sent' || reason === null ? null : reasonInWords(reason);
  return LEDGER.line(
    dayAndTime(localDate(at, timeZone), localTime(at, timeZone)),
    `${nameOf(one)}${met === undefined || met.title === null ? '' : ` (${met.title})`}`,
    LEDGER.kinds[kind](milestone),
    [
      agency === undefined ? place : `${agency} (${place})`,
      ...(plan === undefined || action === undefined ? [] : [`${plan}: ${lowerFirst(sentenceCase(action))}`]),
    ],
    day(term),
    LEDGER.states[state],
    why,
    late > 0 ? late : null,
  );
}

async function days({ ledger: kept }: ReminderDesk): Promise<string> {
  const all = await kept.days();
  const line = (one: { day: IsoDate; works: boolean; note: string }): string =>
    DAYS.line(weekdayAndDay(one.day, weekday(one.day)), one.works, one.note);
  return all.length === 0 ? DAYS.none : all.map(line).join('\n');
}

async function setDays(text: string, { ledger: kept, lookout, replan }: ReminderDesk): Promise<string> {
  const read = readDayOverrides(text);
  await kept.setDays(read);
  lookout.forget();
  replan();
  return DAYS.set(read.length, [...new Set(read.map((one) => one.day.slice(0, 4)))].sort());
}

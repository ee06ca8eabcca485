import { layOut } from '../../chat/render/lay-out.ts';
import type { ReminderCommand } from '../../domain/admin.ts';
import { addDays, localDate, localTime, weekday } from '../../domain/calendar.ts';
import { ProductError } from '../../domain/errors.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Reminder, ReminderSettings } from '../../domain/reminder.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Clock } from '../../ports/system.ts';
import { readDayOverrides } from '../../remind/day-overrides.ts';
import { previewOf, type PreviewLine } from '../../remind/preview.ts';
import { standingsOf } from '../../remind/standings.ts';
import { partyKey } from '../../text/office/party-key.ts';
import { DAYS, LEDGER, REMINDERS } from '../../text/vi/admin-reminders.ts';
import { day, dayAndTime, weekdayAndDay } from '../../text/vi/dates.ts';
import { reasonInWords } from '../../text/vi/remind.ts';
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
 * @throws ProductError `usage` where a period or a file is none; `store-failed`.
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

async function ledger(json: boolean, { ledger: kept, settings, clock }: ReminderDesk): Promise<string> {
  const since = new Date(Date.parse(clock.now()) - LISTED_MS).toISOString();
  const reminders = (await kept.reminders({ since })).slice(-MOST_LISTED).reverse();
  if (json) return reminders.map((one) => JSON.stringify(one)).join('\n');
  return reminders.length === 0 ? LEDGER.none : reminders.map((one) => entry(one, settings)).join('\n');
}

function entry(one: Reminder, { timeZone }: ReminderSettings): string {
  const { at, kind, milestone, term, channel, chat, state, reason, endedAt } = one;
  const late =
    state === 'sent' && endedAt !== null ? Math.round((Date.parse(endedAt) - Date.parse(at)) / MINUTE_MS) : 0;
  const why = state === 'sent' || reason === null ? null : reasonInWords(reason);
  return LEDGER.line(
    dayAndTime(localDate(at, timeZone), localTime(at, timeZone)),
    `${channel}:${chat}`,
    LEDGER.kinds[kind](milestone),
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

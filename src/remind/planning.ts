import { addDays, instantOf, localDate } from '../domain/calendar.ts';
import { reminderName, type NewReminder, type ReminderSettings } from '../domain/reminder.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Clock, Log } from '../ports/system.ts';
import { dueNow } from './due-now.ts';
import type { PartyKey } from './linking.ts';
import type { Look } from './outlook.ts';
import { HORIZON_DAYS, remindersDue } from './plan.ts';
import { REASONS } from './reasons.ts';
import { resendsOf } from './resend.ts';
import { standingsOf } from './standings.ts';

export interface PlannerParts {
  readonly ledger: Ledger;
  readonly look: Look;
  readonly partyKey: PartyKey;
  readonly settings: ReminderSettings;
  readonly clock: Clock;
  readonly log: Log;
  /** Called where something was planned. */
  readonly onPlanned: () => void;
}

/** What brings the ledger in line with what is due. */
export interface Planner {
  /**
   * Plans what is due by now and not in the ledger; returns after how many milliseconds it should be called again.
   * Rejects where the store fails. Steps are not to overlap.
   */
  step(): Promise<number>;
  /** Documents, links, days or standings have changed: the next step looks at all of them. */
  replan(): void;
}

/** Between two looks at the clock, in milliseconds. */
const LOOK_MS = 1_000;
/** Whatever other processes changed is planned for after so long, in milliseconds. */
const REPLAN_MS = 60_000;
/** Reminders planned at once, or somewhat more: each takes the store for a moment, in which answers wait. */
const BATCH = 500;

/**
 * Plans by looking at what should have been said by now, never by a timer: a process that was down, slept, or had its
 * clock set finds the same reminders due, later. What this process has planned before is not planned again; that makes
 * nothing right or wrong, the ledger knows each reminder once, it only spares it the question.
 */
export function createPlanner(parts: PlannerParts): Planner {
  const { ledger, look, partyKey, settings, clock, log, onPlanned } = parts;
  let planned = new Set<string>();
  let lookedAt = -Infinity;
  let next = -Infinity;

  const add = async (due: readonly NewReminder[]): Promise<void> => {
    const fresh = due.filter((one) => !planned.has(nameOf(one)));
    let count = 0;
    for (const batch of batchesOf(fresh)) {
      count += await ledger.add(batch);
      for (const one of batch) planned.add(nameOf(one));
    }
    if (count === 0) return;
    log.info('reminders.planned', { count });
    onPlanned();
  };

  const plan = async (now: string): Promise<void> => {
    const expired = await ledger.expire(now, REASONS.tooLate);
    if (expired > 0) log.info('reminders.expired', { count: expired });
    const outlook = await look(null);
    const standings = await standingsOf(outlook.occurrences, ledger);
    const due = remindersDue({ ...outlook, standings, partyKey, settings, now });
    // What is not due any more was sent, has expired, or may one day be due again: the ledger knows.
    const names = new Set(due.map(nameOf));
    planned = new Set([...planned].filter((name) => names.has(name)));
    await add(due);
    const since = instantOf(addDays(localDate(now, settings.timeZone), -HORIZON_DAYS), '00:00', settings.timeZone);
    const unknown = await ledger.reminders({ states: ['unknown'], since });
    await add(resendsOf(unknown, { settings, due, now }));
  };

  return {
    step: async () => {
      const now = await dueNow(clock, ledger);
      const ms = Date.parse(now);
      const isTime = ms >= next || ms < lookedAt || ms >= lookedAt + REPLAN_MS;
      if (isTime) {
        [lookedAt, next] = [ms, nextTime(now, settings)];
        try {
          await plan(now);
        } catch (error) {
          next = -Infinity;
          throw error;
        }
      }
      return LOOK_MS;
    },
    replan: () => {
      next = -Infinity;
    },
  };
}

/** The next instant at which something can become due, in milliseconds. */
function nextTime(now: string, { time, digestTime, timeZone }: ReminderSettings): number {
  const today = localDate(now, timeZone);
  const times = [today, addDays(today, 1)].flatMap((day) =>
    [time, digestTime].map((hour) => Date.parse(instantOf(day, hour, timeZone))),
  );
  return Math.min(...times.filter((at) => at > Date.parse(now)));
}

/**
 * Batches to plan one after another: the most urgent chats first, and all of a chat in one, for what is planned may be
 * sent before the next batch is there, and a chat gets one message a day.
 */
function batchesOf(fresh: readonly NewReminder[]): readonly (readonly NewReminder[])[] {
  const chats = new Map<string, NewReminder[]>();
  for (const one of [...fresh].sort((a, b) => a.term.localeCompare(b.term))) {
    const chat = `${one.channel} ${one.chat}`;
    const own = chats.get(chat);
    if (own === undefined) chats.set(chat, [one]);
    else own.push(one);
  }
  const batches: NewReminder[][] = [];
  for (const own of chats.values()) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= BATCH) batches.push(own);
    else last.push(...own);
  }
  return batches;
}

function nameOf(one: NewReminder): string {
  return `${one.channel} ${one.chat} ${reminderName(one)}`;
}

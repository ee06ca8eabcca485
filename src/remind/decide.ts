import { localDate } from '../domain/calendar.ts';
import { reminderName, type NewReminder, type Reminder } from '../domain/reminder.ts';
import type { ClaimedChat, HandOver } from '../ports/ledger.ts';
import { noLonger, type Judging } from './no-longer.ts';
import { behind, into, REASONS } from './reasons.ts';
import { byRank, isSaidBy, trackOf } from './track.ts';
import { dayAfter, earliest, heldUntil, quietUntil } from './when.ts';

/** What becomes of a claimed chat's due reminders. Each of them is said, ended or waits. */
export interface Decision {
  /** To be said in one message, by `byRank` of their last days. */
  readonly say: readonly Reminder[];
  readonly ended: HandOver['ended'];
  /** When what waits is to be looked at again; null where nothing does. */
  readonly next: string | null;
}

export interface Deciding extends Judging {
  /** What is due for this chat now, as it is now (`remindersDue`). */
  readonly due: readonly NewReminder[];
}

type Ended = HandOver['ended'][number];

/** Messages of reminders a day, where what would be too late tomorrow comes after the day's message. */
const MOST_A_DAY = 3;

/**
 * Decides about all due reminders of a chat at once: what has passed expires; what no longer holds is cancelled, or
 * waits where only its day moved; what the chat got already, and the earlier ones of one thing, collapse. In quiet
 * hours, before the hour of reminders, and after the day's message, the rest waits, but for what would be of no use then;
 * so does on a day off what is said of those who are late.
 */
export function decide(
  claimed: Pick<ClaimedChat, 'due' | 'earlier' | 'lastOn' | 'messages'>,
  deciding: Deciding,
): Decision {
  const { now, settings } = deciding;
  const ended: Ended[] = [];
  const waits: string[] = [];
  const open: Reminder[] = [];
  const { calendar } = deciding;
  const valid = new Set(deciding.due.map(reminderName));
  for (const reminder of claimed.due) {
    const fate = fateOf(reminder, valid, claimed.earlier, deciding);
    if (fate !== null && typeof fate !== 'string') {
      ended.push(fate);
      continue;
    }
    const until = fate ?? heldUntil(reminder, { now, calendar, settings });
    if (until === null) open.push(reminder);
    else waits.push(until);
  }
  const latest = latestOf(open);
  const quietEnd = quietUntil(now, settings);
  if (quietEnd !== null) return { say: [], ended, next: open.length + waits.length > 0 ? quietEnd : null };
  const today = localDate(now, settings.timeZone);
  const tomorrow = dayAfter(today, settings);
  // A day in the future is that of a clock that went back: the chat got its message. One that was withdrawn it did not get.
  const hadMessage = claimed.lastOn !== null && claimed.lastOn >= today && claimed.messages > 0;
  const isUrgent = ({ until }: Reminder): boolean => Date.parse(until) <= Date.parse(tomorrow);
  const say = !hadMessage ? latest : claimed.messages < MOST_A_DAY ? latest.filter(isUrgent) : [];
  const collapsed = say.flatMap((one) => earlierOf(one, open));
  const left = open.length - say.length - collapsed.length;
  return { say, ended: [...ended, ...collapsed], next: earliest(left > 0 ? [...waits, tomorrow] : waits) };
}

/** How a reminder ends, or until when it waits; null for one that may be said. */
function fateOf(
  reminder: Reminder,
  valid: ReadonlySet<string>,
  earlier: readonly Reminder[],
  deciding: Deciding,
): Ended | string | null {
  const { id, at, until } = reminder;
  const now = Date.parse(deciding.now);
  if (Date.parse(until) <= now) return { id, state: 'expired', reason: REASONS.tooLate };
  // Planned by a clock that has gone back since.
  if (Date.parse(at) > now) return at;
  if (!valid.has(reminderName({ ...reminder, again: false }))) {
    const why = noLonger(reminder, deciding);
    return 'until' in why ? why.until : { id, state: 'cancelled', reason: why.reason };
  }
  const said = earlier.find((one) => isSaidBy(reminder, one));
  return said === undefined ? null : { id, state: 'collapsed', reason: behind(said) };
}

/** Of each thing the latest reminder, by last day. */
function latestOf(open: readonly Reminder[]): readonly Reminder[] {
  const latest = new Map<string, Reminder>();
  for (const one of open) {
    const known = latest.get(trackOf(one));
    if (known === undefined || byRank(one, known) > 0) latest.set(trackOf(one), one);
  }
  return [...latest.values()].sort((a, b) => a.term.localeCompare(b.term) || a.id - b.id);
}

function earlierOf(said: Reminder, open: readonly Reminder[]): readonly Ended[] {
  return open
    .filter((one) => one !== said && trackOf(one) === trackOf(said))
    .map(({ id }) => ({ id, state: 'collapsed', reason: into(said) }));
}

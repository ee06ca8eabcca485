import type { Occurrence } from '../domain/occurrence.ts';
import type { Reminder, ReminderSettings } from '../domain/reminder.ts';
import { isClosed, termOf, type Standing } from '../domain/standing.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { collectAbout } from './collection.ts';
import { isPushed } from './pushed.ts';
import { REASONS, type Reason } from './reasons.ts';
import { slotsOf } from './schedule.ts';

/** What a reminder that was planned is judged by. */
export interface Judging {
  readonly occurrences: ReadonlyMap<string, Occurrence>;
  readonly standings: (id: string) => Standing;
  readonly calendar: WorkCalendar;
  readonly settings: ReminderSettings;
  readonly now: string;
}

/** Why a reminder that is not due any more is not, or until when it waits because its day has moved. */
export type NoLonger = { readonly reason: Reason } | { readonly until: string };

/** Finds what has changed since a reminder was planned; what is left where nothing else has is whom it was for. */
export function noLonger(reminder: Reminder, judging: Judging): NoLonger {
  switch (reminder.kind) {
    case 'before':
    case 'overdue':
    case 'escalate': {
      const one = judging.occurrences.get(reminder.about);
      return one === undefined ? { reason: REASONS.documentChanged } : ofOne(reminder, one, judging);
    }
    case 'collect':
      return ofCollection(reminder, judging);
    case 'digest':
      return { reason: REASONS.unlinked };
  }
}

function ofOne(reminder: Reminder, one: Occurrence, judging: Judging): NoLonger {
  const standing = judging.standings(one.id);
  if (isClosed(standing)) return { reason: REASONS.handedIn };
  if (termOf(one.lastDay, standing) !== reminder.term) {
    const isExtended = standing.granted !== null && reminder.term === one.lastDay;
    return { reason: isExtended ? REASONS.extended : REASONS.documentChanged };
  }
  return ofDay(reminder, [one], judging);
}

function ofCollection(reminder: Reminder, judging: Judging): NoLonger {
  const parties = [...judging.occurrences.values()].filter((one) => collectAbout(one) === reminder.about);
  const [one] = parties;
  if (one?.lastDay !== reminder.term) return { reason: REASONS.documentChanged };
  const isDone = parties.every((each) => judging.standings(each.id).state === 'confirmed');
  return isDone ? { reason: REASONS.handedIn } : ofDay(reminder, parties, judging);
}

function ofDay(reminder: Reminder, ones: readonly Occurrence[], { calendar, settings, now }: Judging): NoLonger {
  if (ones.every(({ precedes }) => precedes)) return { reason: REASONS.documentChanged };
  if (!ones.some((one) => isPushed(one, settings.approval))) return { reason: REASONS.notApproved };
  const slot = slotsOf(reminder, calendar, settings).find(
    ({ kind, milestone }) => kind === reminder.kind && milestone === reminder.milestone,
  );
  if (slot === undefined) return { reason: REASONS.settingsChanged };
  // Days that were imported since may have moved it on: it is the same reminder, and must not be ended before its time.
  return Date.parse(slot.at) > Date.parse(now) ? { until: slot.at } : { reason: REASONS.unlinked };
}

import { addDays, instantOf } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/plan.ts';
import {
  COLLECT_MILESTONES,
  ESCALATES_AT,
  OVERDUE_MILESTONES,
  type ReminderKind,
  type ReminderSettings,
} from '../domain/reminder.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';

/** A moment at which something about a last day is said; instants are ISO 8601 in UTC. */
export interface Slot {
  readonly kind: Exclude<ReminderKind, 'digest'>;
  readonly milestone: number;
  readonly at: string;
  /** From then on it is of no use. */
  readonly until: string;
}

/** Working days for which the last milestone of a kind is still of use. */
const LAST_STAYS = 10;

/**
 * All milestones of what is due by the end of `term`, in time order within each kind. Those before count back from the
 * last working day in time; those after count working days from `term`.
 */
export function slotsOf(
  { term }: { readonly term: IsoDate },
  calendar: WorkCalendar,
  settings: ReminderSettings,
): readonly Slot[] {
  const begins = (day: IsoDate): string => instantOf(day, settings.time, settings.timeZone);
  const lastWorkday = calendar.lastWorkday(term);
  const ends = endOf(term, settings);
  // Where two fall on one instant the one nearer to the end stands: it comes later in the settings.
  const before = new Map(settings.milestones.map((n) => [begins(calendar.before(lastWorkday, n)), n]));
  const dayOf = (milestone: number): IsoDate => (milestone === 0 ? lastWorkday : calendar.after(term, milestone));
  const series = (kind: Slot['kind'], milestones: readonly number[]): readonly Slot[] =>
    milestones.map((milestone, i) => {
      const next = milestones[i + 1];
      const until = next === undefined ? calendar.after(dayOf(milestone), LAST_STAYS) : dayOf(next);
      return { kind, milestone, at: begins(dayOf(milestone)), until: begins(until) };
    });
  return [
    ...[...before].map(([at, milestone]) => ({ kind: 'before' as const, milestone, at, until: ends })),
    ...series('overdue', OVERDUE_MILESTONES),
    ...series('collect', COLLECT_MILESTONES),
    ...series('escalate', [ESCALATES_AT]),
  ];
}

/** A last day with its milestones. */
export interface Term {
  readonly day: IsoDate;
  readonly slots: readonly Slot[];
  /** When the day is over, in milliseconds since 1970. */
  readonly ends: number;
}

/** Reckons each last day once: hundreds of parties share one. */
export function scheduleOf(calendar: WorkCalendar, settings: ReminderSettings): (day: IsoDate) => Term {
  const known = new Map<IsoDate, Term>();
  return (day) => {
    const term = known.get(day) ?? {
      day,
      slots: slotsOf({ term: day }, calendar, settings),
      ends: Date.parse(endOf(day, settings)),
    };
    known.set(day, term);
    return term;
  };
}

/** The midnight after a day. */
function endOf(day: IsoDate, { timeZone }: ReminderSettings): string {
  return instantOf(addDays(day, 1), '00:00', timeZone);
}

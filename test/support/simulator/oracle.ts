import { officeCalendar } from '../../../src/app/office-calendar.ts';
import { shelve } from '../../../src/app/shelf.ts';
import { addDays, localDate } from '../../../src/domain/calendar.ts';
import type { Leader } from '../../../src/domain/chat.ts';
import type { Occurrence } from '../../../src/domain/occurrence.ts';
import { reminderName, type NewReminder, type ReminderSettings } from '../../../src/domain/reminder.ts';
import { standingOf, UNTOUCHED, type StatusEvent } from '../../../src/domain/standing.ts';
import type { WorkCalendar } from '../../../src/domain/work-calendar.ts';
import type { LinkedChat } from '../../../src/ports/chats.ts';
import type { Database } from '../../../src/ports/database.ts';
import { remindersDue } from '../../../src/remind/plan.ts';
import { occurrencesOf } from '../../../src/retrieve/register/occurrences.ts';
import { partyKey } from '../../../src/text/office/party-key.ts';

/** The world as it truly was from an instant on, and what was to be said then. */
export interface WorldAt {
  readonly at: number;
  readonly occurrences: readonly Occurrence[];
  readonly chats: readonly LinkedChat[];
  readonly leaders: readonly Leader[];
  readonly calendar: WorkCalendar;
  /** True once days were decided. */
  readonly hasDays: boolean;
  readonly standings: (id: string) => ReturnType<typeof standingOf>;
  /** What is due by an instant, by name; by another calendar where one is given. */
  due(now: number, by?: WorkCalendar): ReadonlyMap<string, NewReminder>;
}

const DAYS = 366;

/** Looks at the world through none of the parts that are tried: the whole of it, read anew, by one pure function. */
export function createOracle(db: Database, settings: ReminderSettings): (at: number) => Promise<WorldAt> {
  let revision = -1;
  let documents: Parameters<typeof occurrencesOf>[0] = [];
  let linked = '';
  let occurrences: readonly Occurrence[] = [];
  let calendar = officeCalendar();
  let days = '[]';
  return async (at) => {
    const current = await db.store.revision();
    const chats = await db.chats.chats();
    const links = chats.flatMap((chat) => chat.links);
    if (current !== revision) {
      const shelf = shelve(await db.store.documents(), (await db.store.clerkWords()).corrections);
      documents = shelf
        .filter(({ supersededBy }) => supersededBy === null)
        .map(({ stored, plan }) => ({ lineage: stored.lineage, register: plan }));
    }
    const of = JSON.stringify(links.map(({ place, agency }) => [place, agency]));
    if (current !== revision || of !== linked) {
      const today = localDate(new Date(at).toISOString(), settings.timeZone);
      occurrences = occurrencesOf(documents, links, { from: addDays(today, -DAYS), to: addDays(today, DAYS) });
      [revision, linked] = [current, of];
    }
    const events = new Map<string, StatusEvent[]>();
    for (const event of await db.ledger.events(occurrences.map(({ id }) => id))) {
      events.set(event.occurrence, [...(events.get(event.occurrence) ?? []), event]);
    }
    const standing = new Map([...events].map(([id, said]) => [id, standingOf(said)]));
    const decided = await db.ledger.days();
    if (JSON.stringify(decided) !== days) [calendar, days] = [officeCalendar(decided), JSON.stringify(decided)];
    const own = { occurrences, chats, leaders: await db.chats.leaders(), calendar };
    const standings = (id: string): ReturnType<typeof standingOf> => standing.get(id) ?? UNTOUCHED;
    const known = new Map<WorkCalendar, Map<number, ReadonlyMap<string, NewReminder>>>();
    return {
      ...{ at, ...own, standings, hasDays: decided.length > 0 },
      due: (now, by = own.calendar) => {
        const instants = known.get(by) ?? new Map<number, ReadonlyMap<string, NewReminder>>();
        known.set(by, instants);
        const before = instants.get(now);
        if (before !== undefined) return before;
        const instant = new Date(now).toISOString();
        const due = remindersDue({ ...own, calendar: by, standings, partyKey, settings, now: instant });
        const found = new Map(due.map((one) => [nameOf(one), one]));
        instants.set(now, found);
        return found;
      },
    };
  };
}

/** Of what a repetition repeats too. */
export function nameOf(one: NewReminder): string {
  return `${one.channel} ${one.chat} ${reminderName({ ...one, again: false })}`;
}

import type { ChatKey } from '../../domain/incoming.ts';
import { addDays, localDate } from '../../domain/calendar.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { DayOverride, WorkCalendar } from '../../domain/work-calendar.ts';
import type { LinkedChat } from '../../ports/chats.ts';
import type { Clock } from '../../ports/system.ts';
import type { Look, Outlook } from '../../remind/outlook.ts';
import { occurrencesOf } from '../../retrieve/register/occurrences.ts';
import { createRegister } from '../../retrieve/register/register.ts';
import { officeCalendar } from '../office-calendar.ts';
import type { Product } from '../open.ts';

/** What everybody owes, as the documents and the links have it, and the days on which people work. */
export interface Lookout {
  readonly look: Look;
  /** The same for all chats, and what is due in a period, both days included. */
  lookAt(period: Period): Promise<Outlook>;
  /** As of a few seconds ago. */
  occurrences(): Promise<readonly Occurrence[]>;
  /** All chats, as of a few seconds ago. */
  chats(): Promise<readonly LinkedChat[]>;
  /** As it was last loaded. */
  calendar(): WorkCalendar;
  /** The same, whatever is loaded later. */
  readonly workdays: WorkCalendar;
  /** Links or days have changed: the next look is a fresh one. */
  forget(): void;
}

/** First and last day. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What is known of links and days is loaded again after so long, in milliseconds: others change them too. */
const FRESH_MS = 5_000;
/** Last days so far back and ahead are looked at. */
const DAYS = 366;
/** Sixty working days, the farthest that milestones lie from a last day, are no more days than these. */
const MILESTONES = 120;

/** Watches a product. */
export function createLookout(
  product: Pick<Product, 'register' | 'revision' | 'refresh' | 'chats' | 'ledger'>,
  clock: Clock,
  timeZone: string,
): Lookout {
  let calendar = officeCalendar();
  let loadedDays: readonly DayOverride[] = [];
  let loaded: Promise<readonly LinkedChat[]> | null = null;
  let loadedAt = -Infinity;
  const occurrencesAt = remembered(product);

  const load = async (): Promise<readonly LinkedChat[]> => {
    const days = await product.ledger.days();
    // A calendar remembers what it has counted.
    if (JSON.stringify(days) !== JSON.stringify(loadedDays)) [calendar, loadedDays] = [officeCalendar(days), days];
    return product.chats.chats();
  };
  const recent = (): Promise<readonly LinkedChat[]> => {
    const now = Date.parse(clock.now());
    if (loaded === null || now < loadedAt || now >= loadedAt + FRESH_MS) {
      loadedAt = now;
      loaded = load();
      loaded.catch(() => {
        loaded = null;
      });
    }
    return loaded;
  };
  const around = (): Period => {
    const today = localDate(clock.now(), timeZone);
    return { from: addDays(today, -DAYS), to: addDays(today, DAYS) };
  };
  const outlook = async (keys: readonly ChatKey[] | null, period: Period): Promise<Outlook> => {
    await product.refresh();
    const all = await recent();
    const chats = keys === null ? all : await product.chats.named(keys);
    const leaders = await product.chats.leaders();
    // Read together, with nothing in between: occurrences are those of this revision.
    const { occurrences, plans } = occurrencesAt(all, chats, period);
    return { revision: product.revision(), occurrences, plans, chats, calendar, all, leaders };
  };

  return {
    look: (keys) => outlook(keys, around()),
    lookAt: ({ from, to }) => outlook(null, { from: addDays(from, -MILESTONES), to: addDays(to, MILESTONES) }),
    occurrences: async () => occurrencesAt(await recent(), [], around()).occurrences,
    chats: () => recent(),
    calendar: () => calendar,
    workdays: {
      works: (day) => calendar.works(day),
      lastWorkday: (day) => calendar.lastWorkday(day),
      before: (day, n) => calendar.before(day, n),
      after: (day, n) => calendar.after(day, n),
      dayOff: (day) => calendar.dayOff(day),
    },
    forget: () => {
      loaded = null;
    },
  };
}

type Found = Pick<Outlook, 'occurrences' | 'plans'>;

/** Occurrences are found anew only where documents, linked agencies or the day have changed. */
function remembered(
  product: Pick<Product, 'register'>,
): (all: readonly LinkedChat[], chats: readonly LinkedChat[], period: Period) => Found {
  const linked = distinctLinks();
  let before: {
    readonly documents: object;
    readonly of: string;
    readonly period: Period;
    readonly found: Found;
  } | null = null;
  return (all, chats, period) => {
    const documents = product.register();
    const { links, of } = linked(all, chats);
    const isSame = before?.documents === documents && before.of === of;
    if (before === null || !isSame || before.period.from !== period.from || before.period.to !== period.to) {
      const register = createRegister(documents.map((document) => document.register));
      const found = {
        occurrences: occurrencesOf(documents, links, period),
        plans: register.plans.map((plan) => ({ plan, place: register.placeOf(plan) })),
      };
      before = { documents, of, period, found };
    }
    return before.found;
  };
}

interface Links {
  readonly links: readonly { readonly place: string; readonly agency: string }[];
  readonly names: ReadonlySet<string>;
  /** Equal for equal links. */
  readonly of: string;
}

/** Whom chats are of, each once. Of all chats, of which there may be ten thousand, it is found once for each list. */
function distinctLinks(): (all: readonly LinkedChat[], chats: readonly LinkedChat[]) => Links {
  const known = new WeakMap<readonly LinkedChat[], Links>();
  return (all, chats) => {
    const links = known.get(all) ?? linksOf(all);
    known.set(all, links);
    const isKnown = chats.every((chat) =>
      chat.links.every(({ place, agency }) => links.names.has(nameOf(place, agency))),
    );
    return isKnown ? links : linksOf([...all, ...chats]);
  };
}

function linksOf(chats: readonly LinkedChat[]): Links {
  const named = new Map(
    chats.flatMap(({ links }) => links.map(({ place, agency }) => [nameOf(place, agency), { place, agency }] as const)),
  );
  const sorted = [...named].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([name]) => name);
  return { links: sorted.map(([, link]) => link), names: new Set(names), of: names.join() };
}

function nameOf(place: string, name: string): string {
  return JSON.stringify([place, name]);
}

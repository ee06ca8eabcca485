import type { Link } from '../domain/chat.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Block, ChannelTraits } from '../domain/outgoing.ts';
import type { Plan } from '../domain/plan.ts';
import type { ReminderSettings } from '../domain/reminder.ts';
import type { Standing } from '../domain/standing.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { moreItems } from '../text/vi/remind.ts';
import { planName, sectionName } from '../text/vi/plans.ts';

/** What a message is made from, beside the reminders that it carries. */
export interface Composing {
  readonly occurrences: ReadonlyMap<string, Occurrence>;
  readonly standings: (id: string) => Standing;
  /** The documents in force of a place, for those without any date. */
  readonly plansOf: (place: string) => readonly Plan[];
  /** Of the chat that the message goes to. */
  readonly links: readonly Pick<Link, 'agency' | 'place'>[];
  /** True where a chat is of the party that owes: nobody else can say that they handed in. */
  readonly isLinked: (one: Occurrence) => boolean;
  readonly traits: Pick<ChannelTraits, 'buttons'>;
  readonly calendar: WorkCalendar;
  readonly settings: ReminderSettings;
  /** ISO 8601 instant. */
  readonly now: string;
}

/** What it takes to say by when something is due. */
export type Dating = Pick<Composing, 'standings' | 'calendar' | 'settings' | 'now'>;

/** An item that can be answered, by its number in the message. */
export interface Asked {
  readonly number: number;
  readonly occurrence: string;
  /** By whoever owes, or by whoever collects. */
  readonly by: 'party' | 'focal';
}

/** A part of a message, and what can be answered in it. */
export interface Section {
  readonly blocks: readonly Block[];
  readonly asked: readonly Asked[];
}

/** Items of a list that go into one message. */
export const MOST_ITEMS = 30;

/** A list of at most `MOST_ITEMS` items, with a line that says how many are left; nothing for none. */
export function listOf(items: readonly string[], from: number | null, command: string): readonly Block[] {
  if (items.length === 0) return [];
  const left = items.length - MOST_ITEMS;
  return [
    { of: 'list', items: items.slice(0, MOST_ITEMS), from },
    ...(left > 0 ? [{ of: 'paragraph', text: moreItems(left, command) } as const] : []),
  ];
}

export function nameOf({ kind, number, year, issuer }: Plan): string {
  return planName(kind, number, year, issuer);
}

/** `Kế hoạch số 12/KH-UBND của UBND huyện …, mục V`. */
export function sourceOf({ plan, deadline }: Pick<Occurrence, 'plan' | 'deadline'>): string {
  return `${nameOf(plan)}, ${sectionName(deadline.section)}`;
}

import type { Leader } from '../domain/chat.ts';
import type { ChatKey } from '../domain/incoming.ts';
import type { Occurrence } from '../domain/occurrence.ts';
import type { Plan } from '../domain/plan.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import type { LinkedChat } from '../ports/chats.ts';

/** What is to be reminded and whom, as the documents, the links and the people are at one moment. */
export interface Outlook {
  /** `Store.revision` of the documents. */
  readonly revision: number;
  readonly occurrences: readonly Occurrence[];
  /** The documents in force, each with its place as links name it. */
  readonly plans: readonly { readonly plan: Plan; readonly place: string }[];
  /** The chats that were asked for, as they are linked now. */
  readonly chats: readonly LinkedChat[];
  readonly leaders: readonly Leader[];
  readonly calendar: WorkCalendar;
  /** All chats, as of a few seconds ago. */
  readonly all: readonly LinkedChat[];
}

/**
 * Looks. `keys`: the chats that are wanted; null for all. The documents are those of the store's present revision.
 * Rejects with ProductError `store-failed`.
 */
export type Look = (keys: readonly ChatKey[] | null) => Promise<Outlook>;

import type { Deadline, IsoDate, Plan } from './plan.ts';

/** An office by its name, and by the key that all spellings of the name share (`officeKey`). */
export interface Office {
  readonly name: string;
  readonly key: string;
}

/** What one party owes by one day: a deadline at one of its days, for one of those whom it binds. */
export interface Occurrence {
  /**
   * Hash of lineage, bound party, due date and normalised action, 22 characters of base64url: the same when a file is
   * renamed, sent again, read by better rules or corrected. Statuses and reminders hang on it.
   */
  readonly id: string;
  readonly lineage: string;
  readonly plan: Plan;
  readonly deadline: Deadline;
  /** The locality, as links name it. */
  readonly place: string;
  /** As its heading names it; a member of a class by its own name: `UBND xã Tịnh Hà`. */
  readonly party: Office;
  /** The heading of the class through which the party is bound; null for a party with a heading of its own. */
  readonly memberOf: string | null;
  /**
   * True for a class as a whole ("UBND các xã"): its members are known by linking. A chat that is linked as the class is
   * reminded too, but cannot say for all of them that something was handed in.
   */
  readonly isClass: boolean;
  /** True where the plan asks rather than orders. */
  readonly requested: boolean;
  /** The focal agency that collects; null where the clause names none. */
  readonly focal: Office | null;
  /** The date as written, of this occurrence. */
  readonly date: IsoDate;
  /** The last day in time, as the document sets it. */
  readonly lastDay: IsoDate;
  /** Why it is doubtful, one sentence; null where it is certain. A yearly deadline is so after its plan's own year. */
  readonly doubt: string | null;
  /** True where an admin approved it. */
  readonly approved: boolean;
  /** True where the last day lies before the document itself: it is shown, and never pushed. */
  readonly precedes: boolean;
}

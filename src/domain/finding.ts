import type { AsksBack } from './answer.ts';
import type { Agency, Amendment, Deadline, Duty, IsoDate, Passage, Period, Plan } from './plan.ts';
import type { Ask } from './understood.ts';

/** An agency of a plan, found for the office that was asked about. */
export interface FoundAgency {
  readonly plan: Plan;
  readonly agency: Agency;
  /** True where it is the class that the office belongs to ("UBND các xã" for a commune). */
  readonly asMember: boolean;
}

/** That a later document of the corpus changes or ends a plan. */
export interface Amended {
  readonly plan: Plan;
  readonly by: Plan;
  /** What the later document says of it. */
  readonly amendment: Amendment;
}

/** What later documents did to plans, by the identifier of the plan that they changed. */
export type Amendments = ReadonlyMap<string, readonly Amended[]>;

/** A deadline at the occurrence that matters now. */
export interface Due {
  readonly plan: Plan;
  readonly deadline: Deadline;
  readonly date: IsoDate;
  readonly lastDay: IsoDate;
  /** Days from today to `lastDay`; negative where it has passed. */
  readonly daysLeft: number;
}

export interface FoundDuty {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly duty: Duty;
}

export interface FoundPassage {
  readonly plan: Plan;
  readonly passage: Passage;
}

export interface FoundPeriod {
  readonly plan: Plan;
  readonly period: Period;
}

/** A day of handing in that somebody wants judged. */
export interface HandIn {
  readonly day: IsoDate;
  /** True for "có trễ không?", false for "có kịp không?". */
  readonly asksLate: boolean;
}

/** Why a question cannot be answered from the plans. */
export type Missing =
  | { readonly of: 'place'; readonly words: string; readonly places: readonly string[] }
  | {
      readonly of: 'agency';
      readonly words: string;
      readonly plans: readonly Plan[];
      /** Places whose plans do name it. */
      readonly elsewhere: readonly string[];
    }
  | { readonly of: 'plan'; readonly plans: readonly Plan[] }
  | { readonly of: 'nothing'; readonly plans: readonly Plan[] };

/** What has to be chosen before a question can be answered. */
export interface Unclear {
  readonly of: AsksBack;
  /** What was asked about, as typed; empty where nothing was named. */
  readonly words: string;
  readonly plans: readonly Plan[];
  readonly choices: readonly string[];
  /** Choices that there are beside those. */
  readonly left: number;
}

/** What looking up an understood message gave: the facts of an answer, not yet its words. */
export type Finding =
  | { readonly of: 'duties'; readonly found: readonly FoundAgency[]; readonly words: string }
  | {
      readonly of: 'deadlines';
      readonly plans: readonly Plan[];
      readonly due: readonly Due[];
      /** Whom the question is about, as its heading says or as typed; null for everybody. */
      readonly subject: string | null;
      /** Deadlines of others that explain why there is none. */
      readonly others: readonly Due[];
      /** The nearest sentences where a plan sets no date. */
      readonly nearest: readonly FoundPassage[];
      /** What dates there are where none is of the matter or in the time asked about, the nearest first. */
      readonly elsewhen: readonly Due[];
      readonly handIn: HandIn | null;
      readonly report: boolean;
    }
  | { readonly of: 'who'; readonly found: readonly FoundDuty[] }
  | { readonly of: 'via'; readonly due: readonly Due[] }
  | { readonly of: 'passages'; readonly found: readonly FoundPassage[]; readonly total: number }
  | { readonly of: 'document'; readonly plans: readonly Plan[]; readonly asks: readonly Ask[] }
  /** None of the documents was changed by a later one, or none ended where `ended` was asked for. */
  | { readonly of: 'unchanged'; readonly ended: boolean }
  | { readonly of: 'plans'; readonly plans: readonly Plan[] }
  | { readonly of: 'agencies'; readonly plans: readonly Plan[] }
  | { readonly of: 'places'; readonly plans: readonly Plan[]; readonly numbers: readonly string[] }
  | { readonly of: 'periods'; readonly found: readonly FoundPeriod[] }
  | { readonly of: 'chatter'; readonly ask: Ask; readonly places: readonly string[] }
  | { readonly of: 'unclear'; readonly unclear: Unclear }
  | { readonly of: 'missing'; readonly missing: Missing };

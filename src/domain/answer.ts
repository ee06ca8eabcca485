import type { Bound, IsoDate, Recurrence } from './plan.ts';

/** What has to be chosen before a question can be answered. */
export type AsksBack = 'place' | 'agency' | 'near-agency' | 'plan' | 'own-agency';

export type AnswerStatus = 'answered' | 'clarify' | 'not_found';

/** A quotation with the place it stands in; checked word for word before it leaves. */
export interface Citation {
  readonly plan: string;
  readonly section: string;
  readonly quote: string;
}

export interface AnsweredDuty {
  readonly plan: string;
  readonly agency: string;
  readonly section: string;
  readonly text: string;
}

export interface AnsweredDeadline {
  readonly plan: string;
  readonly agency: string | null;
  readonly binds: readonly string[];
  readonly action: string;
  readonly date: IsoDate;
  readonly time: string | null;
  readonly bound: Bound;
  readonly lastDay: IsoDate;
  readonly recurs: Recurrence | null;
  readonly to: readonly string[];
  readonly via: string | null;
  readonly section: string;
  readonly quote: string;
}

/** What a person gets back; the fields of `ask --json`. */
export interface Answer {
  readonly question: string;
  readonly status: AnswerStatus;
  /** Plain text, whole. */
  readonly text: string;
  /** For `clarify`: what to offer as buttons. */
  readonly choices: readonly string[];
  /** For `clarify`: what the choices are; null otherwise. */
  readonly asks: AsksBack | null;
  readonly duties: readonly AnsweredDuty[];
  readonly deadlines: readonly AnsweredDeadline[];
  readonly citations: readonly Citation[];
  readonly engine: 'extractive' | 'llm';
}

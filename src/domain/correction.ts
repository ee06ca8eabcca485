import { addDays } from './calendar.ts';
import type { Agency, Bound, Deadline, Duty, IsoDate } from './plan.ts';

/** A deadline by what the document says: never by row, span or section, which a new reading moves. */
export interface DeadlineWords {
  readonly quote: string;
  /** Whom the reading found bound. */
  readonly party: string;
  /** The date as read. */
  readonly date: IsoDate;
  readonly action: string;
}

/** An agency by what the document says. */
export interface AgencyWords {
  readonly name: string;
  /** Its first duty, which tells two sections of one office apart; null where it has none. */
  readonly duty: string | null;
}

export interface DutyWords {
  readonly agency: string;
  readonly text: string;
}

/** What a clerk decided about one entry. */
export type Decision =
  | {
      readonly kind: 'deadline-date';
      readonly entry: DeadlineWords;
      readonly date: IsoDate;
      /** Null to keep the bound as read. */
      readonly bound: Bound | null;
    }
  | { readonly kind: 'deadline-binds'; readonly entry: DeadlineWords; readonly binds: readonly string[] }
  | { readonly kind: 'deadline-drop'; readonly entry: DeadlineWords }
  /** A doubtful day is right, and may be pushed; of a recurring deadline the one occurrence on `date`. */
  | { readonly kind: 'deadline-approved'; readonly entry: DeadlineWords; readonly date: IsoDate }
  | { readonly kind: 'agency-name'; readonly entry: AgencyWords; readonly name: string }
  | { readonly kind: 'agency-parties'; readonly entry: AgencyWords; readonly parties: readonly string[] }
  | { readonly kind: 'agency-requested'; readonly entry: AgencyWords; readonly requested: boolean }
  | { readonly kind: 'agency-drop'; readonly entry: AgencyWords }
  | { readonly kind: 'duty-drop'; readonly entry: DutyWords };

/** A decision as it is kept: with the document, whatever file it comes in. */
export interface Correction {
  /** Unique and growing. */
  readonly id: number;
  readonly lineage: string;
  /** The day on which it was decided. */
  readonly on: IsoDate;
  readonly decision: Decision;
}

/** The words by which an entry is found again: those that were read, whatever was corrected since. */
export function wordsOfDeadline({ corrected, ...deadline }: Deadline): DeadlineWords {
  const { quote, responsible, date, action } = corrected?.read ?? deadline;
  return { quote, party: responsible, date, action };
}

export function wordsOfAgency({ corrected, ...agency }: Agency): AgencyWords {
  const { name, duties } = corrected?.read ?? agency;
  return { name, duty: duties[0]?.text ?? null };
}

export function wordsOfDuty({ corrected, ...agency }: Agency, { text }: Duty): DutyWords {
  return { agency: (corrected?.read ?? agency).name, text };
}

/**
 * Equal for two decisions of one kind about one entry: the later takes the place of the earlier. Every day of a
 * recurring deadline is approved on its own.
 */
export function subjectOf(decision: Decision): string {
  const words = Object.entries(decision.entry).sort(([a], [b]) => (a < b ? -1 : 1));
  const day = decision.kind === 'deadline-approved' ? [decision.date] : [];
  const said = words.map(([, value]: [string, string | null]) => value && normal(value));
  return JSON.stringify([decision.kind, ...said, ...day]);
}

/** The last day on which handing in is in time. */
export function lastDayOf(date: IsoDate, bound: Bound): IsoDate {
  return bound === 'before' ? addDays(date, -1) : date;
}

/** Words to compare: in NFC, lower case, white space and closing punctuation apart. */
export function normal(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.;:,/]+$/u, '')
    .trim();
}

import { weekday } from '../domain/calendar.ts';
import type { AnsweredDeadline, AnsweredDuty, AnswerStatus, Citation } from '../domain/answer.ts';
import type { Due } from '../domain/finding.ts';
import type { Plan } from '../domain/plan.ts';
import { planName, sectionName, source } from '../text/vi/answers.ts';
import { day, distance, weekdayAndDay } from '../text/vi/dates.ts';
import { dueDate } from '../text/vi/answers.ts';

/** The part of an answer that one finding gives. */
export interface Draft {
  readonly status: AnswerStatus;
  readonly text: string;
  readonly choices: readonly string[];
  readonly duties: readonly AnsweredDuty[];
  readonly deadlines: readonly AnsweredDeadline[];
  readonly citations: readonly Citation[];
}

/** A draft of which only some parts are filled. */
export function draft(parts: Partial<Draft> & Pick<Draft, 'text'>): Draft {
  return { status: 'answered', choices: [], duties: [], deadlines: [], citations: [], ...parts };
}

export function nameOf(plan: Plan): string {
  return planName(plan.kind, plan.number, plan.year, plan.issuer);
}

/** The line that ends a part of an answer: the document and its sections, each once. */
export function sourceLine(plan: Plan, sections: readonly string[]): string {
  return source(nameOf(plan), [...new Set(sections)].map(sectionName));
}

/** A deadline's date in words: strict bound, last day with its weekday, and how far it is. */
export function whenOf({ deadline, date, lastDay, daysLeft }: Due): string {
  return dueDate(
    deadline.bound,
    day(date),
    weekdayAndDay(lastDay, weekday(lastDay)),
    deadline.time,
    distance(daysLeft),
  );
}

/** Words with a capital at the beginning and without closing punctuation. */
export function sentenceCase(text: string): string {
  const words = text.replace(/[\s.;:,/]+$/u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

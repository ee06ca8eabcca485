import { weekday } from '../domain/calendar.ts';
import type { Answer, Citation } from '../domain/answer.ts';
import type { Due } from '../domain/finding.ts';
import type { Agency, Plan } from '../domain/plan.ts';
import type { WorkCalendar } from '../domain/work-calendar.ts';
import { dueBriefly, dueDate, type BriefDueWords } from '../text/vi/due.ts';
import { planName, sectionName, source } from '../text/vi/plans.ts';
import { day, dayAndMonth, distance, weekdayAndDay, weekdayName } from '../text/vi/dates.ts';
import { isReckoned } from '../text/written-span.ts';
import { writtenSpan } from './written-span.ts';

/** The part of an answer that one finding gives. */
export type Draft = Omit<Answer, 'question' | 'engine'>;

/** A draft of which only some parts are filled. */
export function draft(parts: Partial<Draft> & Pick<Draft, 'text'>): Draft {
  return { status: 'answered', choices: [], asks: null, duties: [], deadlines: [], citations: [], ...parts };
}

export function nameOf(plan: Plan): string {
  return planName(plan.kind, plan.number, plan.year, plan.issuer);
}

/** What the document is that people ask about: the plan, where a decision only brings it. */
export function kindOf({ kind, attached }: Plan): string {
  return attached?.kind ?? kind;
}

/** An agency's name as its document writes it, which is what can be quoted, whatever a clerk corrected. */
export function nameAsRead({ name, corrected }: Agency): string {
  return corrected?.read.name ?? name;
}

/** The line that ends a part of an answer: the document and its sections, each once. */
export function sourceLine(plan: Plan, sections: readonly string[]): string {
  return source(nameOf(plan), [...new Set(sections)].map(sectionName));
}

/** The closing lines of a part that quotes several plans: one for each plan that is cited. */
export function sourceLines(cited: readonly Citation[], plans: readonly Plan[]): readonly string[] {
  return plans.flatMap((plan) => {
    const sections = cited.filter((one) => one.plan === plan.plan).map(({ section }) => section);
    return sections.length === 0 ? [] : [sourceLine(plan, sections)];
  });
}

/** A deadline's date in words: strict bound, last day with its weekday, the last working day, and how far it is. */
export function whenOf(due: Due, calendar: WorkCalendar): string {
  const { lastDay, daysLeft } = due;
  // What has passed is not made earlier by a day off.
  const workday = daysLeft < 0 ? lastDay : calendar.lastWorkday(lastDay);
  return dueDate({
    ...wordsOf(due),
    last: weekdayAndDay(lastDay, weekday(lastDay)),
    workday: workday === lastDay ? null : `${weekdayName(weekday(workday))} ${dayAndMonth(workday)}`,
    distance: distance(daysLeft),
  });
}

/** The date alone. */
export function brieflyOf(due: Due): string {
  return dueBriefly(wordsOf(due));
}

function wordsOf({ deadline, date }: Due): BriefDueWords {
  return {
    bound: deadline.bound,
    date: day(date),
    time: deadline.time,
    // What a clerk put in the place of a month is a day.
    within: deadline.corrected === undefined ? writtenSpan(deadline) : null,
    reckoned: deadline.corrected === undefined && isReckoned(deadline.quote),
  };
}

import { lastWeekday, weekday } from '../domain/calendar.ts';
import type { Answer, Citation } from '../domain/answer.ts';
import type { Due } from '../domain/finding.ts';
import type { Agency, Plan } from '../domain/plan.ts';
import { dueBriefly, dueDate, type DueWords } from '../text/vi/due.ts';
import { planName, sectionName, source } from '../text/vi/plans.ts';
import { day, dayAndMonth, distance, weekdayAndDay, weekdayName } from '../text/vi/dates.ts';
import { isReckoned, writtenSpan } from './written-span.ts';

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
export function whenOf(due: Due): string {
  return dueDate(wordsOf(due));
}

/** The date alone. */
export function brieflyOf(due: Due): string {
  return dueBriefly(wordsOf(due));
}

function wordsOf({ deadline, date, lastDay, daysLeft }: Due): DueWords {
  const workday = lastWeekday(lastDay);
  return {
    bound: deadline.bound,
    date: day(date),
    last: weekdayAndDay(lastDay, weekday(lastDay)),
    time: deadline.time,
    // What a clerk put in the place of a month is a day.
    within: deadline.corrected === undefined ? writtenSpan(deadline) : null,
    // What has passed is not made earlier by a weekend.
    reckoned: deadline.corrected === undefined && isReckoned(deadline.quote),
    workday: workday === lastDay || daysLeft < 0 ? null : `${weekdayName(weekday(workday))} ${dayAndMonth(workday)}`,
    distance: distance(daysLeft),
  };
}

/** Words with a capital at the beginning and without closing punctuation. */
export function sentenceCase(text: string): string {
  const words = text.replace(/[\s.;:,/]+$/u, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words as they stand inside a sentence: "Các phòng" as "các phòng", but "UBND" and names of offices as they are. */
export function midSentence(text: string): string {
  return /^(?:Các|Những|Mọi|Tất|Toàn|Trưởng|Thủ|Kế hoạch|Quyết định)(?= )/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

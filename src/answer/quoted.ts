import type { Citation } from '../domain/answer.ts';
import type { Due } from '../domain/finding.ts';
import { sentenceCase } from '../text/sentence.ts';
import { excerpt, rowExcerpt } from '../text/vi/due.ts';

/**
 * The task's words, word for word, where a deadline was read from the time cell of a table row: the cell alone ("Trước
 * ngày 15/4") says nothing of what is due. Null where the deadline's own clause says it.
 */
function taskOf({ plan, deadline: { section, action, quote } }: Due): string | null {
  if (quote.includes(action)) return null;
  // A row's own number is of its duty's path alone.
  const within = (path: string): boolean => path === section || path.startsWith(`${section}.`);
  const tasks = plan.agencies.flatMap(({ duties }) => duties).filter((duty) => within(duty.section));
  const meant = tasks.find(({ text }) => sentenceCase(text) === sentenceCase(action) && !text.includes(quote));
  return meant?.text ?? null;
}

/** The line that quotes what a deadline was read from. */
export function excerptOf(due: Due): string {
  const task = taskOf(due);
  return task === null ? excerpt(due.deadline.quote) : rowExcerpt(task, due.deadline.quote);
}

/** What that line quotes, to be checked and cited. */
export function citationsOf(due: Due): readonly Citation[] {
  const { plan, deadline } = due;
  const task = taskOf(due);
  const quotes = task === null ? [deadline.quote] : [task, deadline.quote];
  return quotes.map((quote) => ({ plan: plan.plan, section: deadline.section, quote }));
}

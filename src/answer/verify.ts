import type { Answer } from '../domain/answer.ts';
import { plain } from '../text/plain.ts';
import { withoutBars } from './bars.ts';

/** What stands in the text where a quotation was taken out. */
const REMOVED = '[…]';
/** A shorter quotation proves nothing. */
const SHORTEST = 6;

/** An answer of which every quotation has been found in its document. */
export interface Verified {
  readonly answer: Answer;
  /** Quotations that were not, and are gone. */
  readonly dropped: number;
}

/**
 * Checks every quotation word for word against its document (`sources`: plain copies by plan) and takes out those that
 * are not there, from the text too. An answer without a false quotation comes back as it is.
 */
export function verify(answer: Answer, sources: Pick<ReadonlyMap<string, string>, 'get'>): Verified {
  const gone: string[] = [];
  const stands = (plan: string, quote: string): boolean => {
    const words = plain(quote);
    if (words.length >= SHORTEST && sources.get(plan)?.includes(words) === true) return true;
    gone.push(quote);
    return false;
  };
  const duties = answer.duties.filter((duty) => stands(duty.plan, duty.text));
  const deadlines = answer.deadlines.filter((deadline) => stands(deadline.plan, deadline.quote));
  const citations = answer.citations.filter((citation) => stands(citation.plan, citation.quote));
  if (gone.length === 0) return { answer, dropped: 0 };
  const printed = gone.flatMap((quote) => [quote, withoutBars(quote)]).filter((words) => words !== '');
  const text = printed.reduce((rest, words) => rest.replaceAll(words, REMOVED), answer.text);
  return { answer: { ...answer, text, duties, deadlines, citations }, dropped: gone.length };
}

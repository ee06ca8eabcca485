import type { Citation } from '../../../src/domain/answer.ts';
import type { Case, FalseWord } from './case.ts';
import { asQuoted } from './normal.ts';

const TURNS = /(?<!\p{L})(?:không|chưa|chẳng|trừ|ngoại trừ|cấm|nghiêm cấm)(?!\p{L})/giu;

/** Citations that do not stand in their document word for word, or leave out of their sentence what turns it round. */
export function wrongQuotations({ answer, floor, plans }: Case): readonly FalseWord[] {
  // A heading that is quoted without a model is no sentence that lost its end.
  const without = new Set(citedBy(floor).map(({ quote }) => quote));
  const own = citedBy(answer).filter(({ quote }) => !without.has(quote));
  return own.flatMap(({ plan, quote }): readonly FalseWord[] => {
    const text = asQuoted(plans.find((one) => one.plan === plan)?.text ?? '');
    const words = asQuoted(quote);
    if (words.length < 6 || !text.includes(words)) return [{ kind: 'quotation', words: quote }];
    const turns = (part: string): number => [...part.matchAll(TURNS)].length;
    return turns(sentenceAround(text, words)) > turns(words) ? [{ kind: 'cut quotation', words: quote }] : [];
  });
}

/**
 * Citations of documents and sections that the answer without a model has nothing of. Where that quotes passages, what
 * vectors bring close may stand beside them, as long as it is of the same documents.
 */
export function besideTheQuestion({ answer, floor, lodestone }: Case): readonly FalseWord[] {
  const key = ({ plan, section }: Citation): string => `${plan} ${section}`;
  const asked = new Set(citedBy(floor).map(key));
  const plans = new Set(floor.citations.map(({ plan }) => plan));
  const isOfPassages = floor.duties.length === 0 && floor.deadlines.length === 0;
  const isLed = ({ plan, quote }: Citation): boolean =>
    lodestone !== null && isOfPassages && plans.has(plan) && quote.includes(lodestone);
  return citedBy(answer)
    .filter((one) => !asked.has(key(one)) && !isLed(one))
    .map(({ quote }) => ({ kind: 'beside the question', words: quote }));
}

function citedBy({ citations, duties, deadlines }: Case['answer']): readonly Citation[] {
  return [...citations, ...duties.map(({ text, ...one }) => ({ ...one, quote: text })), ...deadlines];
}

function sentenceAround(text: string, words: string): string {
  const at = text.indexOf(words);
  const before = text.slice(0, at);
  const start = Math.max(...['. ', '; ', '- ', ': '].map((end) => before.lastIndexOf(end) + end.length), 0);
  const after = text.slice(at + words.length);
  const closed = /[.;]$/u.test(words);
  const end = /[.;](?: |$)/u.exec(after);
  return text.slice(start, at + words.length) + (closed ? '' : after.slice(0, end?.index ?? 0));
}

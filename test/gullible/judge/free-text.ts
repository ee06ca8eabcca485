import type { Answer } from '../../../src/domain/answer.ts';
import type { Case } from './case.ts';
import { asQuoted } from './normal.ts';

/** Where any reader sees a new line. */
const LINES = /[\n\r\v\f\u0085\u2028\u2029]+/u;

/**
 * What of an answer is neither a line that is said without a model nor a quotation: headings of its own and linking
 * sentences. Quotations are taken as the answer names them; whether they are true is asked elsewhere.
 */
export function freeLines({ answer, floor, known, plans }: Case): readonly string[] {
  const without = new Set(linesOf(floor.text));
  const quotes = quotationsOf(answer).toSorted((a, b) => b.length - a.length);
  return linesOf(answer.text)
    .filter((line) => !without.has(line) && !known.has(line) && !isUnderItsOffice(line, answer, plans))
    .map((line) => quotes.reduce((rest, quote) => withoutQuote(rest, quote), asQuoted(line)))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** "- Phòng Y tế: …", where the document has the quotation under that heading. */
function isUnderItsOffice(line: string, { citations }: Answer, plans: Case['plans']): boolean {
  const [, office, words] = /^- ([^:]+): (.+)$/u.exec(line) ?? [];
  const cited = citations.find(({ quote }) => words !== undefined && asQuoted(quote) === asQuoted(words));
  if (cited === undefined) return false;
  const text = plans.find(({ plan }) => plan === cited.plan)?.text ?? '';
  const headings = text.slice(0, text.indexOf(cited.quote)).matchAll(/^\d+\. (.+)$/gmu);
  return [...headings].at(-1)?.[1] === office;
}

export function linesOf(text: string): readonly string[] {
  return text
    .split(LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every quotation that an answer says it holds, as quotations are compared. */
export function quotationsOf({ duties, deadlines, citations }: Answer): readonly string[] {
  const all = [
    ...duties.map(({ text }) => text),
    ...deadlines.map(({ quote }) => quote),
    ...citations.map(({ quote }) => quote),
  ];
  return [...new Set(all.map(asQuoted))].filter((quote) => quote.length >= 6);
}

/** A quotation is marked as one, or is an entry of a list or all of its line; anywhere else it is part of a sentence. */
function withoutQuote(line: string, quote: string): string {
  for (const marked of [`“${quote}”`, `"${quote}"`]) if (line.includes(marked)) return line.replace(marked, ' ');
  const [mark = ''] = /^(?:[-•] |\d+\. )?/u.exec(line) ?? [];
  const rest = line.slice(mark.length);
  if (rest.startsWith(quote)) return rest.slice(quote.length);
  // "- Phòng Y tế: …": whose duty it is stands before it.
  return rest.endsWith(quote) && rest.slice(0, -quote.length).endsWith(': ') ? rest.slice(0, -quote.length) : line;
}

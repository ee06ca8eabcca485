import type { Finding, Unclear } from '../../domain/finding.ts';
import type { Inquiry } from './inquiry.ts';

const MOST_CHOICES = 12;

/** Asks which place is meant; a choice repeats what was named, so that it can be sent as it is. */
export function unclearPlace(inquiry: Inquiry, words: string, places = [...inquiry.byPlace.keys()]): Finding {
  return unclear(inquiry, 'place', words, places);
}

/** Asks back with choices, each once. */
export function unclear(inquiry: Inquiry, of: Unclear['of'], words: string, choices: readonly string[]): Finding {
  const { plans } = inquiry;
  return { of: 'unclear', unclear: { of, words, plans, choices: [...new Set(choices)].slice(0, MOST_CHOICES) } };
}

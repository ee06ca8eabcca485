import { createAnswerer, type Considered } from '../../../src/app/answerer.ts';
import type { Question } from '../../../src/domain/question.ts';
import type { Nearness } from '../../../src/ports/search.ts';
import { corpus } from '../corpus.ts';

const answerer = createAnswerer(corpus);

/** A question of a chat of Sơn Tịnh on 20 November 2024. */
export function questionOf(text: string, more: Partial<Question> = {}): Question {
  return { text, place: 'Sơn Tịnh', agency: null, history: [], now: '2024-11-20T01:00:00Z', ...more };
}

/** The same, looked up in the corpus without a model. */
export function consider(text: string, more: Partial<Question> = {}, near: Nearness | null = null): Considered {
  return answerer.consider(questionOf(text, more), near);
}

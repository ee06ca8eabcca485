import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { createAnswerer, type AnswerableDocument } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Question } from '../../src/domain/question.ts';
import { readPlan } from '../../src/ingest/read.ts';

const DIR = join(import.meta.dirname, '../../corpus');

/** The documents of the repository's corpus folder, really read. */
export const corpus: readonly AnswerableDocument[] = readdirSync(DIR).map((file) => {
  const plan = parse(file).name;
  const text = readFileSync(join(DIR, file), 'utf8').normalize('NFC');
  return { plan, text, register: readPlan({ plan, text }) };
});

export const plans: readonly Plan[] = corpus.map(({ register }) => register);

const answerer = createAnswerer(corpus);

/** Asks the corpus; without `now` on 20 November 2024. */
export function ask(text: string, more: Partial<Question> = {}): Answer {
  return answerer.ask({ text, place: null, agency: null, history: [], now: '2024-11-20T01:00:00Z', ...more });
}

import { createAnswerer, type AnswererOptions } from '../../src/app/answerer.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Question } from '../../src/domain/question.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { planText, type PlanParts } from './plan-builder.ts';

/** Asks one invented plan of the district Krông Năng; without `now` on 20 May 2025. */
export function askPlan(
  parts: PlanParts,
  text: string,
  more: Partial<Question> = {},
  options: AnswererOptions = {},
): Answer {
  const source = planText(parts).normalize('NFC');
  const document = { plan: 'ke-hoach', text: source, register: readPlan({ plan: 'ke-hoach', text: source }) };
  const question: Question = { text, place: null, agency: null, history: [], now: '2025-05-20T01:00:00Z', ...more };
  return createAnswerer([document], options).ask(question);
}

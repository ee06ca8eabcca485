import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readJsonLines } from '../../src/app/json-lines.ts';
import { modelAccountSchema } from '../../src/domain/model-account-schema.ts';
import type { Scores } from './scores.ts';

const id = z.union([z.string(), z.number()]).transform(String);
const answerLine = z.object({
  id,
  engine: z.enum(['extractive', 'llm']),
  ms: z.number().nonnegative(),
  model: modelAccountSchema.optional(),
});
const questionLine = z.object({ id, kind: z.string() });

/** One answer that was scored, without its words. */
export interface ScoredAnswer extends z.output<typeof answerLine> {
  readonly kind: string;
  readonly right: boolean;
}

/**
 * The answers that a scorer was given, each with what the scorer found; none where none were kept.
 * @param record lines of `ask --json`
 * @param questions lines with the kind of each question
 */
export async function scoredAnswers(
  record: string,
  questions: string,
  { faults }: Scores,
): Promise<readonly ScoredAnswer[]> {
  if (!existsSync(record) || !existsSync(questions)) return [];
  const kinds = new Map<string, string>();
  for await (const { id: question, kind } of readJsonLines(questions, questionLine)) kinds.set(question, kind);
  // The scorer begins each fault with the identifier of its question.
  const wrong = new Set(faults.map((fault) => fault.split('  «')[0]));
  const answers: ScoredAnswer[] = [];
  for await (const answer of readJsonLines(record, answerLine)) {
    answers.push({ ...answer, kind: kinds.get(answer.id) ?? '', right: !wrong.has(answer.id) });
  }
  return answers;
}

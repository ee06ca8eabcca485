import { basename } from 'node:path';
import { z } from 'zod';
import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { Answer } from '../domain/answer.ts';
import { ProductError } from '../domain/errors.ts';
import { parseInstant } from '../domain/instant.ts';
import type { ModelAccount } from '../domain/model.ts';
import type { Question } from '../domain/question.ts';
import { batchLineInvalid } from '../text/vi/ask.ts';
import { readJsonLines } from './json-lines.ts';

/** Identifiers are given back as they came. */
const id = z.union([z.string(), z.number()]);

/** One answer of the command, with the fields of `ask --json`. */
export interface AskResult extends Answer {
  readonly id?: z.infer<typeof id>;
  /** Milliseconds that this answer took, without start-up. */
  readonly ms: number;
  /** What a model did for it; missing where none is set. */
  readonly model?: ModelAccount;
}

/** A question with the identifier that its answer carries. */
export interface BatchQuestion {
  readonly id: z.infer<typeof id>;
  readonly question: Question;
}

/** Answers one question; a running product may do it in another process. */
export type AskOne = (question: Question) => Promise<TimedAnswer>;

/**
 * Reads a whole batch before anything is answered. `now` is the time of lines that name none; a time without an offset
 * is local to `timeZone`.
 * @throws ProductError `usage` naming the first line that is wrong, `input-missing`, `input-unreadable`.
 */
export async function readBatch(path: string, now: string, timeZone: string): Promise<readonly BatchQuestion[]> {
  const line = z.object({
    id,
    question: z.string(),
    place: z.string().nullish(),
    agency: z.string().nullish(),
    now: z
      .string()
      .refine((text) => parseInstant(text, timeZone) !== null)
      .nullish(),
    history: z.array(z.string()).nullish(),
  });
  const questions: BatchQuestion[] = [];
  try {
    for await (const read of readJsonLines(path, line)) {
      const at = typeof read.now === 'string' ? parseInstant(read.now, timeZone) : null;
      const { place = null, agency = null, history } = read;
      const question = { text: read.question, place, agency, history: history ?? [], now: at ?? now };
      questions.push({ id: read.id, question });
    }
  } catch (error) {
    const at = error instanceof ProductError ? error.facts['line'] : undefined;
    if (typeof at !== 'number') throw error;
    throw new ProductError('usage', batchLineInvalid(basename(path), at), { line: at }, { cause: error });
  }
  return questions;
}

/**
 * Answers a batch in its order. A question that cannot be taken gets its sentence as its answer, so that one of them
 * does not cost the others theirs.
 */
export async function* askBatch(questions: readonly BatchQuestion[], ask: AskOne): AsyncGenerator<AskResult> {
  for (const { id: given, question } of questions) {
    const timed = await ask(question).catch((error: unknown) => ({ answer: refusal(question, error), ms: 0 }));
    yield { id: given, ...resultOf(timed) };
  }
}

/** An answer with its time and what a model did for it, as the command prints them. */
export function resultOf({ answer, ...beside }: TimedAnswer): AskResult {
  return { ...answer, ...beside };
}

function refusal(question: Question, error: unknown): Answer {
  if (!(error instanceof ProductError) || !REFUSALS.has(error.code)) throw error;
  return {
    question: question.text,
    status: 'not_found',
    text: error.message,
    choices: [],
    asks: null,
    duties: [],
    deadlines: [],
    citations: [],
    engine: 'extractive',
  };
}

const REFUSALS: ReadonlySet<string> = new Set(['question-too-long', 'question-empty']);

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { z } from 'zod';
import { createAnswerer, type AnswerableDocument, type Answerer } from '../../src/app/answerer.ts';
import type { Question } from '../../src/domain/question.ts';
import { readPlan } from '../../src/ingest/read.ts';
import { evaluationFile } from '../support/eval-dir.ts';

/** The time of questions that name none. */
const NOW = '2024-11-20T01:00:00Z';
const EVAL = 'test/eval';

const line = z.object({
  id: z.string(),
  question: z.string(),
  place: z.string().nullish(),
  agency: z.string().nullish(),
  now: z.string().nullish(),
  history: z.array(z.string()).nullish(),
});
const labelled = z.array(z.object({ plan: z.string() }));

/** Questions with the documents that they are about. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly { readonly id: string; readonly question: Question }[];
  readonly documents: readonly AnswerableDocument[];
  readonly answerer: Answerer;
}

/** Every set of questions there is; those that need evaluation data only where it is. */
export function questionSets(): readonly QuestionSet[] {
  const corpus = documentsOf('corpus', null);
  const more = labelled.parse(JSON.parse(readFileSync(join(EVAL, 'plans.json'), 'utf8'))).map(({ plan }) => plan);
  const folder = evaluationFile('more-plans');
  return [
    setOf(evaluationFile('gold', 'questions.jsonl'), corpus),
    setOf(join(EVAL, 'questions-corpus.jsonl'), corpus),
    setOf(folder === null ? null : join(EVAL, 'questions-more.jsonl'), () => documentsOf(folder ?? '', more)()),
    setOf(join(EVAL, 'heldout/questions.jsonl'), documentsOf(join(EVAL, 'heldout/corpus'), null)),
    setOf(join(EVAL, 'heldout/questions-corpus.jsonl'), corpus),
  ].filter((set) => set !== null);
}

function setOf(path: string | null, documents: () => readonly AnswerableDocument[]): QuestionSet | null {
  if (path === null || !existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const questions = lines.map((text) => {
    const { id, question, place = null, agency = null, now, history } = line.parse(JSON.parse(text));
    return { id, question: { text: question, place, agency, history: history ?? [], now: now ?? NOW } };
  });
  const read = documents();
  const name = `${basename(dirname(path))}/${parse(path).name}`;
  return { name, questions, documents: read, answerer: createAnswerer(read) };
}

/** Reads a folder's documents, once and when first needed; `only` these where not null. */
function documentsOf(folder: string, only: readonly string[] | null): () => readonly AnswerableDocument[] {
  let read: readonly AnswerableDocument[] | undefined;
  return () => (read ??= readAll(folder, only));
}

function readAll(folder: string, only: readonly string[] | null): readonly AnswerableDocument[] {
  const plans = readdirSync(folder).map((file) => parse(file).name);
  return (only ?? plans).map((plan) => {
    const text = readFileSync(join(folder, `${plan}.txt`), 'utf8').normalize('NFC');
    return { plan, text, register: readPlan({ plan, text }) };
  });
}

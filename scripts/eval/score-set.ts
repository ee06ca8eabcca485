import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { childEnvironment } from '../../src/config.ts';
import { ProductError } from '../../src/domain/errors.ts';
import { scorerFailed } from '../../src/text/vi/eval.ts';
import { scoredAnswers, type ScoredAnswer } from './answers.ts';
import { makeScorerProject } from './scorer-project.ts';
import { readScores, type Scores } from './scores.ts';
import type { EvalSet } from './sets.ts';

const labelled = z.array(z.object({ plan: z.string() }));

/** What a set came to. */
export interface ScoredSet {
  readonly scores: Scores;
  /** In the order of the questions; none where nothing was asked. */
  readonly answers: readonly ScoredAnswer[];
}

/** No model of either kind, whatever the environment and `.env` say. */
const NO_MODEL = { OPENAI_API_KEY: '', OPENAI_CHAT_MODEL: '', OPENAI_EMBEDDING_MODEL: '' };

/**
 * Scores one set with the scorer of the evaluation data, which asks all questions in one process. The answers come from
 * a data folder of their own, so that nothing depends on what the product has stored, or on whether it runs.
 * @param withModel false to answer without a model, also where one is set
 * @returns null where a file of the set is missing
 * @throws ProductError `unexpected` where the scorer ended without its summary
 */
export async function scoreSet(set: EvalSet, scorer: string, withModel: boolean): Promise<ScoredSet | null> {
  const needed = [scorer, set.corpus, ...[set.questions, set.plans].filter((path) => path !== null)];
  if (!needed.every(existsSync)) return null;
  const folder = await mkdtemp(join(tmpdir(), 'nhac-viec-eval-'));
  const record = join(folder, 'answers.jsonl');
  try {
    const corpus = set.onlyLabelled ? await labelledOf(set, join(folder, 'corpus')) : set.corpus;
    if (corpus === null) return null;
    await makeScorerProject(join(folder, 'project'), process.cwd(), record);
    const scores = readScores(await run(set, scorer, corpus, folder, withModel));
    const { only } = set;
    if ((only !== 'extract' && scores.answers === null) || (only !== 'ask' && scores.extract === null))
      throw failed(set);
    const questions = set.questions ?? join(dirname(scorer), 'questions.jsonl');
    return { scores, answers: await scoredAnswers(record, questions, scores) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies the labelled documents to a folder of their own; null where one is missing. */
async function labelledOf({ plans, corpus }: EvalSet, folder: string): Promise<string | null> {
  if (plans === null) return corpus;
  await mkdir(folder);
  for (const { plan } of labelled.parse(JSON.parse(await readFile(plans, 'utf8')))) {
    const file = `${plan}.txt`;
    if (!existsSync(join(corpus, file))) return null;
    await cp(join(corpus, file), join(folder, file));
  }
  return folder;
}

async function run(set: EvalSet, scorer: string, corpus: string, folder: string, withModel: boolean): Promise<string> {
  const named = Object.entries({ questions: set.questions, plans: set.plans, corpus });
  const args = named.flatMap(([option, value]) => (value === null ? [] : [`--${option}`, resolve(value)]));
  const apart = { CORPUS_DIR: resolve(corpus), DATA_DIR: join(folder, 'data'), DATABASE_URL: '', BOT_NOW: '' };
  const child = spawn(process.execPath, [resolve(scorer), ...args, '--only', set.only], {
    cwd: join(folder, 'project'),
    stdio: ['ignore', 'pipe', 'inherit'],
    // A server's store would be brought to this corpus, and a set clock would move every answer.
    env: childEnvironment(withModel ? apart : { ...apart, ...NO_MODEL }),
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw failed(set);
  return output;
}

function failed({ name }: EvalSet): ProductError {
  return new ProductError('unexpected', scorerFailed(name), { set: name });
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { childEnvironment } from '../../src/config.ts';
import { ProductError } from '../../src/domain/errors.ts';
import { scorerFailed, vectorsFailed } from '../../src/text/vi/eval.ts';
import { scoredAnswers, type ScoredAnswer } from './answers.ts';
import { makeScorerProject } from './scorer-project.ts';
import { readScores, type Scores } from './scores.ts';
import type { EvalSet } from './sets.ts';

type Environment = ReturnType<typeof childEnvironment>;

const labelled = z.array(z.object({ plan: z.string() }));

/** What a set came to. */
export interface ScoredSet {
  readonly scores: Scores;
  /** In the order of the questions; none where nothing was asked. */
  readonly answers: readonly ScoredAnswer[];
}

/** Names of the models that are set, one at least: neither a key nor where their server is. */
export interface Models {
  readonly chat: string | null;
  readonly embedding: string | null;
}

/** No model of either kind, whatever the environment and `.env` say. */
const NO_MODEL = { OPENAI_API_KEY: '', OPENAI_CHAT_MODEL: '', OPENAI_EMBEDDING_MODEL: '' };

/**
 * Scores one set with the scorer of the evaluation data, which asks all questions in one process. The answers come from
 * a data folder of their own, so that nothing depends on what the product has stored, or on whether it runs.
 * @param models those to answer with; null to answer without, also where some are set
 * @returns null where a file of the set is missing
 * @throws ProductError `unexpected` where the scorer ended without its summary, or no vectors could be made
 */
export async function scoreSet(set: EvalSet, scorer: string, models: Models | null): Promise<ScoredSet | null> {
  const needed = [scorer, set.corpus, ...[set.questions, set.plans].filter((path) => path !== null)];
  if (!needed.every(existsSync)) return null;
  const folder = await mkdtemp(join(tmpdir(), 'nhac-viec-eval-'));
  const record = join(folder, 'answers.jsonl');
  try {
    const corpus = set.onlyLabelled ? await labelledOf(set, join(folder, 'corpus')) : set.corpus;
    if (corpus === null) return null;
    await makeScorerProject(join(folder, 'project'), process.cwd(), record);
    const apart = { CORPUS_DIR: resolve(corpus), DATA_DIR: join(folder, 'data'), DATABASE_URL: '', BOT_NOW: '' };
    // A server's store would be brought to this corpus, and a set clock would move every answer.
    const env = childEnvironment(models === null ? { ...apart, ...NO_MODEL } : apart);
    // Answers would else be made while the vectors are, some with and some without.
    if (models !== null && models.embedding !== null) await makeVectors(set, env);
    const scores = readScores(await run(set, scorer, corpus, { cwd: join(folder, 'project'), env }));
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

async function makeVectors(set: EvalSet, env: Environment): Promise<void> {
  const child = spawn('npm', ['run', '--silent', 'admin', '--', 'embed'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new ProductError('unexpected', vectorsFailed(set.name), { set: set.name });
}

async function run(
  set: EvalSet,
  scorer: string,
  corpus: string,
  options: { readonly cwd: string; readonly env: Environment },
): Promise<string> {
  const named = Object.entries({ questions: set.questions, plans: set.plans, corpus });
  const args = named.flatMap(([option, value]) => (value === null ? [] : [`--${option}`, resolve(value)]));
  const child = spawn(process.execPath, [resolve(scorer), ...args, '--only', set.only], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
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

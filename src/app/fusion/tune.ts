import type { Settings } from '../../config.ts';
import { embedderOf } from '../embedding/embedder-of.ts';
import { cachedEmbedder } from './cached-embedder.ts';
import { trialsOf, type QuestionSet, type Trial } from './judge-answers.ts';
import { rankLaws, type MethodScore } from './rank-laws.ts';
import { tuneGate, type Tuned } from './tune-gate.ts';

export interface Tuning {
  readonly model: string;
  /** Null where the questions about law are missing. */
  readonly ranking: readonly MethodScore[] | null;
  readonly gate: Tuned;
}

/**
 * Tries ways of joining words and meaning with the model that is set, each judged on questions that it was not chosen by.
 * @param folder where vectors are kept between two runs
 * @returns null where no embedding model is set
 * @throws ModelFailure where the model's server gives no vectors
 */
export async function tuneFusion(
  settings: Settings,
  sets: readonly QuestionSet[],
  folder: string,
): Promise<Tuning | null> {
  const asked = embedderOf(settings.model);
  if (asked === null) return null;
  const embedder = await cachedEmbedder(asked, folder);
  const ranking = await rankLaws(settings.evalDir, embedder);
  const trials: Trial[] = [];
  for (const set of sets) trials.push(...(await trialsOf(set, settings, embedder)));
  return { model: embedder.model, ranking, gate: tuneGate(trials) };
}

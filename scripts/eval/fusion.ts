import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { tuneFusion } from '../../src/app/fusion/tune.ts';
import type { Settings } from '../../src/config.ts';
import {
  bestGate,
  FUSION_NO_DATA,
  FUSION_NOT_RUN,
  fusionOf,
  GATE_HEADING,
  gateLine,
  RANKING_HEADING,
  rankingLine,
} from '../../src/text/vi/fusion.ts';
import type { EvalSet } from './sets.ts';

/** Its name on the command line; it is run by name alone, for it takes minutes and a model. */
export const FUSION = 'fusion';

/** Prints what ways of joining words and meaning find; the vectors are kept beside the results. */
export async function printFusion(settings: Settings, sets: readonly EvalSet[], results: string): Promise<void> {
  const scorers = join(settings.evalDir, 'gold', 'questions.jsonl');
  const asked = sets
    .filter(({ only }) => only !== 'extract')
    .map(({ name, questions, corpus }) => ({ name, questions: questions ?? scorers, corpus }))
    .filter(({ questions, corpus }) => existsSync(questions) && existsSync(corpus));
  const tuning = await tuneFusion(settings, asked, join(results, 'vectors'));
  if (tuning === null) {
    console.log(FUSION_NOT_RUN);
    return;
  }
  console.log(fusionOf(tuning.model));
  console.log(tuning.ranking === null ? FUSION_NO_DATA : RANKING_HEADING);
  for (const { method, marked, recall, value } of tuning.ranking ?? []) {
    console.log(rankingLine(method, marked, recall, value));
  }
  console.log(GATE_HEADING);
  for (const score of tuning.gate.scores) console.log(gateLine(score));
  console.log(bestGate(tuning.gate.best));
}

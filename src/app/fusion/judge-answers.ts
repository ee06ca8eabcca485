import { createLog } from '../../adapters/log/log.ts';
import { memoryDatabase } from '../../adapters/memory/database.ts';
import type { Settings } from '../../config.ts';
import type { Embedder } from '../../ports/embedder.ts';
import type { Nearness } from '../../ports/search.ts';
import { FUSION, type Fusion } from '../../retrieve/fusion.ts';
import { wantsPassages } from '../../retrieve/register/wants-passages.ts';
import { exactIndex } from '../../retrieve/vectors/exact.ts';
import { createAnswerer, type Answerer } from '../answerer.ts';
import { nearnessTo } from '../embedding/nearness.ts';
import { textOf } from '../embedding/wanted.ts';
import { openOver } from '../open.ts';
import { labelledQuestions, type Labelled } from './questions.ts';

/** Questions about a folder of documents. */
export interface QuestionSet {
  readonly name: string;
  readonly questions: string;
  readonly corpus: string;
}

/** A question for which nearness is asked, and what comes of it. */
export interface Trial {
  readonly set: string;
  readonly id: string;
  readonly abstain: boolean;
  /** Whether the answer is right with meaning joined in that way; null: by words alone. */
  isRight(fusion: Fusion | null): boolean;
}

/** The questions of a set that nearness is worth asking for. */
export async function trialsOf(set: QuestionSet, settings: Settings, embedder: Embedder): Promise<readonly Trial[]> {
  const product = await openOver(
    { ...memoryDatabase(), socket: null },
    { ...settings, corpusDir: set.corpus },
    { log: createLog('error'), watch: false },
  );
  try {
    const fusion = { ...FUSION };
    const answerer = createAnswerer(product.register(), { timeZone: settings.timeZone, fusion });
    const measure = await measurer(answerer, embedder);
    const trials: Trial[] = [];
    for (const labelled of await labelledQuestions(set.questions)) {
      const first = answerer.consider(labelled.asked);
      if (!wantsPassages(first.findings)) continue;
      const near = await measure(labelled, first.among());
      const known = new Map<string, boolean>([['', labelled.isRight(first.answer)]]);
      trials.push({
        ...{ set: set.name, id: labelled.id, abstain: labelled.abstain },
        isRight: (joined) => {
          const key = joined === null ? '' : JSON.stringify(joined);
          const before = known.get(key);
          if (before !== undefined) return before;
          // The shelf was given this very object: making another for each way would read all documents again.
          Object.assign(fusion, joined);
          const right = labelled.isRight(answerer.consider(labelled.asked, near).answer);
          known.set(key, right);
          return right;
        },
      });
    }
    return trials;
  } finally {
    await product.close();
  }
}

async function measurer(
  answerer: Answerer,
  embedder: Embedder,
): Promise<(labelled: Labelled, among: ReadonlySet<string>) => Promise<Nearness | null>> {
  const { signal } = new AbortController();
  const entries = answerer.entries();
  const vectors = await embedder.passages(entries.map(textOf), signal);
  const index = exactIndex(entries.map(({ id }, at) => ({ id, vector: vectors[at] ?? new Float32Array() })));
  const dimension = vectors[0]?.length ?? 0;
  return async ({ asked }, among) =>
    nearnessTo(await embedder.query(asked.text, signal), { model: embedder.model, dimension, index }, among);
}

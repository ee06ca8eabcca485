import { join } from 'node:path';
import { systemTimer } from '../../adapters/clock/timer.ts';
import { openAiEmbedder } from '../../adapters/openai/embedder.ts';
import { vectorPool } from '../../adapters/pgvector/pool.ts';
import type { ModelSettings } from '../../config-model.ts';
import { createEmbedding, type Embedding } from '../embedding/embedding.ts';
import { makeIndexOf } from '../embedding/index-of.ts';
import type { OpenModelsOptions } from './models.ts';

/** Where the index of vectors is kept in the data folder. */
const INDEX_FILE = join('vectors', 'index.json');

/** Search by meaning with the model that is set; its vectors are made in the background. */
export function openEmbedding(
  model: ModelSettings & { readonly embeddingModel: string },
  { settings, database, folder, clock, log, metrics }: OpenModelsOptions,
): Embedding {
  const timer = systemTimer();
  const url = settings.databaseUrl;
  const onLost = (): void => {
    log.warn('vectors.connection.lost');
  };
  const pool = url === null ? null : vectorPool(url, onLost);
  const file = folder === null ? null : join(folder, INDEX_FILE);
  const embedding = createEmbedding({
    model: model.embeddingModel,
    embedderOf: (name) => openAiEmbedder({ ...model, embeddingModel: name }, timer),
    vectors: database.vectors,
    makeIndex: (name, entries) => makeIndexOf(name, entries, { file, pool, log }),
    leases: url === null ? null : database.mail,
    ...{ clock, timer, log },
    onEmbedded: (count) => {
      metrics.count('embedded_passages', { model: model.embeddingModel }, count);
    },
    onFailed: (reason) => {
      metrics.count('embedding_failures', { reason });
    },
    onAsked: (outcome, ms) => {
      metrics.count('question_vectors', { outcome });
      if (ms !== null) metrics.seconds('question_vector', { outcome }, ms / 1000);
    },
  });
  metrics.watch('passages', () => embedding.status().total);
  metrics.watch('passages_with_vector', () => embedding.status().done);
  metrics.watch('passages_refused', () => embedding.status().refused);
  metrics.watch('meaning_serves', () => Number(embedding.status().serving !== null));
  return {
    ...embedding,
    close: async () => {
      await embedding.close();
      await pool?.end();
    },
  };
}

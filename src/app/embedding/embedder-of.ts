import { systemTimer } from '../../adapters/clock/timer.ts';
import { openAiEmbedder } from '../../adapters/openai/embedder.ts';
import type { ModelSettings } from '../../config-model.ts';
import type { Embedder } from '../../ports/embedder.ts';

/** What makes vectors, as it is set; null where no model for that is. */
export function embedderOf(model: ModelSettings | null): Embedder | null {
  if (model === null || model.embeddingModel === null) return null;
  return openAiEmbedder({ ...model, embeddingModel: model.embeddingModel }, systemTimer());
}

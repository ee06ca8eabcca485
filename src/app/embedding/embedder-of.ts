import { systemTimer } from '../../adapters/clock/timer.ts';
import { openAiEmbedder, type EmbedderPatience } from '../../adapters/openai/embedder.ts';
import type { ModelSettings } from '../../config-model.ts';
import type { Embedder } from '../../ports/embedder.ts';

/** For a command at which somebody waits. */
export const IMPATIENT: EmbedderPatience = { requestMs: 20_000, tries: 2 };

/** What makes vectors, as it is set; null where no model for that is. */
export function embedderOf(model: ModelSettings | null, patience?: EmbedderPatience): Embedder | null {
  if (model === null || model.embeddingModel === null) return null;
  return openAiEmbedder({ ...model, embeddingModel: model.embeddingModel }, systemTimer(), patience);
}

import { systemTimer } from '../../adapters/clock/timer.ts';
import type { Embedding } from '../embedding/embedding.ts';
import type { EmbeddingStatus } from '../embedding/status.ts';
import type { ChatParts } from './attempt.ts';
import type { Models, OpenModelsOptions } from './models.ts';
import { tellerOf } from './tell.ts';

/** Models, to be closed once nobody asks any more. */
export interface OpenedModels extends Models {
  /** How far the vectors of passages are made; null where no model is set for them. */
  readonly embedding: (() => EmbeddingStatus) | null;
  /** Loads what the first question would else have to wait for, which holds the process up for a second or two. */
  ahead(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Makes the models that the settings name ready to be asked; none is asked yet.
 * @throws ProductError `input-missing`, `input-unreadable` where a prompt is not there or is wrong.
 */
export async function openModels(options: OpenModelsOptions): Promise<OpenedModels> {
  const { settings, log, metrics } = options;
  const { model } = settings;
  const { chatModel = null, timeoutMs = 0, prices = { input: null, output: null } } = model ?? {};
  const chat = await chatOf(options);
  const embedding = await embeddingOf(options);
  return {
    ...{ chat, log, timeoutMs, timer: systemTimer() },
    near: embedding && ((text, among, signal) => embedding.near(text, among, signal)),
    embedding: embedding && (() => embedding.status()),
    teller: tellerOf({ log, metrics, prices, model: chatModel }),
    onDocuments: (answerer) => {
      embedding?.update(answerer.entries());
    },
    ahead: async () => {
      if (chat === null) return;
      const { library } = await import('../../adapters/openai/chat/library.ts');
      await library();
    },
    close: async () => {
      await embedding?.close();
    },
  };
}

// Loaded where they are used: libraries of models take a second to load, and a command should answer in one.

async function chatOf(options: OpenModelsOptions): Promise<ChatParts | null> {
  const { model } = options.settings;
  if (model === null || model.chatModel === null) return null;
  const { openChat } = await import('./open-chat.ts');
  return openChat({ ...model, chatModel: model.chatModel }, options);
}

async function embeddingOf(options: OpenModelsOptions): Promise<Embedding | null> {
  const { model } = options.settings;
  if (model === null || model.embeddingModel === null) return null;
  const { openEmbedding } = await import('./open-embedding.ts');
  return openEmbedding({ ...model, embeddingModel: model.embeddingModel }, options);
}

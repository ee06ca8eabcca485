import { loadPrompts, PROMPTS_DIR } from '../../adapters/files/prompts.ts';
import { openAiChatModel } from '../../adapters/openai/chat-model.ts';
import type { ModelSettings } from '../../config-model.ts';
import { ProductError } from '../../domain/errors.ts';
import type { Prompt } from '../../domain/model.ts';
import { promptMissing } from '../../text/vi/prompts.ts';
import type { ChatParts } from './attempt.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import type { OpenModelsOptions } from './models.ts';

/** The model that answers, with its prompts and its bounds. @throws ProductError as `openModels` does */
export async function openChat(
  model: ModelSettings & { readonly chatModel: string },
  { settings, database, clock, log }: OpenModelsOptions,
): Promise<ChatParts> {
  const prompts = await loadPrompts(PROMPTS_DIR);
  const prompt = (id: string): Prompt => {
    const found = prompts.get(id);
    if (found === undefined) throw new ProductError('input-missing', promptMissing(id), { prompt: id });
    return found;
  };
  return {
    model: openAiChatModel(model, log),
    prompts: { answer: prompt('answer'), rewrite: prompt('rewrite') },
    breaker: createBreaker({
      now: () => performance.now(),
      onChange: (state) => {
        log.warn('model.breaker', { model: model.chatModel, state });
      },
    }),
    budget: createBudget({
      ...{ spending: database.spending, limits: model.budget },
      ...{ timeZone: settings.timeZone, clock, log },
    }),
  };
}

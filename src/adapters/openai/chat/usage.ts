import { z } from 'zod';
import type { ModelUsage } from '../../../domain/model.ts';

/** UTF-16 units of Vietnamese text, and of JSON around it, that are one token: few, so that a guess is rather too high. */
const UNITS_A_TOKEN = 3;

const count = z.number().int().nonnegative().catch(0);
const usageSchema = z.object({
  usage: z.object({ prompt_tokens: count, completion_tokens: count }),
});

/** How many tokens a text has, guessed by its length. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / UNITS_A_TOKEN);
}

/**
 * What a reply cost, as far as it says. Some servers do not say, and a budget that they are not counted in would bound
 * nothing: then it is guessed. @param guess tokens of the request, and the whole reply
 */
export function usageOf(
  reply: unknown,
  guess: { readonly inputTokens: number; readonly text: string },
): Omit<ModelUsage, 'calls'> {
  const { prompt_tokens: input, completion_tokens: output } = usageSchema.safeParse(reply).data?.usage ?? {
    prompt_tokens: 0,
    completion_tokens: 0,
  };
  if (input + output > 0) return { inputTokens: input, outputTokens: output };
  return { inputTokens: guess.inputTokens, outputTokens: tokensIn(guess.text) };
}

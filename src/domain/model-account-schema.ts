import { z } from 'zod';
import { DROP_REASONS, FALL_BACKS, type ModelAccount } from './model.ts';
import type { Same } from './same.ts';

const count = z.number().int().nonnegative();
const places = z.array(z.string()).readonly();

const schema = z.object({
  prompt: z.object({ id: z.string(), version: count }).nullable(),
  offered: places,
  cited: places,
  kept: count,
  dropped: z.partialRecord(z.enum(DROP_REASONS), count).readonly(),
  fellBack: z.enum(FALL_BACKS).nullable(),
  usage: z.object({ calls: count, inputTokens: count, outputTokens: count }),
});

/** What a model did for an answer that comes from another process. */
export const modelAccountSchema: z.ZodType<Same<z.output<typeof schema>, ModelAccount>> = schema;

import { z } from 'zod';
import { MODEL_FAILURES } from '../../domain/model.ts';

/** How far embedding has come, as one process tells another; texts that stand in several places count once. */
export const embeddingStatusSchema = z
  .object({
    /** The model that is set. */
    model: z.string(),
    done: z.number().int(),
    total: z.number().int(),
    /** Texts that the server refuses; they are found by their words alone. */
    refused: z.number().int(),
    /** The model whose index answers questions; null where none does. */
    serving: z.string().nullable(),
    /** True where all there is has a vector and is served. */
    complete: z.boolean(),
    /** Why the last try failed; null where none did, or one succeeded since. */
    failing: z.enum([...MODEL_FAILURES, 'other']).nullable(),
  })
  .readonly();
export type EmbeddingStatus = z.output<typeof embeddingStatusSchema>;

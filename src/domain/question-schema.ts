import { z } from 'zod';
import type { Question } from './question.ts';
import type { Same } from './same.ts';

const schema = z.object({
  text: z.string(),
  place: z.string().nullable(),
  agency: z.string().nullable(),
  history: z.array(z.string()).readonly(),
  now: z.iso.datetime({ offset: true }),
});

/** A question that comes from another process. */
export const questionSchema: z.ZodType<Same<z.output<typeof schema>, Question>> = schema;

import { z } from 'zod';
import type { Answer } from './answer.ts';
import type { Same } from './same.ts';

const words = z.array(z.string()).readonly();

const duty = z.object({ plan: z.string(), agency: z.string(), section: z.string(), text: z.string() });

const deadline = z.object({
  plan: z.string(),
  agency: z.string().nullable(),
  binds: words,
  action: z.string(),
  date: z.string(),
  time: z.string().nullable(),
  bound: z.enum(['before', 'by', 'on']),
  lastDay: z.string(),
  recurs: z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']).nullable(),
  to: words,
  via: z.string().nullable(),
  section: z.string(),
  quote: z.string(),
});

const citation = z.object({ plan: z.string(), section: z.string(), quote: z.string() });

const schema = z.object({
  question: z.string(),
  status: z.enum(['answered', 'clarify', 'not_found']),
  text: z.string(),
  choices: words,
  asks: z.enum(['place', 'agency', 'near-agency', 'plan', 'own-agency']).nullable(),
  duties: z.array(duty).readonly(),
  deadlines: z.array(deadline).readonly(),
  citations: z.array(citation).readonly(),
  engine: z.enum(['extractive', 'llm']),
});

/** An answer that comes from another process. */
export const answerSchema: z.ZodType<Same<z.output<typeof schema>, Answer>> = schema;

import { z } from 'zod';
import type { Plan } from './plan.ts';
import type { Same } from './same.ts';

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
const word = z.string().nullable();
const count = z.number().int().nullable();
const span = z.object({ start: z.number().int(), end: z.number().int() });
const recurs = z.enum(['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']).nullable();

const duty = z.object({
  text: z.string(),
  section: z.string(),
  span,
  role: z.enum(['lead', 'cooperate', 'advise']).nullable(),
});

const agency = z.object({
  section: z.string(),
  name: z.string(),
  parties: list(z.string()),
  requested: z.boolean(),
  duties: list(duty),
  span,
});

const deadline = z.object({
  section: z.string(),
  date: z.string(),
  time: word,
  bound: z.enum(['before', 'by', 'on']),
  lastDay: z.string(),
  recurs,
  responsible: z.string(),
  binds: list(z.string()),
  agency: word,
  action: z.string(),
  to: list(z.string()),
  via: word,
  quote: z.string(),
  span,
  certain: z.boolean(),
  why: word,
});

const period = z.object({
  name: z.string(),
  from: z.string(),
  to: z.string(),
  recurs,
  section: z.string(),
  quote: z.string(),
  span,
});

const basis = z.object({ number: z.string(), date: word, issuer: word, quote: z.string(), span });

const amendment = z.object({
  how: z.enum(['amend', 'supplement', 'extend', 'correct', 'replace', 'repeal']),
  number: z.string(),
  date: word,
  issuer: word,
  section: z.string(),
  quote: z.string(),
  span,
});

const passage = z.object({ id: z.string(), section: z.string(), path: list(z.string()), text: z.string(), span });

const line = z.object({
  of: z.enum(['number', 'issued', 'title', 'signer']),
  section: z.string(),
  quote: z.string(),
});

const partialDate = z.object({ year: count, month: count, day: count });

const attached = z.object({
  kind: z.string(),
  title: word,
  number: word,
  issued: partialDate,
  recipients: list(z.string()),
});

const schema = z.object({
  plan: z.string(),
  kind: z.string(),
  number: word,
  symbol: word,
  place: word,
  level: word,
  province: word,
  issuer: word,
  title: word,
  year: count,
  issued: partialDate,
  signer: z.object({ name: z.string(), title: z.string() }).nullable(),
  attached: attached.nullable(),
  basis: list(basis),
  amends: list(amendment),
  agencies: list(agency),
  deadlines: list(deadline),
  periods: list(period),
  recipients: list(z.string()),
  passages: list(passage),
  lines: list(line),
  warnings: list(z.string()),
  remarks: list(z.object({ message: z.string(), quote: word, section: word })),
});

/**
 * A register that comes back from where the types cannot follow it. The two types must say the same: a field added to
 * Plan and forgotten here would be dropped from every stored register, so it does not compile. What a clerk corrected
 * is optional and left out on purpose: registers are stored as read, and corrections laid over them in memory.
 */
export const planSchema: z.ZodType<Same<z.output<typeof schema>, Plan>> = schema;

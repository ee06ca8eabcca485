import { z } from 'zod';
import type { Decision } from './correction.ts';
import type { Same } from './same.ts';

/** A deadline by what the document says, as it is kept. */
export const deadlineWords = z.object({
  quote: z.string(),
  party: z.string(),
  date: z.string(),
  action: z.string(),
});
const agency = z.object({ name: z.string(), duty: z.string().nullable() });
const names = z.array(z.string()).readonly();

const schema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('deadline-date'),
    entry: deadlineWords,
    // A day that the calendar has not would stop every look at the document.
    date: z.iso.date(),
    bound: z.enum(['before', 'by', 'on']).nullable(),
  }),
  z.object({ kind: z.literal('deadline-binds'), entry: deadlineWords, binds: names }),
  z.object({ kind: z.literal('deadline-drop'), entry: deadlineWords }),
  z.object({ kind: z.literal('deadline-approved'), entry: deadlineWords, date: z.iso.date() }),
  z.object({ kind: z.literal('agency-name'), entry: agency, name: z.string() }),
  z.object({ kind: z.literal('agency-parties'), entry: agency, parties: names }),
  z.object({ kind: z.literal('agency-requested'), entry: agency, requested: z.boolean() }),
  z.object({ kind: z.literal('agency-drop'), entry: agency }),
  z.object({ kind: z.literal('duty-drop'), entry: z.object({ agency: z.string(), text: z.string() }) }),
]);

/** A stored decision of a clerk. */
export const decisionSchema: z.ZodType<Same<z.output<typeof schema>, Decision>> = schema;

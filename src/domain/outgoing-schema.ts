import { z } from 'zod';
import { deadlineWords } from './correction-schema.ts';
import type { Choice, Expected, Part, Rated } from './outgoing.ts';
import type { Same } from './same.ts';

const words = z.array(z.string()).readonly();

const block = z.discriminatedUnion('of', [
  z.object({ of: z.literal('paragraph'), text: z.string() }),
  z.object({ of: z.literal('heading'), text: z.string() }),
  z.object({ of: z.literal('list'), items: words, from: z.number().int().nullable() }),
  z.object({ of: z.literal('citation'), quote: z.string(), source: z.string() }),
]);

const rated = z.object({ question: z.string(), answer: z.string(), sources: words });

const statusDeed = z.enum([
  ...['received', 'handed-in', 'ask-extension', 'taken-back'],
  ...['confirmed', 'returned', 'granted', 'refused'],
] as const);

const reviewed = z.object({ lineage: z.string(), entry: deadlineWords, date: z.iso.date() });

const expected = z.discriminatedUnion('of', [
  z.object({ of: z.literal('number'), occurrences: words }),
  z.object({ of: z.literal('extension'), occurrence: z.string() }),
  z.object({ of: z.literal('why'), occurrence: z.string() }),
  z.object({ of: z.literal('return'), occurrence: z.string() }),
  z.object({ of: z.literal('date'), subject: reviewed }),
]);

const deed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('say'), text: z.string() }),
  z.object({ do: z.literal('place'), place: z.string(), text: z.string() }),
  z.object({ do: z.literal('speak-for'), agency: z.string(), place: z.string(), text: z.string() }),
  z.object({ do: z.literal('more'), rest: z.array(block).readonly(), total: z.number().int() }),
  z.object({ do: z.literal('rate'), helpful: z.boolean(), rated }),
  z.object({
    do: z.literal('status'),
    act: statusDeed,
    occurrences: words,
    until: z.iso.date().optional(),
    number: z.string().optional(),
    words: z.string().optional(),
  }),
  z.object({ do: z.literal('number'), number: z.string(), occurrences: words }),
  z.object({ do: z.literal('which-status'), occurrence: z.string() }),
  z.object({ do: z.literal('review'), act: z.enum(['approve', 'edit', 'drop', 'skip']), subject: reviewed }),
  z.object({ do: z.literal('leave'), asked: expected.nullable() }),
]);

const item = z.number().int().optional();

const choice = z.object({ label: z.string(), words, shown: z.boolean(), item, deed });

const button = z.object({ label: z.string(), data: z.string() });

const rows = z.array(z.array(button).readonly()).readonly();

const file = z.object({ name: z.string(), mime: z.string(), text: z.string() });

const part = z.object({
  text: z.string(),
  html: z.string().nullable(),
  buttons: rows,
  answers: z.string().optional(),
  file: file.optional(),
});

/** What a stored answer says of itself beside what a person thought of it. */
export const ratedSchema: z.ZodType<Same<z.output<typeof rated>, Rated>> = rated;

/** A stored choice under a message. */
export const choiceSchema: z.ZodType<Same<z.output<typeof choice>, Choice>> = choice;

/** What the words that answer a stored menu are taken for. */
export const expectedSchema: z.ZodType<Same<z.output<typeof expected>, Expected>> = expected;

/** A stored message, as it goes over the wire. */
export const partSchema: z.ZodType<Same<z.output<typeof part>, Part>> = part;

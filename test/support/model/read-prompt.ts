import { z } from 'zod';
import type { ChatRequest } from '../openai/script.ts';

/** Something that a model was handed, as it is told of it. */
export interface Entry {
  readonly id: string;
  readonly kind: string;
  /** Its words; empty for what has none. */
  readonly text: string;
  readonly agency: string | null;
}

/** What a model reads out of its messages. */
export interface Told {
  readonly question: string;
  readonly history: readonly string[];
  /** What was found before the model was asked. */
  readonly found: readonly Entry[];
  /** What its own look-ups gave since. */
  readonly fetched: readonly Entry[];
  /** How often it has looked something up. */
  readonly lookedUp: number;
}

const DATA = /<du_lieu ten="([^"]+)">(.*?)<\/du_lieu>/gsu;
const entries = z.array(
  z
    .object({
      id: z.string(),
      kind: z.string(),
      text: z.string().optional(),
      quote: z.string().optional(),
      agency: z.string().optional(),
    })
    .transform(({ id, kind, text, quote, agency }): Entry => {
      return { id, kind, text: text ?? quote ?? '', agency: agency ?? null };
    }),
);
const inputs = z.object({
  question: z.string(),
  history: z.array(z.string()).default([]),
  found: entries.default([]),
});
/** As a tool gives it. */
const result = z.object({ result: z.object({ muc: entries }) });

/** Reads the prompts of `prompts/` as a model would. @throws where the data in them are not fenced, or no JSON */
export function readPrompt({ messages }: ChatRequest): Told {
  const user = messages.find(({ role }) => role === 'user')?.content ?? '';
  const data = [...user.matchAll(DATA)].map(([, name = '', json = '']) => [name, JSON.parse(json) as unknown] as const);
  const results = messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
  const fetched = results.flatMap((text) => result.safeParse(parsed(text)).data?.result.muc ?? []);
  return { ...inputs.parse(Object.fromEntries(data)), fetched, lookedUp: results.length };
}

/** A look-up that failed is told in words. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

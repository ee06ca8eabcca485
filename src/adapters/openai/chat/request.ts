import { z } from 'zod';
import type { ChatBody } from './habits.ts';
import type { Step } from './run.ts';

const parts = z.array(z.object({ text: z.string() })).transform((all) => all.map(({ text }) => text).join(''));

const requestSchema = z.looseObject({
  messages: z.array(
    z.looseObject({
      content: z.union([z.string(), parts, z.null()]).optional(),
      tool_calls: z.array(z.looseObject({ id: z.string() })).optional(),
    }),
  ),
});

/** What the library wants to ask. */
export interface AskedRequest {
  readonly body: z.output<typeof requestSchema>;
  /** Identifiers of the calls of the conversation so far. */
  readonly calls: ReadonlySet<string>;
}

/** Reads the body of a request of the library's. */
export function readRequest(body: unknown): AskedRequest {
  const read = requestSchema.parse(JSON.parse(z.string().parse(body)));
  const calls = read.messages.flatMap(({ tool_calls: made }) => made ?? []);
  return { body: read, calls: new Set(calls.map(({ id }) => id)) };
}

/**
 * The same in words that every compatible server knows: contents as plain text, no names of speakers. In the last step
 * the model has to give its output: what it would look up now, it could never use.
 */
export function requestFor({ body }: AskedRequest, output: string, { tokens, last }: Step): ChatBody {
  const messages = body.messages.map((message) => ({ ...message, name: undefined }));
  // The library knows from some models' names by which name they take the bound.
  const bound = 'max_completion_tokens' in body ? 'max_completion_tokens' : 'max_tokens';
  const choice = last ? { tool_choice: { type: 'function', function: { name: output } } } : {};
  return { ...body, messages, ...choice, [bound]: tokens };
}

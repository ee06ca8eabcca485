import { z } from 'zod';
import type { ChatRequest, EmbeddingRequest } from './script.ts';

const record = z.record(z.string(), z.unknown());

const chatBody = z.looseObject({
  model: z.string(),
  messages: z.array(
    z.looseObject({
      role: z.string(),
      content: z.union([z.string(), z.array(z.looseObject({ text: z.string().optional() })), z.null()]).optional(),
      tool_calls: z
        .array(z.looseObject({ id: z.string(), function: z.looseObject({ name: z.string(), arguments: z.string() }) }))
        .optional(),
      tool_call_id: z.string().optional(),
    }),
  ),
  tools: z
    .array(
      z.looseObject({
        function: z.looseObject({ name: z.string(), description: z.string().optional(), parameters: z.unknown() }),
      }),
    )
    .optional(),
  stream: z.boolean().optional(),
});

/** What a client asked, or null where no real server would take it: a call left unanswered, a field of a wrong type. */
export function readChat(body: unknown, turn: number): ChatRequest | null {
  const read = chatBody.safeParse(body);
  if (!read.success) return null;
  const messages = read.data.messages.map((message) => ({
    role: message.role,
    content: Array.isArray(message.content)
      ? message.content.map(({ text }) => text ?? '').join('')
      : (message.content ?? ''),
    toolCalls: (message.tool_calls ?? []).map((call) => ({ id: call.id, ...call.function })),
    answers: message.tool_call_id ?? null,
  }));
  const answered = new Set(messages.map(({ answers }) => answers));
  if (messages.some(({ toolCalls }) => toolCalls.some(({ id }) => !answered.has(id)))) return null;
  const tools = (read.data.tools ?? []).map(({ function: { name, description, parameters } }) => ({
    name,
    description: description ?? '',
    parameters,
  }));
  return { turn, model: read.data.model, messages, tools, body: record.parse(body) };
}

const embeddingBody = z.looseObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.number().int().positive().optional(),
  encoding_format: z.enum(['float', 'base64']).optional(),
});

/** What a client wants vectors of, or null where no real server would take it. */
export function readEmbedding(
  body: unknown,
  turn: number,
): { readonly request: EmbeddingRequest; readonly dimensions: number | null; readonly base64: boolean } | null {
  const read = embeddingBody.safeParse(body);
  if (!read.success) return null;
  const { model, input, dimensions, encoding_format: format } = read.data;
  return {
    request: { turn, model, input: typeof input === 'string' ? [input] : input, body: record.parse(body) },
    dimensions: dimensions ?? null,
    base64: format === 'base64',
  };
}

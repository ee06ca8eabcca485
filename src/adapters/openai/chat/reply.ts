import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { WireFailure } from '../wire-failure.ts';

/** Calls of one message that are carried out; a model that wants more at once is not looking things up. */
const MOST_CALLS = 8;
/** Stands for arguments of a call that are no JSON object, so that the model can be told. */
export const UNREADABLE = '__unreadable';

const replySchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(
              z.object({
                id: z.string().nullish(),
                // As a text by the book; some servers give the object itself, or nothing where there are none.
                function: z.object({ name: z.string(), arguments: z.unknown() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
});

export interface Reply {
  readonly content: string;
  readonly calls: readonly { readonly id: string; readonly name: string; readonly arguments: string }[];
}

/** The body of a reply as JSON. @throws WireFailure where it is not UTF-8, or not JSON */
export function parseReply(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new WireFailure('malformed', 'no JSON');
  }
}

/**
 * What the model said, in a form that an agent can go on with. Identifiers of calls are made anew where they are missing
 * or were used before. Where the model gives its output, once or several times and with other calls beside it, the first
 * output alone counts: the agent would leave the other calls unanswered, which servers refuse (langchainjs issue 11020).
 * @param output name of the tool that takes the output @param used identifiers of the conversation so far
 * @throws WireFailure where nothing was said, the model refused, or its words were cut off
 */
export function readReply(body: unknown, output: string, used: ReadonlySet<string>): Reply {
  const choice = replySchema.safeParse(body).data?.choices[0];
  if (choice === undefined) throw new WireFailure('malformed', 'no choices');
  const { message, finish_reason: finish } = choice;
  if (finish === 'content_filter' || (message.refusal ?? '') !== '') throw new WireFailure('refused', 'by the model');
  if (finish === 'length') throw new WireFailure('limit', 'cut off');
  const all = message.tool_calls ?? [];
  const given = all.find((call) => call.function.name === output);
  const taken = new Set(used);
  const calls = (given === undefined ? all.slice(0, MOST_CALLS) : [given]).map(
    ({ id, function: { name, arguments: of } }) => {
      const own = idFor(id ?? '', taken);
      taken.add(own);
      return { id: own, name, arguments: objectOf(of) };
    },
  );
  const content = message.content ?? '';
  if (content.trim() === '' && calls.length === 0) throw new WireFailure('malformed', 'nothing said');
  return { content, calls };
}

/** The same as the library reads it. Under a new identifier: of two messages under one it keeps the later alone. */
export function completionOf({ content, calls }: Reply): object {
  const tool_calls = calls.map(({ id, ...call }) => ({ id, type: 'function', function: call }));
  const message = { role: 'assistant', content, ...(calls.length > 0 ? { tool_calls } : {}) };
  const choice = { index: 0, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop', message };
  return { id: randomUUID(), object: 'chat.completion', choices: [choice] };
}

function idFor(id: string, taken: ReadonlySet<string>): string {
  return id !== '' && !taken.has(id) ? id : `call_${taken.size + 1}_${id}`.slice(0, 40);
}

function objectOf(given: unknown): string {
  try {
    const text = typeof given === 'string' ? given : JSON.stringify(given ?? {});
    const value: unknown = JSON.parse(text.trim() === '' ? '{}' : text);
    return JSON.stringify(z.record(z.string(), z.unknown()).parse(value));
  } catch {
    return JSON.stringify({ [UNREADABLE]: true });
  }
}

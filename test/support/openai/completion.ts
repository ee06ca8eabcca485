import type { ChatRequest, Reply } from './script.ts';

/** A completion as the API gives it, whole. */
export function completion(request: ChatRequest, reply: Reply): Readonly<Record<string, unknown>> {
  const message = messageOf(request, reply);
  const usage = reply.usage ?? {
    prompt_tokens: Math.ceil(JSON.stringify(request.body).length / 4),
    completion_tokens: Math.ceil(JSON.stringify(message).length / 4),
  };
  return {
    id: `chatcmpl-${request.turn}`,
    object: 'chat.completion',
    created: 0,
    model: request.model,
    choices: [{ index: 0, message, finish_reason: finishOf(reply), logprobs: null }],
    usage: { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens },
  };
}

/** The same as a stream of server-sent events: pieces of a few letters, the usage last. */
export function* streamed(request: ChatRequest, reply: Reply): Generator<string> {
  const { id, created, model, usage } = completion(request, reply);
  const event = (choices: readonly unknown[], more: object = {}): string =>
    `data: ${JSON.stringify({ id, object: 'chat.completion.chunk', created, model, choices, ...more })}\n\n`;
  const delta = (change: object, finish: string | null = null): string =>
    event([{ index: 0, delta: change, finish_reason: finish }]);
  const message = messageOf(request, reply);
  yield delta({ role: 'assistant', content: '' });
  for (const piece of message.content?.match(/[\s\S]{1,7}/gu) ?? []) yield delta({ content: piece });
  for (const [index, call] of (message.tool_calls ?? []).entries()) {
    const { arguments: whole, name } = call.function;
    yield delta({ tool_calls: [{ index, id: call.id, type: 'function', function: { name, arguments: '' } }] });
    for (const piece of whole.match(/[\s\S]{1,7}/gu) ?? []) {
      yield delta({ tool_calls: [{ index, function: { arguments: piece } }] });
    }
  }
  yield delta({}, finishOf(reply));
  yield event([], { usage });
  yield 'data: [DONE]\n\n';
}

interface Message {
  readonly role: 'assistant';
  readonly content: string | null;
  readonly refusal: string | null;
  readonly tool_calls?: readonly {
    readonly id: string;
    readonly type: 'function';
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
}

function messageOf(request: ChatRequest, reply: Reply): Message {
  if ('say' in reply) return { role: 'assistant', content: reply.say, refusal: reply.refusal ?? null };
  const calls = 'call' in reply ? reply.call : [{ name: outputTool(request), arguments: reply.output as object }];
  return {
    role: 'assistant',
    content: null,
    refusal: null,
    tool_calls: calls.map((call, index) => ({
      id: ('id' in call ? call.id : undefined) ?? `call_${request.turn}_${index}`,
      type: 'function',
      function: {
        name: call.name,
        arguments: typeof call.arguments === 'string' ? call.arguments : JSON.stringify(call.arguments),
      },
    })),
  };
}

function outputTool({ tools }: ChatRequest): string {
  const last = tools.at(-1);
  if (last === undefined) throw new Error('the client offered no tool that could take the output');
  return last.name;
}

function finishOf(reply: Reply): string {
  return 'say' in reply ? (reply.finish ?? 'stop') : 'tool_calls';
}

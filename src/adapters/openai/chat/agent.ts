import { z } from 'zod';
import type { ModelTask, ModelTool } from '../../../ports/model.ts';
import type { Log } from '../../../ports/system.ts';
import { library, type Library } from './library.ts';
import { UNREADABLE } from './reply.ts';

/** UTF-16 units of what a model is told of its own mistake. */
const MOST_OF_ERROR = 500;
const OUTPUT = 'Đưa ra kết quả cuối cùng sau khi tra cứu xong. Gọi đúng một lần.';

export interface AgentSettings {
  readonly apiKey: string;
  readonly chatModel: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** What an agent ended with: an object of the output's form, or text where the model gave none. */
export type AgentEnd = { readonly structured: unknown } | { readonly text: string };

/**
 * Lets the model call tools until it gives its output. The output is a tool, too (toolStrategy): every server that has
 * tools can be asked so, while `response_format` is missing in some and forbids tools in others.
 */
export async function runAgent<T>(task: ModelTask<T>, settings: AgentSettings): Promise<AgentEnd> {
  const lib = await library();
  const { apiKey, chatModel, fetch, signal, log } = settings;
  const model = new lib.ChatOpenAICompletions({
    apiKey,
    model: chatModel,
    temperature: 0,
    maxTokens: task.limits.outputTokens,
    maxRetries: 0,
    streaming: false,
    // All that would else be read from the environment is said here; `fetch` decides what is sent.
    configuration: {
      ...{ baseURL: 'http://model.invalid', organization: null, project: null, adminAPIKey: null, webhookSecret: null },
      ...{ logLevel: 'off', fetch },
    },
  });
  const schema: Readonly<Record<string, unknown>> = z.toJSONSchema(task.output.schema, { target: 'draft-7' });
  const agent = lib.createAgent({
    model,
    tools: task.tools.map((one) => toolOf(lib, one, log)),
    systemPrompt: task.system,
    middleware: [checkedCalls(lib, task.tools)],
    responseFormat: lib.toolStrategy(
      { description: OUTPUT, ...schema, type: 'object', title: task.output.name },
      { handleError: ({ message }) => bounded(message) },
    ),
  });
  const end = await agent.invoke(
    { messages: [{ role: 'user', content: task.user }] },
    { signal, recursionLimit: 2 * task.limits.calls + 5 },
  );
  const structured: unknown = end.structuredResponse;
  return structured === undefined ? { text: end.messages.at(-1)?.text ?? '' } : { structured };
}

function toolOf({ tool }: Library, of: ModelTool, log: Log) {
  const { name, description, input } = of;
  const act = async (given: Readonly<Record<string, unknown>>): Promise<string> => {
    try {
      return JSON.stringify((await of.run(given)) ?? null);
    } catch (error) {
      log.error('model.tool-failed', { tool: name, error });
      return JSON.stringify({ error: 'the look-up failed' });
    }
  };
  return tool(act, { name, description, schema: input });
}

/** Tells the model what is wrong with a call; the library's own words hold its stack and everything that was given. */
function checkedCalls({ createMiddleware, ToolMessage }: Library, tools: readonly ModelTool[]) {
  return createMiddleware({
    name: 'checked-calls',
    wrapToolCall: async (request, handler) => {
      const { name, args, id = '' } = request.toolCall;
      const called = tools.find((one) => one.name === name);
      const error =
        called === undefined
          ? `no such tool; there are: ${tools.map((one) => one.name).join(', ')}`
          : mistake(called, args);
      if (error === null) return handler(request);
      return new ToolMessage({
        name,
        tool_call_id: id,
        status: 'error',
        content: JSON.stringify({ error: bounded(error) }),
      });
    },
  });
}

function mistake({ input }: ModelTool, args: Readonly<Record<string, unknown>>): string | null {
  if (UNREADABLE in args) return 'the arguments are not a JSON object';
  const read = input.safeParse(args);
  return read.success ? null : z.prettifyError(read.error);
}

function bounded(text: string): string {
  return text.slice(0, MOST_OF_ERROR).toWellFormed();
}

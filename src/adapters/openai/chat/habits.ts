import { z } from 'zod';
import type { Log } from '../../../ports/system.ts';

/** The body of a request for a completion. */
export type ChatBody = Readonly<Record<string, unknown>>;

/** A field that not every server or model takes: how its refusal reads, and what is sent instead of a body with it. */
interface Habit {
  readonly field: string;
  readonly refused: RegExp;
  readonly instead: (body: ChatBody, output: string) => ChatBody;
}

const HABITS: readonly Habit[] = [
  // Models that reason have one temperature.
  { field: 'temperature', refused: /\btemperature\b/u, instead: (body) => without(body, 'temperature') },
  // vLLM without guided decoding takes `auto` and named tools only.
  { field: 'tool_choice', refused: /\btool_choice\b/u, instead: (body) => without(body, 'tool_choice') },
  // The name that every compatible server knows is one that OpenAI's newest models do not.
  {
    field: 'max_tokens',
    refused: /\bmax_completion_tokens\b/u,
    instead: (body) => ({ ...without(body, 'max_tokens'), max_completion_tokens: body['max_tokens'] }),
  },
  // Small models have no tools, and servers want them switched on (Ollama, llama.cpp, vLLM): what was found is in the
  // question already, so all that is lost is looking further.
  {
    field: 'tools',
    refused:
      /\b(?:support|requir|enabl|permit)[^.]{0,40}\b(?:tools?|functions?)\b|\b(?:tools?|functions?)\b[^.]{0,40}\b(?:support|requir|enabl|permit)/iu,
    instead: withoutTools,
  },
];

const offering = z.object({
  messages: z.array(z.looseObject({ content: z.string().nullish() })),
  tools: z.array(z.object({ function: z.object({ name: z.string(), parameters: z.unknown() }) })),
});
/** What a model without tools is told, before the schema of the output. */
const PLAINLY =
  'Không có công cụ nào để gọi. Trả lời bằng đúng một đối tượng JSON theo lược đồ sau, không kèm chữ nào khác:\n';

const refusalSchema = z.object({ error: z.object({ param: z.string() }) });
/** How far into a refusal it is looked for what was refused: some servers repeat the whole request after it. */
const REFUSAL = 2000;

/** What one server and model do not take, learned from their refusals, for as long as the product runs. */
export class Habits {
  readonly #learned = new Set<Habit>();
  readonly #log: Log;

  constructor(log: Log) {
    this.#log = log;
  }

  /** The request as the server takes it. @param output name of the tool that takes the output */
  fit(body: ChatBody, output: string): ChatBody {
    return [...this.#learned].reduce(
      (fitted, { field, instead }) => (fitted[field] === undefined ? fitted : instead(fitted, output)),
      body,
    );
  }

  /** True where a refusal named a field that can be left out: the request is worth making again. */
  learn(refusal: string, sent: ChatBody): boolean {
    const text = refusal.slice(0, REFUSAL);
    const param = paramOf(refusal);
    const places = HABITS.filter((habit) => !this.#learned.has(habit) && sent[habit.field] !== undefined)
      .map((habit) => ({ habit, at: param === habit.field ? 0 : text.search(habit.refused) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const first = places[0];
    if (first === undefined) return false;
    this.#learned.add(first.habit);
    this.#log.info('model.field-refused', { field: first.habit.field });
    return true;
  }
}

function without(body: ChatBody, ...fields: readonly string[]): ChatBody {
  return Object.fromEntries(Object.entries(body).filter(([field]) => !fields.includes(field)));
}

function withoutTools(body: ChatBody, output: string): ChatBody {
  const { messages, tools } = offering.parse(body);
  const schema = tools.find((tool) => tool.function.name === output)?.function.parameters;
  const told = messages.map((message, at) =>
    at === 0 ? { ...message, content: `${message.content ?? ''}\n\n${PLAINLY}${JSON.stringify(schema)}` } : message,
  );
  return { ...without(body, 'tools', 'tool_choice', 'parallel_tool_calls'), messages: told };
}

function paramOf(refusal: string): string | null {
  try {
    return refusalSchema.safeParse(JSON.parse(refusal)).data?.error.param ?? null;
  } catch {
    return null;
  }
}

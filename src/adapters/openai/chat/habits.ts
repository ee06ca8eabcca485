import { z } from 'zod';
import type { Log } from '../../../ports/system.ts';

/** The body of a request for a completion. */
export type ChatBody = Readonly<Record<string, unknown>>;

/** A field that not every server or model takes: how its refusal reads, and what is sent instead. */
interface Habit {
  readonly field: string;
  readonly refused: RegExp;
  readonly instead: (value: unknown) => ChatBody;
}

const HABITS: readonly Habit[] = [
  // Models that reason have one temperature.
  { field: 'temperature', refused: /\btemperature\b/u, instead: () => ({}) },
  // vLLM without guided decoding takes `auto` and named tools only.
  { field: 'tool_choice', refused: /\btool_choice\b/u, instead: () => ({}) },
  // The name that every compatible server knows is one that OpenAI's newest models do not.
  {
    field: 'max_tokens',
    refused: /\bmax_completion_tokens\b/u,
    instead: (value) => ({ max_completion_tokens: value }),
  },
];

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

  /** The request as the server takes it. */
  fit(body: ChatBody): ChatBody {
    let fitted = body;
    for (const { field, instead } of this.#learned) {
      const { [field]: value, ...rest } = fitted;
      if (value !== undefined) fitted = { ...rest, ...instead(value) };
    }
    return fitted;
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

function paramOf(refusal: string): string | null {
  try {
    return refusalSchema.safeParse(JSON.parse(refusal)).data?.error.param ?? null;
  } catch {
    return null;
  }
}

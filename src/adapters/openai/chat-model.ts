import { ModelFailure } from '../../domain/model.ts';
import type { ChatModel, ModelTask } from '../../ports/model.ts';
import type { Log } from '../../ports/system.ts';
import { PUBLIC_URL } from './address.ts';
import { runAgent } from './chat/agent.ts';
import { chatFetch } from './chat/fetch.ts';
import { Habits } from './chat/habits.ts';
import { plainOutput } from './chat/plain-output.ts';
import { ChatRun } from './chat/run.ts';
import { WireFailure } from './wire-failure.ts';

/** An OpenAI-compatible server and a model that it has. */
export interface ChatSettings {
  readonly apiKey: string;
  /** Up to `/v1`; null for the address of OpenAI itself. Set by who runs the product, so it may be a private one. */
  readonly baseUrl: string | null;
  readonly chatModel: string;
}

/**
 * A chat model of any OpenAI-compatible server, through an agent of `langchain`. The library is loaded with the first
 * run. Of the key, the prompts and what the server says nothing is logged or put into an error.
 */
export function openAiChatModel({ apiKey, baseUrl, chatModel }: ChatSettings, log: Log): ChatModel {
  const url = `${(baseUrl ?? PUBLIC_URL).replace(/\/+$/u, '')}/chat/completions`;
  const server = { apiKey, url, habits: new Habits(log) };
  const output = async <T>(task: ModelTask<T>, run: ChatRun): Promise<T> => {
    const fetch = chatFetch(server, run, task.output);
    const agent = runAgent(task, { apiKey, chatModel, fetch, signal: run.signal, log });
    const end = await Promise.race([agent, run.stopped()]);
    const given = 'structured' in end ? task.output.schema.safeParse(end.structured).data : undefined;
    const found = given !== undefined ? { of: given } : 'text' in end ? plainOutput(end.text, task.output) : null;
    if (found === null) throw new WireFailure('malformed', 'no output as asked for');
    return found.of;
  };
  return {
    model: chatModel,
    async run(task, signal) {
      const run = new ChatRun(task.limits, signal);
      try {
        return { output: await output(task, run), usage: run.usage };
      } catch (error) {
        const { reason, why } = causeOf(run, error);
        const told = { model: chatModel, reason, why, ms: Math.round(task.limits.ms - run.msLeft) };
        if (reason === 'called-off') log.info('model.called-off', told);
        else log.warn('model.failed', told);
        throw new ModelFailure(reason, run.usage);
      } finally {
        run.end();
      }
    },
  };
}

/** The first thing that went wrong; errors of the library, which hold what was sent, are known by their names only. */
function causeOf(run: ChatRun, error: unknown): { readonly reason: WireFailure['reason']; readonly why: string } {
  const known = run.failure ?? (error instanceof WireFailure ? error : null);
  if (known !== null) return { reason: known.reason, why: known.message };
  return { reason: 'malformed', why: error instanceof Error ? error.name : 'unknown' };
}

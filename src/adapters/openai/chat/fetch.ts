import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, wholeBody } from '../bounded-fetch.ts';
import { failureOfStatus, WireFailure } from '../wire-failure.ts';
import type { ChatBody, Habits } from './habits.ts';
import { checkedOutput, type Output } from './output.ts';
import { completionOf, parseReply, readReply } from './reply.ts';
import { readRequest, requestFor } from './request.ts';
import type { ChatRun } from './run.ts';
import { tokensIn, usageOf } from './usage.ts';

/** Bytes of a reply: far more than any bound on tokens lets through. */
const MOST_BYTES = 1024 * 1024;
/** Before a request is made again where the server names no time, in milliseconds. */
const PAUSE_MS = 500;
/** What has to be left of the run after the pause, in milliseconds, for the second try to be worth its price. */
const WORTH_MS = 500;

/** Statuses of refusals that say what was refused: some servers answer 404 or 500 to a request with tools. */
const MAY_NAME_FIELDS: ReadonlySet<number> = new Set([400, 404, 422, 500, 501]);

/** How servers say that the conversation is longer than the model can read. */
const TOO_LONG = /context_length_exceeded|maximum context length|context window/u;

export interface ChatServer {
  readonly apiKey: string;
  /** The whole address of its completions. */
  readonly url: string;
  readonly habits: Habits;
}

/**
 * The only way to the server: given to the library as its `fetch`. Of the library's request it takes the body and nothing
 * else, so that no address and no header of its making, or of the environment's, is ever sent; redirects are not followed.
 * What it gives back is small, valid and counted. @param output name and form of what the tool takes that ends the run
 */
export function chatFetch(server: ChatServer, run: ChatRun, output: Output): typeof globalThis.fetch {
  return async (_, init) => {
    try {
      const asked = readRequest(init?.body);
      const reply = await complete(server, run, requestFor(asked, output.name, run.step()), output.name);
      const read = readReply(reply, output.name, asked.calls);
      return Response.json(completionOf(checkedOutput(read, output, () => run.mayMistake())));
    } catch (error) {
      throw run.fail(failureOf(error));
    }
  };
}

async function complete(
  { apiKey, url, habits }: ChatServer,
  run: ChatRun,
  body: ChatBody,
  output: string,
): Promise<unknown> {
  for (;;) {
    const sent = habits.fit(body, output);
    // Some servers refuse schemas that name their own language.
    const text = JSON.stringify(sent, (key, value: unknown) => (key === '$schema' ? undefined : value));
    // Whoever has read a question lets it be paid, also where nobody waits for the answer any more.
    const reckoned = tokensIn(text);
    run.spend({ calls: 1, inputTokens: reckoned });
    const notPaid = (): void => {
      run.spend({ inputTokens: -reckoned });
    };
    const { response, bytes } = await post(url, apiKey, text, run.signal).catch((error: unknown) => {
      if (!run.signal.aborted) notPaid();
      throw error;
    });
    if (response.ok) {
      const reply = parseReply(bytes);
      const { inputTokens, outputTokens } = usageOf(reply, { inputTokens: reckoned, text: bytes.toString() });
      run.spend({ inputTokens: inputTokens - reckoned, outputTokens });
      return reply;
    }
    notPaid();
    const { status, headers } = response;
    const said = bytes.toString();
    if (MAY_NAME_FIELDS.has(status) && habits.learn(said, sent)) continue;
    if (status < 500 && TOO_LONG.test(said)) throw new WireFailure('limit', 'too long a conversation');
    const failure = failureOfStatus(status, headers, said, Date.now());
    if (failure.reason !== 'rate' && failure.reason !== 'server') throw failure;
    const pause = Math.max(failure.retryAfterMs ?? 0, PAUSE_MS);
    if (pause + WORTH_MS > run.msLeft || !run.mayRetry()) throw failure;
    await wait(pause, null, { signal: run.signal });
  }
}

async function post(
  url: string,
  apiKey: string,
  body: string,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly bytes: Buffer }> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
  return { response, bytes: await wholeBody(response, MOST_BYTES) };
}

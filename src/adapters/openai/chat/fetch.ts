import { setTimeout as wait } from 'node:timers/promises';
import { failureOf, wholeBody } from '../bounded-fetch.ts';
import { failureOfStatus, WireFailure } from '../wire-failure.ts';
import type { ChatBody, Habits } from './habits.ts';
import { completionOf, parseReply, readReply, usageOf } from './reply.ts';
import { readRequest, requestFor } from './request.ts';
import type { ChatRun } from './run.ts';

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
 * What it gives back is small, valid and counted. @param output name of the tool that takes the output
 */
export function chatFetch(server: ChatServer, run: ChatRun, output: string): typeof globalThis.fetch {
  return async (_, init) => {
    try {
      const asked = readRequest(init?.body);
      const reply = await complete(server, run, requestFor(asked, output, run.step()), output);
      return Response.json(completionOf(readReply(reply, output, asked.calls)));
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
    run.spend({ calls: 1 });
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', accept: 'application/json' },
      // Some servers refuse schemas that name their own language.
      body: JSON.stringify(sent, (key, value: unknown) => (key === '$schema' ? undefined : value)),
      redirect: 'manual',
      signal: run.signal,
    });
    const bytes = await wholeBody(response, MOST_BYTES);
    if (response.ok) {
      const reply = parseReply(bytes);
      run.spend(usageOf(reply));
      return reply;
    }
    const { status, headers } = response;
    const said = new TextDecoder().decode(bytes);
    if (MAY_NAME_FIELDS.has(status) && habits.learn(said, sent)) continue;
    if (status < 500 && TOO_LONG.test(said)) throw new WireFailure('limit', 'too long a conversation');
    const failure = failureOfStatus(status, headers, Date.now());
    if (failure.reason !== 'rate' && failure.reason !== 'server') throw failure;
    const pause = Math.max(failure.retryAfterMs ?? 0, PAUSE_MS);
    if (pause + WORTH_MS > run.msLeft || !run.mayRetry()) throw failure;
    await wait(pause, null, { signal: run.signal });
  }
}

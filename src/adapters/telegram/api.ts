import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { Telegram } from 'telegraf';
import type { Opts, Telegram as Methods } from 'telegraf/types';
import { type Failure, failureOf } from './failure.ts';

/** How a call ended; `result` is as it came over the wire. */
export type Reply = { readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly failure: Failure };

/** The Bot API. */
export interface BotApi {
  /**
   * Calls a method. Never rejects, so that no error of telegraf's, which holds the token and the payload, can travel on.
   * @param within milliseconds until it gives up: `cut`. @param signal the caller's: `aborted`.
   */
  call<M extends keyof Methods>(method: M, payload: Opts<M>, within: number, signal?: AbortSignal): Promise<Reply>;
}

/** An idle connection is kept this long, in milliseconds: the far end would close it unseen, and cut the next call. */
const KEPT_IDLE = 20_000;
const KEPT = { keepAlive: true, timeout: KEPT_IDLE } as const;

/** telegraf as a typed API alone: it polls nothing, serves nothing, and answers nothing inside a webhook's response. */
export function createBotApi(token: string, apiRoot: string | null): BotApi {
  const telegram = new Telegram(token, {
    webhookReply: false,
    // Closed by a slash, or the last part of the root's path would be replaced by the token's.
    ...(apiRoot === null ? {} : { apiRoot: `${apiRoot}/` }),
  });
  // Set afterwards: telegraf's constructor takes every agent away from an address without TLS.
  telegram.options.agent = apiRoot?.startsWith('http:') === true ? new HttpAgent(KEPT) : new HttpsAgent(KEPT);
  return {
    async call(method, payload, within, signal) {
      const gaveUp = (): boolean => signal?.aborted === true;
      if (gaveUp()) return { ok: false, failure: { of: 'aborted', begun: false } };
      const ended = new AbortController();
      const late = setTimeout(() => {
        ended.abort();
      }, within);
      const giveUp = (): void => {
        ended.abort();
      };
      signal?.addEventListener('abort', giveUp);
      try {
        return { ok: true, result: await telegram.callApi(method, payload, { signal: ended.signal as never }) };
      } catch (error) {
        if (gaveUp()) return { ok: false, failure: { of: 'aborted', begun: true } };
        return { ok: false, failure: ended.signal.aborted ? { of: 'cut', code: 'timeout' } : failureOf(error) };
      } finally {
        clearTimeout(late);
        signal?.removeEventListener('abort', giveUp);
        // telegraf leaves the body of a 5xx unread, which would hold its connection for ever.
        ended.abort();
      }
    },
  };
}

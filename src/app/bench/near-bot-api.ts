import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** Instants are `performance.now()` of this process, in milliseconds. */
export interface SentMessage {
  readonly chat: string;
  readonly at: number;
  /** Told to wait: it is in no chat. */
  readonly refused: boolean;
}

/** Telegram's Bot API on loopback, a round trip away: as much of it as a bot needs that polls and sends messages. */
export interface NearBotApi {
  readonly root: string;
  readonly token: string;
  /** Every `sendMessage`, in the order of arrival. */
  readonly sent: readonly SentMessage[];
  /** Hands an update to the bot. */
  push(update: object): void;
  close(): Promise<void>;
}

export interface NearBotApiOptions {
  /** In milliseconds, there and back. */
  readonly roundTripMs: number;
  /** In how many seconds a message may be tried again; null where it is taken. */
  readonly refuse: (chat: string) => number | null;
}

const TOKEN = '1000000001:benchmark';
const BOT = { id: 1_000_000_001, is_bot: true, first_name: 'Nhắc Việc', username: 'nhacviec_bot' };

const polled = z.object({ offset: z.number().optional(), timeout: z.number().optional() });
const sending = z.object({ chat_id: z.union([z.number(), z.string()]).transform(String) });

interface Waiting {
  readonly number: number;
  readonly update: object;
}

export async function startNearBotApi({ roundTripMs, refuse }: NearBotApiOptions): Promise<NearBotApi> {
  const sent: SentMessage[] = [];
  let updates: readonly Waiting[] = [];
  let number = 0;
  let arrived = new AbortController();

  const getUpdates = async ({ offset = 0, timeout = 0 }: z.output<typeof polled>): Promise<object> => {
    updates = updates.filter((one) => one.number >= offset);
    if (updates.length === 0) await wait(timeout * 1000, undefined, { signal: arrived.signal }).catch(() => undefined);
    return { ok: true, result: updates.map(({ update, number: id }) => ({ ...update, update_id: id })) };
  };
  const sendMessage = ({ chat_id: chat }: z.output<typeof sending>): object => {
    const after = refuse(chat);
    sent.push({ chat, at: performance.now(), refused: after !== null });
    if (after === null) return { ok: true, result: { message_id: sent.length, date: 0, chat: { id: Number(chat) } } };
    const description = `Too Many Requests: retry after ${String(after)}`;
    return { ok: false, error_code: 429, description, parameters: { retry_after: after } };
  };
  const resultOf = async (method: string, body: string): Promise<object> => {
    const payload: unknown = body === '' ? {} : JSON.parse(body);
    switch (method) {
      case 'getUpdates':
        return getUpdates(polled.parse(payload));
      case 'sendMessage':
        return sendMessage(sending.parse(payload));
      case 'getMe':
        return { ok: true, result: BOT };
      case 'getWebhookInfo':
        return { ok: true, result: { url: '' } };
      default:
        return { ok: true, result: true };
    }
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    await wait(roundTripMs / 2);
    const result = await resultOf(request.url?.split('/').at(-1) ?? '', body);
    await wait(roundTripMs / 2);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    ...{ sent, token: TOKEN, root: `http://127.0.0.1:${port}` },
    push: (update) => {
      number += 1;
      updates = [...updates, { number, update }];
      arrived.abort();
      arrived = new AbortController();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

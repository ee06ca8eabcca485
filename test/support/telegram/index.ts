import type { AddressInfo } from 'node:net';
import { Faults } from './faults.ts';
import type { Script } from './faults.ts';
import { httpServer } from './http.ts';
import type { CallListener } from './http.ts';
import { Limits } from './limits.ts';
import type { RateReport } from './limits.ts';
import { membership } from './membership.ts';
import type { Membership } from './membership.ts';
import type { Context, Done } from './methods/context.ts';
import { people } from './people.ts';
import type { People } from './people.ts';
import { readSpecification } from './spec.ts';
import { Store } from './store.ts';
import type { Call, Json, Message, Person, Violation } from './types.ts';
import { Updates } from './updates.ts';
import { WebhookPush } from './webhook-push.ts';
import type { Push, PushPolicy } from './webhook-push.ts';

/** How the server is set up; everything has a default. */
export interface TelegramOptions {
  readonly token?: string;
  /** The bot's name, without `@`. */
  readonly username?: string;
  /** The server's clock, milliseconds since 1970. Long polls and webhook tries wait in real time whatever it says. */
  readonly now?: () => number;
  /** False: nobody is told to wait; `rateReport` counts all the same. */
  readonly limits?: boolean;
  readonly webhook?: Partial<PushPolicy>;
}

/** A running server: what came in (`calls` to `commands`), what people do, and what goes wrong. */
export interface TelegramServer extends People, Membership, Omit<Done, 'openCallbacks'> {
  /** `http://127.0.0.1:port`, for `TELEGRAM_API_ROOT`. */
  readonly apiRoot: string;
  readonly token: string;
  readonly bot: Person;
  /** Every call, in the order of arrival. */
  readonly calls: readonly Call[];
  /** What the specification or the text rules don't allow. A test of the product wants this empty. */
  readonly violations: readonly Violation[];
  /** Every try to push an update to the webhook. */
  readonly pushes: readonly Push[];
  /** A message as it stands in the chat now; null where it is deleted or never was. */
  shown(chatId: number, messageId: number): Message | null;
  /** How many updates were not yet confirmed by the bot. */
  waiting(): number;
  /** Queues an update under the next number, which it gives; null where the bot asked for no such kind. */
  deliver(update: Json): number | null;
  /** Hands anything to the bot, once and as it is: an old number, no number, no object. */
  raw(anything: unknown): void;
  /** Presses made so far can no longer be answered. */
  expirePresses(): void;
  script(script: Script): void;
  /** Gives the function that takes the listener away. */
  onCall(listener: CallListener): () => void;
  rateReport(): RateReport;
  /** Ends polls, pushes and connections. */
  close(): Promise<void>;
}

const PUSHING: PushPolicy = { attempts: 5, retryMs: 50, timeoutMs: 60_000 };

/**
 * Telegram's Bot API on loopback, refusing what the real server refuses, in its words; for tests.
 * Where the evaluation data is not there, its own rules hold but calls are not checked field by field (`violations`).
 */
export async function startTelegramServer(options: TelegramOptions = {}): Promise<TelegramServer> {
  const { token = '1000000001:TEST-not-a-real-token', username = 'nhacviec_bot', limits: enforced = true } = options;
  const now = options.now ?? (() => performance.timeOrigin + performance.now());
  const bot: Person = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Nhắc Việc', username };
  const calls: Call[] = [];
  const violations: Violation[] = [];
  const listeners = new Set<CallListener>();
  const faults = new Faults();
  const closing = new AbortController();
  const store = new Store(bot, now);
  const updates = new Updates();
  const push = new WebhookPush(updates, { ...PUSHING, ...options.webhook });
  const limits = new Limits(enforced);
  const openCallbacks = new Set<string>();
  const done: Omit<Done, 'openCallbacks'> = {
    sent: [],
    edits: [],
    deleted: [],
    actions: [],
    answeredCallbacks: [],
    commands: [],
  };
  const context: Context = {
    store,
    updates,
    push,
    limits,
    now,
    done: { ...done, openCallbacks },
    complain: (problem) => violations.push({ method: '', problem }),
  };
  const wire = { token, context, faults, calls, violations, listeners, closing: closing.signal };
  const server = httpServer({ ...wire, specification: readSpecification() });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    ...people(context),
    ...membership(context),
    ...done,
    apiRoot: `http://127.0.0.1:${port}`,
    token,
    bot,
    calls,
    violations,
    pushes: push.pushes,
    shown: (chatId, messageId) => store.message(chatId, messageId),
    waiting: () => updates.pending.length,
    deliver: (update) => updates.deliver(update),
    raw: (anything) => {
      updates.raw(anything);
    },
    expirePresses: () => {
      openCallbacks.clear();
    },
    script: (script) => {
      faults.script(script);
    },
    onCall: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    rateReport: () => limits.report(),
    close: async () => {
      closing.abort();
      push.stop();
      const closed = new Promise<void>((end) =>
        server.close(() => {
          end();
        }),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}

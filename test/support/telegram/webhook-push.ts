import { Agent, request } from 'node:http';
import type { Json } from './types.ts';
import type { Pending, Updates } from './updates.ts';

export interface Webhook {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

/** How updates are pushed: Telegram's are a minute and many tries; tests take less. */
export interface PushPolicy {
  readonly attempts: number;
  readonly retryMs: number;
  readonly timeoutMs: number;
}

/** One try to push an update; `status` is null where no answer came. */
export interface Push {
  readonly body: unknown;
  readonly attempt: number;
  readonly status: number | null;
  /** How long the answer took, in milliseconds. */
  readonly ms: number;
}

/**
 * Posts updates to the webhook: those of one chat or person in order, others at once up to the connections allowed;
 * again after any answer but 2xx. Only loopback is posted to: a webhook elsewhere is kept, and its updates pile up.
 */
export class WebhookPush {
  readonly pushes: Push[] = [];
  readonly #updates: Updates;
  readonly #policy: PushPolicy;
  readonly #busy = new Set<string>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #agent = new Agent({ keepAlive: true });
  #webhook: Webhook | null = null;
  #lastError: { readonly date: number; readonly message: string } | null = null;

  constructor(updates: Updates, policy: PushPolicy) {
    this.#updates = updates;
    this.#policy = policy;
    updates.onArrival(() => {
      this.#pump();
    });
  }

  get webhook(): Webhook | null {
    return this.#webhook;
  }

  set(webhook: Webhook | null): void {
    this.stop();
    this.#agent = new Agent({ keepAlive: true });
    this.#webhook = webhook;
    this.#pump();
  }

  /** WebhookInfo. */
  info(): Json {
    const failed = this.#lastError;
    return {
      url: this.#webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#updates.pending.length,
      ...(this.#webhook === null ? {} : { max_connections: this.#webhook.maxConnections }),
      ...(failed === null ? {} : { last_error_date: failed.date, last_error_message: failed.message }),
      ...(this.#updates.allowed.length === 0 ? {} : { allowed_updates: this.#updates.allowed }),
    };
  }

  /** No more posts; those under way are cut off. */
  stop(): void {
    this.#webhook = null;
    this.#lastError = null;
    this.#agent.destroy();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#busy.clear();
  }

  #pump(): void {
    const webhook = this.#webhook;
    if (webhook === null || !isLoopback(webhook.url)) return;
    for (const pending of this.#updates.pending) {
      if (this.#busy.size >= webhook.maxConnections) return;
      if (this.#busy.has(pending.lane)) continue;
      this.#busy.add(pending.lane);
      void this.#push(webhook, pending, 1);
    }
  }

  async #push(webhook: Webhook, pending: Pending, attempt: number): Promise<void> {
    const began = performance.now();
    const status = await this.#post(webhook, JSON.stringify(pending.body));
    if (this.#webhook !== webhook) return;
    this.pushes.push({ body: pending.body, attempt, status, ms: performance.now() - began });
    const taken = status !== null && status >= 200 && status < 300;
    if (!taken) {
      const message = status === null ? 'Connection timed out' : `Wrong response from the webhook: ${status}`;
      this.#lastError = { date: Math.floor(Date.now() / 1000), message };
    }
    if (!taken && attempt < this.#policy.attempts) {
      const again = setTimeout(() => {
        this.#timers.delete(again);
        void this.#push(webhook, pending, attempt + 1);
      }, this.#policy.retryMs);
      this.#timers.add(again);
      return;
    }
    this.#updates.drop(pending);
    this.#busy.delete(pending.lane);
    this.#pump();
  }

  #post(webhook: Webhook, body: string): Promise<number | null> {
    return new Promise((settle) => {
      const secret = webhook.secret === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': webhook.secret };
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...secret };
      const options = { method: 'POST', agent: this.#agent, headers, timeout: this.#policy.timeoutMs };
      const post = request(webhook.url, options, (answer) => {
        answer.resume();
        answer.on('close', () => {
          settle(answer.complete ? (answer.statusCode ?? null) : null);
        });
      });
      post.on('timeout', () => post.destroy());
      post.on('error', () => {
        settle(null);
      });
      post.end(body);
    });
  }
}

/** Whether an address is this machine's own, in plain HTTP. */
export function isLoopback(url: string): boolean {
  return /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);
}

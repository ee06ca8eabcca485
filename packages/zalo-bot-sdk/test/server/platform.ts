import { pollQueue, type PollQueue } from './poll-queue.ts';
import { type Body, violation } from './violation.ts';
import { postWebhook, type WebhookState } from './webhook-post.ts';

export type Envelope =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly error_code: number; readonly description: string };

/** A message that Zalo took on. */
export interface SentRecord {
  readonly method: string;
  readonly chat: string;
  readonly body: Body;
  readonly at: number;
  readonly messageId: string;
}

export interface PlatformOptions {
  /** Lets setWebhook take http://127.0.0.1. Default false, as with Zalo. */
  readonly allowHttp?: boolean;
  /** Hands the bot's own texts back to it, as Zalo does at times. Default false. */
  readonly echo?: boolean;
  /** What getMe says; defaults are the documentation's. */
  readonly account?: Readonly<Record<string, unknown>>;
  /** Upper limit of a poll, whatever it asks for, in milliseconds. Default none. */
  readonly maxPollMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Internal server error',
  404: 'Not found',
  408: 'Request timeout',
  429: 'Quota exceeded',
};

/** A refusal in Zalo's words. */
export function refusal(code: number, detail?: string): Envelope {
  const words = DESCRIPTIONS[code] ?? 'Error';
  return { ok: false, error_code: code, description: detail === undefined ? words : `${words}: ${detail}` };
}

/** How an update left: to whoever polls next, or to the webhook, whose status (null: no answer) came back. */
export type Delivery = { readonly via: 'poll' } | { readonly via: 'webhook'; readonly status: number | null };

/** What Zalo does with a call, without the transport. */
export class Platform {
  readonly sent: SentRecord[] = [];
  readonly polls: PollQueue = pollQueue();
  webhook: WebhookState | null = null;
  readonly now: () => number;
  readonly #options: PlatformOptions;
  #ids = 0;

  constructor(options: PlatformOptions) {
    this.#options = options;
    this.now = options.now ?? Date.now;
  }

  /** An id like Zalo's: 20 hex digits. */
  nextId(): string {
    this.#ids += 1;
    return (0x82599fa3n * 2n ** 48n + BigInt(this.#ids)).toString(16).padStart(20, '0');
  }

  /** Sends the content of a `result`; not repeated, whatever comes of it. */
  async deliver(result: unknown): Promise<Delivery> {
    if (this.webhook !== null) return { via: 'webhook', status: await postWebhook(this.webhook, result) };
    this.polls.push(result);
    return { via: 'poll' };
  }

  /** @param gone fires when whoever asked is no longer there */
  async act(method: string, body: Body, gone: AbortSignal): Promise<Envelope> {
    const why = violation(method, body, this.#options.allowHttp === true);
    if (why !== null) return refusal(400, why);
    switch (method) {
      case 'getMe':
        return { ok: true, result: this.#account() };
      case 'getUpdates':
        return this.#poll(Number(body['timeout'] ?? 30), gone);
      case 'setWebhook':
        return this.#setWebhook(String(body['url']), String(body['secret_token']));
      case 'deleteWebhook':
        this.webhook = null;
        return { ok: true, result: this.#webhookInfo() };
      case 'getWebhookInfo':
        return { ok: true, result: this.#webhookInfo() };
      case 'sendChatAction':
        return { ok: true };
      default:
        return this.#send(method, body);
    }
  }

  async #poll(seconds: number, gone: AbortSignal): Promise<Envelope> {
    if (this.webhook !== null) return refusal(400, 'a webhook is set');
    const taken = await this.polls.next(Math.min(seconds * 1000, this.#options.maxPollMs ?? Infinity), gone);
    return taken === null ? refusal(408) : { ok: true, result: taken.update };
  }

  /** The address is kept even where the trial request fails; what that request holds is not known. */
  async #setWebhook(url: string, secret: string): Promise<Envelope> {
    this.webhook = { url, secret, updatedAt: this.now() };
    this.polls.release();
    if (url.startsWith('https:')) return { ok: true, result: this.#webhookInfo() };
    const status = await postWebhook(this.webhook, {});
    const ok = status === 200;
    const verification = { ok, outcome: ok ? 'success' : 'failed', status_code: status ?? 0, hint: '' };
    return { ok: true, result: { ...this.#webhookInfo(), verification } };
  }

  #webhookInfo(): { readonly url: string; readonly updated_at: number } {
    return { url: this.webhook?.url ?? '', updated_at: this.webhook?.updatedAt ?? this.now() };
  }

  #send(method: string, body: Body): Envelope {
    const record = { method, chat: String(body['chat_id']), body, at: this.now(), messageId: this.nextId() };
    this.sent.push(record);
    // Not waited for: who gets it may be in the middle of this very call.
    if (this.#options.echo === true) void this.deliver(this.#echoOf(record));
    return { ok: true, result: { message_id: record.messageId, date: record.at } };
  }

  /** Without `is_bot`: whether an echo has it is not known, so that only the id tells. */
  #echoOf({ chat, messageId, at, body }: SentRecord): unknown {
    const { id, account_name } = this.#account();
    return {
      message: {
        from: { id, display_name: account_name },
        chat: { id: chat, chat_type: 'PRIVATE' },
        text: body['text'] ?? body['caption'] ?? '',
        message_id: messageId,
        date: at,
      },
      event_name: 'message.text.received',
    };
  }

  #account(): typeof ACCOUNT {
    return { ...ACCOUNT, ...this.#options.account };
  }
}

/** The documentation's. */
const ACCOUNT = {
  id: '1459232241454765289',
  account_name: 'bot.VDKyGxQvc',
  account_type: 'BASIC',
  can_join_groups: false,
};

import type { z } from 'zod';
import * as args from './arguments.ts';
import { call, type Fetch, type Transport } from './call.ts';
import { ZaloApiError, ZaloArgumentError, ZaloResponseError } from './errors.ts';
import { parseUpdate } from './parse-update.ts';
import { pollUpdates, type PollOptions } from './poll.ts';
import { redactor } from './redact.ts';
import * as results from './results.ts';
import type { ReceivedUpdate } from './update.ts';

export interface ZaloBotOptions {
  /** `<digits>:<secret>`, from the Zalo Bot Manager. */
  readonly token: string;
  /** Address before `/bot<token>/`. Default `https://bot-api.zaloplatforms.com`. */
  readonly apiRoot?: string | undefined;
  /** How long an answer may take, in milliseconds; for getUpdates, beyond the time Zalo may hold it. Default 15,000. */
  readonly timeoutMs?: number | undefined;
  readonly fetch?: Fetch | undefined;
}

export interface CallOptions {
  /** Ends the call; what came of it is then unknown, unless it had not begun. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A client of the Zalo Bot API. Every method checks its arguments first (ZaloArgumentError), makes one call and no
 * second one, and rejects with a ZaloError alone. Arguments and results bear Zalo's own names.
 */
export class ZaloBot {
  readonly #transport: Transport;
  readonly #timeoutMs: number;
  readonly #plainHttp: boolean;

  /** @throws ZaloArgumentError where the token or the address cannot be one */
  constructor(options: ZaloBotOptions) {
    const { token, apiRoot = 'https://bot-api.zaloplatforms.com', timeoutMs = 15_000 } = options;
    if (!/^[\w:.~+=-]+$/.test(token)) throw new ZaloArgumentError('ZaloBot', 'token', 'must be <digits>:<secret>');
    if (!URL.canParse(apiRoot) || !/^https?:\/\//.test(apiRoot)) {
      throw new ZaloArgumentError('ZaloBot', 'apiRoot', 'must be an http or https address');
    }
    if (!(timeoutMs > 0)) throw new ZaloArgumentError('ZaloBot', 'timeoutMs', 'must be above 0');
    const root = apiRoot.replace(/\/+$/, '');
    this.#transport = {
      fetch: options.fetch ?? fetch,
      address: (method) => `${root}/bot${token}/${method}`,
      redact: redactor(token),
    };
    this.#timeoutMs = timeoutMs;
    this.#plainHttp = root.startsWith('http://');
  }

  /** Who the bot is. */
  async getMe(options?: CallOptions): Promise<results.Account> {
    return this.#call('getMe', {}, results.accountResult, options);
  }

  /**
   * Waits for one update; null where there was none in time. Does not work while a webhook is set (400). There is no
   * offset: an update is handed out once, and lost with an answer that gets lost.
   */
  async getUpdates(params: args.GetUpdatesArgs = {}, options?: CallOptions): Promise<ReceivedUpdate | null> {
    const { timeout } = args.checked('getUpdates', args.getUpdatesArgs, params);
    try {
      const { result } = await call(this.#transport, {
        method: 'getUpdates',
        body: { timeout: String(timeout) },
        timeoutMs: timeout * 1000 + this.#timeoutMs,
        signal: options?.signal,
      });
      return isEmpty(result) ? null : { raw: result, update: parseUpdate(result) };
    } catch (error) {
      if (error instanceof ZaloApiError && error.kind === 'no-news') return null;
      throw error;
    }
  }

  /** Polls for updates until the signal is aborted. */
  updates(options: PollOptions = {}): AsyncGenerator<ReceivedUpdate, void, undefined> {
    return pollUpdates((timeout, signal) => this.getUpdates({ timeout }, { signal }), options);
  }

  /** Has updates sent to an address from now on, and ends polling. Look at `verification` where the answer has one. */
  async setWebhook(params: args.SetWebhookArgs, options?: CallOptions): Promise<results.WebhookInfo> {
    const checked = args.checked('setWebhook', args.setWebhookArgs, params);
    if (!this.#plainHttp && !checked.url.startsWith('https://')) {
      throw new ZaloArgumentError('setWebhook', 'url', 'must be an https address');
    }
    return this.#call('setWebhook', checked, results.webhookResult, options);
  }

  /** Ends the webhook, so that polling works. */
  async deleteWebhook(options?: CallOptions): Promise<results.WebhookInfo> {
    return this.#call('deleteWebhook', {}, results.webhookResult, options);
  }

  /** Where updates are sent; `url` is empty where they are not. */
  async getWebhookInfo(options?: CallOptions): Promise<results.WebhookInfo> {
    return this.#call('getWebhookInfo', {}, results.webhookResult, options);
  }

  /** Sends text of at most 2,000 UTF-16 units; see splitText. */
  async sendMessage(params: args.SendMessageArgs, options?: CallOptions): Promise<results.SentMessage> {
    const checked = args.checked('sendMessage', args.sendMessageArgs, params);
    return this.#call('sendMessage', checked, results.sentResult, options);
  }

  /** Sends the picture at an address. */
  async sendPhoto(params: args.SendPhotoArgs, options?: CallOptions): Promise<results.SentMessage> {
    const checked = args.checked('sendPhoto', args.sendPhotoArgs, params);
    return this.#call('sendPhoto', checked, results.sentResult, options);
  }

  /** Sends a sticker by its id from stickers.zaloapp.com. */
  async sendSticker(params: args.SendStickerArgs, options?: CallOptions): Promise<results.SentMessage> {
    const checked = args.checked('sendSticker', args.sendStickerArgs, params);
    return this.#call('sendSticker', checked, results.sentResult, options);
  }

  /** Shows that the bot is typing. */
  async sendChatAction(params: args.SendChatActionArgs, options?: CallOptions): Promise<void> {
    const body = args.checked('sendChatAction', args.sendChatActionArgs, params);
    await call(this.#transport, {
      method: 'sendChatAction',
      body,
      timeoutMs: this.#timeoutMs,
      signal: options?.signal,
    });
  }

  /** Sends the .aac recording at an address. Private chats only: to a group Zalo may say yes and not deliver. */
  async sendVoice(params: args.SendVoiceArgs, options?: CallOptions): Promise<results.SentMessage> {
    const checked = args.checked('sendVoice', args.sendVoiceArgs, params);
    return this.#call('sendVoice', checked, results.sentResult, options);
  }

  async #call<Schema extends z.ZodType>(
    method: string,
    body: object,
    schema: Schema,
    options: CallOptions | undefined,
  ): Promise<z.output<Schema>> {
    const request = { method, body, timeoutMs: this.#timeoutMs, signal: options?.signal };
    const { status, result } = await call(this.#transport, request);
    const parsed = schema.safeParse(result);
    if (!parsed.success) throw new ZaloResponseError(method, status, 'a result of an unexpected shape', true);
    return parsed.data;
  }
}

/** `{"ok":true,"result":{}}` and its like: nothing that could be stored or handled. */
function isEmpty(result: unknown): boolean {
  return result === undefined || result === null || (typeof result === 'object' && Object.keys(result).length === 0);
}

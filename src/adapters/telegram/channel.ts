import { createHmac } from 'node:crypto';
import type { Channel, ChannelState, Intake, SendResult } from '../../ports/channel.ts';
import type { Log } from '../../ports/system.ts';
import { TELEGRAM } from '../../text/vi/telegram.ts';
import type { BotIdentity } from './addressing.ts';
import { createBotApi, type Reply } from './api.ts';
import { factsOf } from './failure.ts';
import { outcomeOf } from './outcome.ts';
import { type Pause, pause as machinePause } from '../receiving/pause.ts';
import { read } from './read.ts';
import { documentOf, messageOf } from './payload.ts';
import { type MenuCommand, receive } from './receive.ts';
import { TELEGRAM_PACE, TELEGRAM_TRAITS } from './traits.ts';
import { webhookRoute } from './webhook.ts';

/** How the bot is reached, and how it is told what people write. */
export interface TelegramSettings {
  readonly token: string;
  /** Without a closing slash; null for the public Bot API. */
  readonly apiRoot: string | null;
  /** Null: the channel polls. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
}

interface TelegramOptions {
  readonly log: Log;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Polling may remove a webhook that was set elsewhere. */
  readonly takeOver: boolean;
  /** The menu that Telegram shows; registered at every start. */
  readonly commands: readonly MenuCommand[];
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  readonly pause?: Pause;
  /** How long Telegram holds a poll open, 1 to 50; default 50. */
  readonly pollSeconds?: number;
  /** How long a call may take, and a poll beyond its own time, in milliseconds; default 15,000. */
  readonly grace?: number;
}

/** Longest notice that Telegram shows after the press of a button, in characters. */
const MAX_NOTICE = 200;
/** How long `stop` waits for a batch that is being kept, in milliseconds. */
const LAST_BATCH = 900;

/**
 * The Telegram Bot API as a channel. Whether a group's message names the bot is known once `state` is no longer
 * `starting`: what is read before counts as not naming it, so reading waits until then.
 */
export function createTelegramChannel(settings: TelegramSettings, options: TelegramOptions): Channel {
  const { log, random, takeOver, commands } = options;
  const grace = options.grace ?? 15_000;
  const api = createBotApi(settings.token, settings.apiRoot);
  const stopping = new AbortController();
  let state: ChannelState = { of: 'starting' };
  let bot: BotIdentity = { id: /^(\d+):/u.exec(settings.token)?.[1] ?? null, username: null };
  let intake: Intake | null = null;
  let receiving: Promise<void> | null = null;
  const { webhook } = settings;

  /** Told apart in the log, but nobody's to look up without the token. */
  const alias = (chat: string): string => createHmac('sha256', settings.token).update(chat).digest('hex').slice(0, 8);

  const noted = (method: string, chat: string | null, reply: Reply): void => {
    const facts = { method, chat: chat && alias(chat) };
    if (reply.ok) log.debug('telegram.called', facts);
    else log.info('telegram.call.failed', { ...facts, ...factsOf(reply.failure) });
  };

  return {
    name: 'telegram',
    traits: TELEGRAM_TRAITS,
    pace: TELEGRAM_PACE,
    webhook: webhook && webhookRoute(webhook.url, webhook.secret, () => (stopping.signal.aborted ? null : intake)),

    start(keep, mayPoll) {
      if (receiving !== null || stopping.signal.aborted) return;
      intake = keep;
      receiving = receive({
        ...{ api, log, random, takeOver, commands, webhook, grace, mayPoll, intake },
        now: options.now ?? (() => performance.now()),
        pause: options.pause ?? machinePause,
        pollSeconds: options.pollSeconds ?? 50,
        stopping: stopping.signal,
        met: (identity) => (bot = identity),
        tell: (told) => (state = stopping.signal.aborted ? state : told),
      }).catch((error: unknown) => {
        log.error('telegram.receiving.broken', { name: error instanceof Error ? error.name : typeof error });
        state = { of: 'failed', message: TELEGRAM.broken };
      });
    },

    state: () => state,

    read: (update) => read(update, bot),

    async send(chat, part, signal): Promise<SendResult> {
      const id = idOf(chat);
      if (id === null) return { of: 'refused', reason: 'no-telegram-chat' };
      const { file } = part;
      const reply =
        file === undefined
          ? await api.call('sendMessage', { chat_id: id, ...messageOf(part) }, grace, signal)
          : await api.call('sendDocument', { chat_id: id, ...documentOf(part, file) }, grace, signal);
      noted(file === undefined ? 'sendMessage' : 'sendDocument', chat, reply);
      return outcomeOf(reply, chat);
    },

    async typing(chat) {
      const id = idOf(chat);
      if (id === null) return;
      noted('sendChatAction', chat, await api.call('sendChatAction', { chat_id: id, action: 'typing' }, grace));
    },

    async acknowledge(press, notice) {
      const text = notice === null ? {} : { text: notice.slice(0, MAX_NOTICE).toWellFormed() };
      noted(
        'answerCallbackQuery',
        null,
        await api.call('answerCallbackQuery', { callback_query_id: press, ...text }, grace),
      );
    },

    async stop() {
      if (!stopping.signal.aborted) {
        state = { of: 'stopped' };
        stopping.abort();
      }
      const atMost = new AbortController();
      await Promise.race([receiving, machinePause(LAST_BATCH, atMost.signal)]);
      atMost.abort();
    },
  };
}

/** Identifiers are numbers to Telegram, of at most 52 bits. */
function idOf(chat: string): number | null {
  return /^-?\d{1,16}$/u.test(chat) && Number.isSafeInteger(Number(chat)) ? Number(chat) : null;
}

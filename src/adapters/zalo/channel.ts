import { createHmac } from 'node:crypto';
import { ZaloBot } from 'zalo-bot-sdk';
import type { Channel, ChannelState, Intake, SendResult } from '../../ports/channel.ts';
import type { Log } from '../../ports/system.ts';
import { ZALO } from '../../text/vi/zalo.ts';
import { factsOf } from './failure.ts';
import { outcomeOf } from './outcome.ts';
import { type Pause, pause as machinePause } from '../receiving/pause.ts';
import { type BotIdentity, read } from './read.ts';
import { receive } from './receive.ts';
import { ZALO_PACE, ZALO_TRAITS } from './traits.ts';
import { webhookRoute } from './webhook.ts';

/** How the bot is reached, and how it is told what people write. */
export interface ZaloSettings {
  readonly token: string;
  /** Without a closing slash; null for the public Bot API. */
  readonly apiRoot: string | null;
  /** Null: the channel polls. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** What messages in a group call the bot by; null: the names that Zalo gives it. */
  readonly botName: string | null;
}

interface ZaloOptions {
  readonly log: Log;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  /** Polling may remove a webhook that was set elsewhere. */
  readonly takeOver: boolean;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  readonly pause?: Pause;
  /** How long Zalo may hold a poll open, 1 to 300; default 30. */
  readonly pollSeconds?: number;
  /** How long a call may take, and a poll beyond its own time, in milliseconds; default 15,000. */
  readonly grace?: number;
}

/** How long `stop` waits for an update that is being kept, in milliseconds. */
const LAST_UPDATE = 900;

/**
 * The Zalo Bot API as a channel. Whether a message is the bot's own echo, and what name to take out of a group's
 * message, is known once `state` is no longer `starting`: reading waits until then.
 */
export function createZaloChannel(settings: ZaloSettings, options: ZaloOptions): Channel {
  const { log, random, takeOver } = options;
  const { webhook, token, botName } = settings;
  const bot = new ZaloBot({ token, apiRoot: settings.apiRoot ?? undefined, timeoutMs: options.grace });
  const stopping = new AbortController();
  let state: ChannelState = { of: 'starting' };
  let identity: BotIdentity = { id: null, names: botName === null ? [] : [botName] };
  let intake: Intake | null = null;
  let receiving: Promise<void> | null = null;

  /** Told apart in the log, but nobody's to look up without the token. */
  const alias = (chat: string): string => createHmac('sha256', token).update(chat).digest('hex').slice(0, 8);

  const noteFailure = (method: string, chat: string, error: unknown): void => {
    log.info('zalo.call.failed', { method, chat: alias(chat), ...factsOf(error) });
  };

  return {
    name: 'zalo',
    traits: ZALO_TRAITS,
    pace: ZALO_PACE,
    webhook: webhook && webhookRoute(webhook.url, webhook.secret, () => (stopping.signal.aborted ? null : intake)),

    start(keep, mayPoll) {
      if (receiving !== null || stopping.signal.aborted) return;
      intake = keep;
      receiving = receive({
        ...{ bot, log, random, takeOver, webhook, mayPoll, intake },
        now: options.now ?? (() => performance.now()),
        pause: options.pause ?? machinePause,
        pollSeconds: options.pollSeconds ?? 30,
        stopping: stopping.signal,
        met: ({ id, account_name: account, display_name: shown }) => {
          const given = [account, shown].filter((name) => typeof name === 'string');
          identity = { id, names: botName === null ? given : [botName] };
        },
        tell: (told) => (state = stopping.signal.aborted ? state : told),
      }).catch((error: unknown) => {
        log.error('zalo.receiving.broken', { name: error instanceof Error ? error.name : typeof error });
        state = { of: 'failed', message: ZALO.broken };
      });
    },

    state: () => state,

    read: (update) => read(update, identity),

    async send(chat, part, signal): Promise<SendResult> {
      try {
        const { message_id: messageId } = await bot.sendMessage({ chat_id: chat, text: part.text }, { signal });
        log.debug('zalo.called', { method: 'sendMessage', chat: alias(chat) });
        return { of: 'sent', messageId };
      } catch (error) {
        noteFailure('sendMessage', chat, error);
        return outcomeOf(error);
      }
    },

    async typing(chat) {
      try {
        await bot.sendChatAction({ chat_id: chat, action: 'typing' }, { signal: stopping.signal });
      } catch (error) {
        noteFailure('sendChatAction', chat, error);
      }
    },

    // Zalo has no buttons that could be pressed.
    acknowledge: () => Promise.resolve(),

    async stop() {
      if (!stopping.signal.aborted) {
        state = { of: 'stopped' };
        stopping.abort();
      }
      const atMost = new AbortController();
      await Promise.race([receiving, machinePause(LAST_UPDATE, atMost.signal)]);
      atMost.abort();
    },
  };
}

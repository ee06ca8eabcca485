import { read } from '../../adapters/telegram/read.ts';
import { TELEGRAM_TRAITS } from '../../adapters/telegram/traits.ts';
import { webhookRoute } from '../../adapters/telegram/webhook.ts';
import type { Channel, ChannelPace, Intake } from '../../ports/channel.ts';

/** Telegram without its network: what comes in is read as Telegram's, what goes out is taken at once. */
export interface NearTelegram extends Channel {
  /** Takes updates in, as after a poll. */
  readonly intake: Intake;
  /** Messages that went out. */
  sent(): number;
}

/** Path and secret of the webhook. */
export const WEBHOOK = { path: 'telegram', secret: 'secret-of-the-benchmark' } as const;

const NO_LIMITS: ChannelPace = {
  perSecond: 10_000,
  keptForAnswers: 0,
  chatGapMs: 0,
  groupPerMinute: 1_000_000,
  adaptive: false,
};
const BOT = { id: '1', username: 'nhacviec_bot' };

export function nearTelegram(): NearTelegram {
  let keep: Intake | null = null;
  let sent = 0;
  return {
    name: 'telegram',
    traits: TELEGRAM_TRAITS,
    pace: NO_LIMITS,
    webhook: webhookRoute(`https://bot.example.vn/${WEBHOOK.path}`, WEBHOOK.secret, () => keep),
    start: (intake) => {
      keep = intake;
    },
    state: () => ({ of: 'webhook' }),
    read: (update) => read(update, BOT),
    send: () => {
      sent += 1;
      return Promise.resolve({ of: 'sent', messageId: String(sent) });
    },
    typing: () => Promise.resolve(),
    acknowledge: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    intake: async (updates) => keep?.(updates),
    sent: () => sent,
  };
}

/** Somebody's message in a private chat, as Telegram sends it. @param number of the update @param person 0 and up */
export function messageUpdate(number: number, person: number, text: string): object {
  const id = 1_000_000 + person;
  const from = { id, is_bot: false, first_name: 'Cán bộ A' };
  const chat = { id, type: 'private', first_name: 'Cán bộ A' };
  return { update_id: number, message: { message_id: number, date: 1_790_000_000, from, chat, text } };
}

import { goneLetters } from '../../chat/membership.ts';
import { saying, type BotTools } from '../../chat/tools.ts';
import type { ChannelName, ChatKey } from '../../domain/incoming.ts';
import type { ChannelTraits } from '../../domain/outgoing.ts';
import { exclusive } from '../../mail/exclusive.ts';
import type { Handle } from '../../mail/handling.ts';
import { createIntake } from '../../mail/intake.ts';
import { startLoop } from '../../mail/loop.ts';
import { createQuotaWatch } from '../../mail/quota.ts';
import { createSender } from '../../mail/sender.ts';
import { createWorker } from '../../mail/worker.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Chats } from '../../ports/chats.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import { CHANNEL_NAMES, TOLD } from '../../text/vi/bot.ts';
import { apologyTo, lettersOf } from './handle.ts';

/** A channel that receives, answers and sends. */
export interface RunningChannel {
  /** Something was queued for it. */
  wake(): void;
  close(): Promise<void>;
}

interface ChannelParts {
  readonly channel: Channel;
  readonly handle: Handle;
  readonly mail: Mail;
  readonly chats: Chats;
  readonly tools: BotTools;
  readonly traits: ReadonlyMap<ChannelName, ChannelTraits>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Log;
  /** This process among those that share the store. */
  readonly holder: string;
  /** Updates handled at the same time, of as many chats; the worker's own number where it is missing. */
  readonly concurrency?: number;
  /** Messages a month that the platform sends; null where nobody said. */
  readonly quota: number | null;
}

/** How long a channel that is still learning its own name is waited for between two looks, in milliseconds. */
const STARTING_MS = 100;

/** Joins a channel with its inbox and its outbox: receive ▸ handle ▸ send, each with its own loop. */
export function runChannel(parts: ChannelParts): RunningChannel {
  const { channel, handle, mail, clock, timer, log, holder, concurrency } = parts;
  const sender = createSender({
    ...{ channel, mail, clock, timer, log, holder },
    random: Math.random,
    wake: () => {
      sending.wake();
    },
    onGone: (key) => {
      tellAdmins(key, parts).catch((error: unknown) => {
        log.error('chat.gone.untold', { channel: key.channel, error });
      });
    },
  });
  const sending = startLoop(`send:${channel.name}`, () => sender.step(), { timer, log });
  const worker = createWorker({
    ...{ channel, mail, handle, clock, timer, log },
    ...(concurrency !== undefined && { concurrency }),
    apology: (incoming) => apologyTo(incoming, channel.traits),
    wake: () => {
      working.wake();
    },
    wakeSender: () => {
      sending.wake();
    },
  });
  // Whether a group's message names the bot can be told once the bot knows its name.
  const work = (): Promise<number> =>
    channel.state().of === 'starting' ? Promise.resolve(STARTING_MS) : worker.step();
  const working = startLoop(`work:${channel.name}`, work, { timer, log });
  const polling = exclusive(mail, clock, `poll:${channel.name}`, holder);
  channel.start(
    createIntake(channel.name, mail, clock, () => {
      working.wake();
    }),
    () => polling.held(),
  );
  const counting =
    parts.quota === null ? null : startLoop(`quota:${channel.name}`, quotaWatch(parts.quota, parts), parts);
  return {
    wake: () => {
      sending.wake();
    },
    close: async () => {
      await counting?.stop();
      await channel.stop();
      await working.stop();
      await worker.stop();
      await sending.stop();
      await sender.stop();
      await polling.end();
    },
  };
}

/** Admins hear of a quota that is nearly used up, and of one that is, once a month each. */
function quotaWatch(quota: number, parts: ChannelParts): () => Promise<number> {
  const { channel, mail, clock, tools, traits } = parts;
  return createQuotaWatch(channel.name, quota, { mail, clock }, async ({ month, used, reached }) => {
    const [year = '', number = ''] = month.split('-');
    const text = TOLD.quota(CHANNEL_NAMES[channel.name], `${number}/${year}`, used, quota, reached === 1);
    const letters = tools.admins.map((admin) => ({
      to: { channel: admin.channel, chat: admin.id },
      say: saying(text),
    }));
    const now = clock.now();
    await mail.enqueue(lettersOf(letters, `quota:${channel.name}:${month}:${reached}`, traits, now).sends, now);
  });
}

/** Admins hear of a chat that cannot be written to any more, once. */
async function tellAdmins(key: ChatKey, { chats, mail, tools, traits, clock }: ChannelParts): Promise<void> {
  const at = clock.now();
  const context = await chats.context({ key, person: null, pressed: null, freshSince: at, missesSince: at });
  const { kind = 'private', title = null } = context.chat ?? {};
  if (kind === 'private' && context.links.length === 0) return;
  const letters = goneLetters({ ...key, kind, title }, context, tools);
  await mail.enqueue(lettersOf(letters, `gone:${key.channel}:${key.chat}:${at}`, traits, at).sends, at);
}

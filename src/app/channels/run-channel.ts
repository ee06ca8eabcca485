import { goneLetters } from '../../chat/membership.ts';
import type { BotTools } from '../../chat/tools.ts';
import type { ChannelName, ChatKey } from '../../domain/incoming.ts';
import type { ChannelTraits } from '../../domain/outgoing.ts';
import { exclusive } from '../../mail/exclusive.ts';
import type { Handle } from '../../mail/handling.ts';
import { createIntake } from '../../mail/intake.ts';
import { startLoop } from '../../mail/loop.ts';
import { createSender } from '../../mail/sender.ts';
import { createWorker } from '../../mail/worker.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Chats } from '../../ports/chats.ts';
import type { Mail } from '../../ports/mail.ts';
import type { Clock, Log } from '../../ports/system.ts';
import type { Timer } from '../../ports/timer.ts';
import { apologyTo, lettersOf } from './handle.ts';

/** A channel that receives, answers and sends. */
export interface RunningChannel {
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
}

/** How long a channel that is still learning its own name is waited for between two looks, in milliseconds. */
const STARTING_MS = 100;

/** Joins a channel with its inbox and its outbox: receive ▸ handle ▸ send, each with its own loop. */
export function runChannel(parts: ChannelParts): RunningChannel {
  const { channel, handle, mail, clock, timer, log, holder } = parts;
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
  return {
    close: async () => {
      await channel.stop();
      await working.stop();
      await worker.stop();
      await sending.stop();
      await sender.stop();
      await polling.end();
    },
  };
}

/** Admins hear of a chat that cannot be written to any more, once. */
async function tellAdmins(key: ChatKey, { chats, mail, tools, traits, clock }: ChannelParts): Promise<void> {
  const at = clock.now();
  const context = await chats.context({ key, person: null, pressed: null, freshSince: at, missesSince: at });
  const { kind = 'private', title = null } = context.chat ?? {};
  if (kind === 'private' && context.links.length === 0) return;
  const letters = goneLetters({ ...key, kind, title }, context, tools);
  await mail.enqueue(lettersOf(letters, `gone:${key.channel}:${key.chat}:${at}`, traits), at);
}

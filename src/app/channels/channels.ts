import { randomUUID } from 'node:crypto';
import { systemTimer } from '../../adapters/clock/timer.ts';
import { createTelegramChannel } from '../../adapters/telegram/channel.ts';
import { createZaloChannel } from '../../adapters/zalo/channel.ts';
import type { BotTools } from '../../chat/tools.ts';
import type { Settings } from '../../config.ts';
import { createFlood } from '../../mail/flood.ts';
import { startLoop } from '../../mail/loop.ts';
import { createRetention } from '../../mail/retention.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Database } from '../../ports/database.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { COMMANDS } from '../../text/vi/bot.ts';
import { createHandler } from './handle.ts';
import { runChannel, type RunningChannel } from './run-channel.ts';

/** The chat platforms that are switched on, serving. */
export interface Channels {
  /** For the server in front: its webhooks and its state. */
  readonly mounted: readonly Pick<Channel, 'name' | 'webhook' | 'state'>[];
  /** Begins to receive and to send. */
  start(): Promise<void>;
  /** Ends receiving, lets answers that are being made and sent end, 10 seconds at most. Safe to call twice. */
  close(): Promise<void>;
}

interface ChannelsOptions {
  readonly settings: Settings;
  readonly database: Pick<Database, 'mail' | 'chats'>;
  readonly tools: BotTools;
  readonly clock: Clock;
  readonly log: Log;
  /** Polling may remove a webhook that was set elsewhere. */
  readonly takeOver: boolean;
  /** True where no other process can use this database: what was claimed before the start is then nobody's. */
  readonly alone: boolean;
}

/** Puts the channels together that have a token. */
export function openChannels({ settings, database, tools, clock, log, takeOver, alone }: ChannelsOptions): Channels {
  const timer = systemTimer();
  const { mail, chats } = database;
  const channels = channelsOf(settings, log, takeOver);
  const { conversationMinutes } = settings;
  const traits = new Map(channels.map((channel) => [channel.name, channel.traits]));
  const handle = createHandler({ chats, tools, traits, flood: createFlood(), clock, conversationMinutes });
  const holder = alone ? 'alone' : randomUUID();
  let running: readonly RunningChannel[] = [];
  let ended: Promise<void> | null = null;
  const retention = createRetention(mail, clock, conversationMinutes);

  return {
    mounted: channels,
    start: async () => {
      if (channels.length === 0 || ended !== null) return;
      if (alone) for (const { name } of channels) await mail.abandonClaims(name, clock.now());
      running = channels.map((channel) =>
        runChannel({
          ...{ channel, handle, mail, chats, tools, traits, clock, timer, log, holder },
          quota: channel.name === 'zalo' ? (settings.zalo?.monthlyQuota ?? null) : null,
        }),
      );
      const purge = startLoop('retention', retention, { timer, log });
      running = [...running, { close: () => purge.stop() }];
    },
    close: () => (ended ??= Promise.all(running.map((channel) => channel.close())).then(() => undefined)),
  };
}

function channelsOf({ telegram, zalo }: Settings, log: Log, takeOver: boolean): readonly Channel[] {
  const random = Math.random;
  return [
    ...(telegram === null ? [] : [createTelegramChannel(telegram, { log, random, takeOver, commands: COMMANDS })]),
    ...(zalo === null ? [] : [createZaloChannel(zalo, { log, random, takeOver })]),
  ];
}

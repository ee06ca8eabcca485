import { randomUUID } from 'node:crypto';
import { systemTimer } from '../../adapters/clock/timer.ts';
import { createTelegramChannel } from '../../adapters/telegram/channel.ts';
import { createZaloChannel } from '../../adapters/zalo/channel.ts';
import type { BotTools } from '../../chat/tools.ts';
import type { Settings } from '../../config.ts';
import { createFlood } from '../../mail/flood.ts';
import { startLoop } from '../../mail/loop.ts';
import { journalled } from '../../mail/journalled.ts';
import { createRetention } from '../../mail/retention.ts';
import type { Channel } from '../../ports/channel.ts';
import type { Database } from '../../ports/database.ts';
import type { SendJournal } from '../../ports/journal.ts';
import type { Clock, Log } from '../../ports/system.ts';
import { COMMANDS } from '../../text/vi/bot.ts';
import type { Lookout } from '../reminders/outlook.ts';
import { runReminders, type RunningReminders } from '../reminders/run.ts';
import { telling } from '../reminders/telling.ts';
import { createHandler } from './handle.ts';
import { runChannel, type RunningChannel } from './run-channel.ts';

/** Updates of a channel that are handled at the same time where answers wait for a model, which costs nothing but time. */
const AT_ONCE_WAITING = 64;

/** The chat platforms that are switched on, serving. */
export interface Channels {
  /** For the server in front: its webhooks and its state. */
  readonly mounted: readonly Pick<Channel, 'name' | 'webhook' | 'state'>[];
  /** Begins to receive, to send and to remind. */
  start(): Promise<void>;
  /** Documents, links or days were changed elsewhere: what is due is looked at again. */
  replan(): void;
  /** Ends receiving, lets answers that are being made and sent end, 10 seconds at most. Safe to call twice. */
  close(): Promise<void>;
}

interface ChannelsOptions {
  readonly settings: Settings;
  readonly database: Pick<Database, 'mail' | 'chats' | 'ledger' | 'spending'>;
  readonly lookout: Lookout;
  /** Takes decisions of admins into memory. */
  readonly refresh: () => Promise<void>;
  /** Of sends, where the database tells its commits to the disk only now and then; else null. */
  readonly journal: SendJournal | null;
  readonly tools: BotTools;
  readonly clock: Clock;
  readonly log: Log;
  /** Polling may remove a webhook that was set elsewhere. */
  readonly takeOver: boolean;
  /** True where no other process can use this database: what was claimed before the start is then nobody's. */
  readonly alone: boolean;
}

/** Puts the channels together that have a token. */
export function openChannels(options: ChannelsOptions): Channels {
  const { settings, database, lookout, refresh, journal, tools, clock, log, takeOver, alone } = options;
  const timer = systemTimer();
  const { chats, ledger, spending } = database;
  const mail = telling(journal === null ? database.mail : journalled(database.mail, journal, clock), {
    refresh,
    changed: () => {
      lookout.forget();
      reminding?.replan();
    },
  });
  const channels = channelsOf(settings, log, takeOver);
  const { conversationMinutes } = settings;
  const traits = new Map(channels.map((channel) => [channel.name, channel.traits]));
  const handle = createHandler({ chats, tools, traits, flood: createFlood(), clock, conversationMinutes });
  const holder = alone ? 'alone' : randomUUID();
  let running: readonly RunningChannel[] = [];
  let reminding: RunningReminders | null = null;
  let purging: { stop(): Promise<void> } | null = null;
  let ended: Promise<void> | null = null;
  const retention = createRetention({ mail, spending }, clock, conversationMinutes);

  const stop = async (): Promise<void> => {
    await reminding?.close();
    await purging?.stop();
    await Promise.all(running.map((channel) => channel.close()));
  };

  return {
    mounted: channels,
    start: async () => {
      if (channels.length === 0 || ended !== null) return;
      if (alone) for (const { name } of channels) await mail.abandonClaims(name, clock.now());
      if (journal !== null) {
        const count = await mail.restore(journal.sends(), clock.now());
        if (count > 0) log.warn('sends.restored', { count });
      }
      running = channels.map((channel) =>
        runChannel({
          ...{ channel, handle, mail, chats, tools, traits, clock, timer, log, holder },
          ...(settings.model !== null && { concurrency: AT_ONCE_WAITING }),
          quota: channel.name === 'zalo' ? (settings.zalo?.monthlyQuota ?? null) : null,
        }),
      );
      purging = startLoop('retention', retention, { timer, log });
      const { look } = lookout;
      reminding = runReminders({
        ...{ channels, ledger, mail, look, clock, timer, log, holder, settings: settings.reminders },
        wakeSender: (name) => {
          running[channels.findIndex((channel) => channel.name === name)]?.wake();
        },
      });
    },
    replan: () => {
      lookout.forget();
      reminding?.replan();
    },
    close: () => (ended ??= stop()),
  };
}

function channelsOf({ telegram, zalo }: Settings, log: Log, takeOver: boolean): readonly Channel[] {
  const random = Math.random;
  return [
    ...(telegram === null ? [] : [createTelegramChannel(telegram, { log, random, takeOver, commands: COMMANDS })]),
    ...(zalo === null ? [] : [createZaloChannel(zalo, { log, random, takeOver })]),
  ];
}

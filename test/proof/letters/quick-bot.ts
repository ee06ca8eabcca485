import { systemClock } from '../../../src/adapters/clock/clock.ts';
import { systemTimer } from '../../../src/adapters/clock/timer.ts';
import { startHttp } from '../../../src/adapters/http/server.ts';
import { createTelegramChannel, type TelegramSettings } from '../../../src/adapters/telegram/channel.ts';
import { botTools } from '../../../src/app/channels/bot-tools.ts';
import { createHandler } from '../../../src/app/channels/handle.ts';
import { runChannel } from '../../../src/app/channels/run-channel.ts';
import { liveAnswerer } from '../../../src/app/live-answerer.ts';
import { openOver } from '../../../src/app/open.ts';
import { createLookout } from '../../../src/app/reminders/outlook.ts';
import { webProduct } from '../../../src/app/web-product.ts';
import { loadSettings } from '../../../src/config.ts';
import type { Flood } from '../../../src/mail/flood.ts';
import type { ChannelPace } from '../../../src/ports/channel.ts';
import type { Database } from '../../../src/ports/database.ts';
import { COMMANDS } from '../../../src/text/vi/bot.ts';
import { recordingLog } from '../../support/log.ts';

export interface QuickBot {
  /** Of the server that takes the webhook. */
  readonly address: string;
  /** Leaves the database open. */
  close(): Promise<void>;
}

/** Nothing is held back: what is counted here is letters, and keeping limits is proved elsewhere. */
const NO_PACE: ChannelPace = {
  perSecond: 10_000,
  keptForAnswers: 0,
  chatGapMs: 0,
  groupPerMinute: 1_000_000,
  adaptive: false,
};
const NO_FLOOD: Flood = { verdict: () => 'go', size: () => 0 };

/** The product's Telegram channel, from its webhook or its poll to its sending, over a database; without its limits. */
export async function startQuickBot(telegram: TelegramSettings, database: Database): Promise<QuickBot> {
  const log = recordingLog();
  const clock = systemClock();
  const channel = {
    ...createTelegramChannel(telegram, { log, random: Math.random, takeOver: false, commands: COMMANDS }),
    pace: NO_PACE,
  };
  const { mail, chats } = database;
  const settings = loadSettings({});
  const product = await openOver({ ...database, socket: null }, settings, { log, watch: false });
  const answerer = liveAnswerer(() => product.register(), { timeZone: settings.timeZone });
  const lookout = createLookout(product, clock, settings.timeZone);
  const tools = botTools({ product, answerer, lookout, calendarSecret: 'quick', clock, settings });
  const traits = new Map([[channel.name, channel.traits]]);
  const handle = createHandler({
    chats,
    tools,
    traits,
    flood: NO_FLOOD,
    clock,
    conversationMinutes: settings.conversationMinutes,
  });
  const http = await startHttp({
    host: '127.0.0.1',
    port: 0,
    product: webProduct(product, tools),
    log,
    channels: [channel],
  });
  const running = runChannel({
    ...{ channel, handle, mail, chats, tools, traits, clock, log },
    ...{ timer: systemTimer(), holder: 'alone', quota: null },
  });
  return {
    address: http.address,
    close: async () => {
      await http.close();
      await running.close();
    },
  };
}

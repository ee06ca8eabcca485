import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../adapters/clock/clock.ts';
import { systemTimer } from '../../adapters/clock/timer.ts';
import { startHttp } from '../../adapters/http/server.ts';
import { createLog } from '../../adapters/log/log.ts';
import type { Settings } from '../../config.ts';
import { createFlood } from '../../mail/flood.ts';
import type { Handle } from '../../mail/handling.ts';
import type { Mail } from '../../ports/mail.ts';
import { botTools } from '../channels/bot-tools.ts';
import { createHandler } from '../channels/handle.ts';
import { runChannel } from '../channels/run-channel.ts';
import { liveAnswerer } from '../live-answerer.ts';
import { openOver } from '../open.ts';
import { createLookout } from '../reminders/outlook.ts';
import type { OpenedStore } from '../open-store.ts';
import { webProduct } from '../web-product.ts';
import { nearTelegram, type NearTelegram } from './near-telegram.ts';

/** The product with one channel that holds nothing back. */
export interface LetterOffice {
  readonly channel: NearTelegram;
  /** Of the server that takes the webhook. */
  readonly address: string;
  /** Resolves when so many updates have been handled, counted from the opening, and all that followed went out. */
  done(updates: number): Promise<void>;
  /** Also closes the store. */
  close(): Promise<void>;
}

const LOOK_MS = 5;

/** Opens the product over a store. `slower`: what is done to the handling of messages. */
export async function openLetterOffice(
  opened: OpenedStore,
  settings: Settings,
  slower: (handle: Handle) => Handle = (handle) => handle,
): Promise<LetterOffice> {
  const log = createLog('error');
  const product = await openOver(opened, settings, { log, watch: false });
  const { chats } = product;
  const letters = { handled: 0, queued: 0 };
  const mail: Mail = {
    ...product.mail,
    finish: async (claim, handled, at) => {
      const isOurs = await product.mail.finish(claim, handled, at);
      if (isOurs) {
        letters.handled += 1;
        letters.queued += handled.sends.length;
      }
      return isOurs;
    },
  };
  const clock = systemClock();
  const answerer = liveAnswerer(() => product.register(), { timeZone: settings.timeZone });
  const lookout = createLookout(product, clock, settings.timeZone);
  const tools = botTools({
    product,
    answerer,
    lookout,
    calendarSecret: 'bench',
    clock,
    settings: { ...settings, admins: [] },
  });
  const channel = nearTelegram();
  const traits = new Map([[channel.name, channel.traits]]);
  const { conversationMinutes } = settings;
  const handle = slower(createHandler({ chats, tools, traits, flood: createFlood(), clock, conversationMinutes }));
  const web = { host: '127.0.0.1', port: 0, product: webProduct(product, tools), log };
  const http = await startHttp({ ...web, channels: [channel] });
  const running = runChannel({
    ...{ channel, handle, mail, chats, tools, traits, clock, log },
    ...{ timer: systemTimer(), holder: 'alone', quota: null },
  });
  return {
    channel,
    address: http.address,
    done: async (updates) => {
      while (letters.handled < updates || channel.sent() < letters.queued) await wait(LOOK_MS);
    },
    close: async () => {
      await http.close();
      await running.close();
      await product.close();
    },
  };
}

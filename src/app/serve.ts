import { systemClock } from '../adapters/clock/clock.ts';
import { systemTimer } from '../adapters/clock/timer.ts';
import { openSendJournal } from '../adapters/files/send-journal.ts';
import { startHttp } from '../adapters/http/server.ts';
import { pingIpc } from '../adapters/ipc/call.ts';
import type { AdminResult } from '../adapters/ipc/protocol.ts';
import { serveIpc } from '../adapters/ipc/serve.ts';
import { prometheusMetrics } from '../adapters/metrics/prometheus.ts';
import type { Settings } from '../config.ts';
import type { AdminCommand } from '../domain/admin.ts';
import type { Log } from '../ports/system.ts';
import { startLoop } from '../mail/loop.ts';
import { causeOf } from '../mail/quiet.ts';
import { NO_ADMINS, ZALO_POLLS } from '../text/vi/service.ts';
import { deskOf, runAdmin } from './admin/run.ts';
import { botTools } from './channels/bot-tools.ts';
import { openChannels } from './channels/channels.ts';
import { liveAnswerer } from './live-answerer.ts';
import { openModels } from './model/open-models.ts';
import { modelNotices } from './model-notices.ts';
import { noticesOf } from './notices.ts';
import { openProduct, type Product } from './open.ts';
import { whenFree } from './patience.ts';
import { calendarSecret } from './reminders/calendars.ts';
import { createLookout } from './reminders/outlook.ts';
import type { SyncProblem } from './sync.ts';
import { webProduct } from './web-product.ts';

/** How long a running product may take to say that it is there, in milliseconds. */
const PING_MS = 1000;
/** Documents that change are made ready, and embedded, within this, in milliseconds; not only when somebody asks. */
const FOLLOW_MS = 2000;

/** The product, running. */
export interface Service {
  /** Address of the web chat. */
  readonly address: string;
  /** How many documents can be asked about. */
  readonly documents: number;
  /** Files that were left out at the start. */
  readonly problems: readonly SyncProblem[];
  /** Sentences about versions that are out of force, corrections that fit nothing any more, channels and models. */
  readonly notices: readonly string[];
  /** Stops everything in the reverse order of its start. Safe to call twice. */
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Polling may remove a webhook that was set elsewhere. */
  readonly takeOver?: boolean;
}

/**
 * Starts the product: documents, answers to other processes of this machine, web chat, chat platforms. Where one part cannot start,
 * those before it are stopped again.
 * @throws ProductError that says which setting, folder or server is in the way.
 */
export async function serve(settings: Settings, log: Log, options: ServeOptions = {}): Promise<Service> {
  const running: (() => Promise<void>)[] = [];
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= stopAll(running, log));
  try {
    const product = await openWhenFree(settings, log);
    running.push(() => product.close());
    const clock = systemClock(settings.startsAt);
    const lookout = createLookout(product, clock, settings.timeZone);
    const metrics = prometheusMetrics();
    const folder = (product.socket ?? settings.databaseUrl) ? settings.dataDir : null;
    const models = await openModels({ settings, database: product, folder, clock, log, metrics });
    running.push(() => models.close());
    const ofModels = modelNotices(settings, log);
    const answerer = liveAnswerer(() => product.register(), {
      models,
      timeZone: settings.timeZone,
      calendar: lookout.workdays,
      onDropped: (count) => {
        log.warn('quotations-dropped', { count });
      },
    });
    const secret = await calendarSecret(product.chats);
    const tools = botTools({ product, answerer, lookout, calendarSecret: secret, clock, settings });
    const journal = product.socket === null ? null : await openSendJournal(settings.dataDir, clock);
    running.push(() => journal?.close() ?? Promise.resolve());
    const channels = openChannels({
      ...{ settings, log, tools, clock, lookout, journal },
      database: product,
      refresh: () => product.refresh(),
      takeOver: options.takeOver ?? false,
      alone: product.socket !== null,
    });
    if (product.socket !== null) {
      const { directory } = answerer;
      const desk = deskOf(product, settings, {
        clock,
        directory,
        lookout,
        embedding: models.embedding,
        replan: () => {
          channels.replan();
        },
      });
      const admin = async (command: AdminCommand): Promise<AdminResult> => ({ printed: await runAdmin(command, desk) });
      const ipc = await serveIpc(product.socket, { ask: (question) => answerer.ask(question), admin }, log);
      running.push(() => ipc.close());
    }
    const web = webProduct(product, tools);
    const http = await startHttp({ ...settings.web, product: web, log, channels: channels.mounted, figures: metrics });
    running.push(() => http.close());
    // Once webhooks can be served: a platform may try one as soon as it is told.
    await channels.start();
    running.push(() => channels.close());
    const follow = (): Promise<number> => {
      answerer.refresh();
      return Promise.resolve(FOLLOW_MS);
    };
    const following = startLoop('documents', follow, { timer: systemTimer(), log });
    running.push(() => following.stop());
    // First of all: whoever waits for a model is answered without it, while letters are still sent.
    running.push(() => answerer.close());
    models.ahead().catch((error: unknown) => {
      log.warn('model.library.failed', causeOf(error));
    });
    const { problems } = product.summary;
    const notices = [
      ...noticesOf(product.shelf()).map(({ message }) => message),
      ...channelNotices(settings),
      ...ofModels,
    ];
    return { address: http.address, documents: product.register().length, problems, notices, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What whoever starts the product should know of its channels. */
function channelNotices({ zalo, telegram, admins }: Settings): readonly string[] {
  return [
    ...(zalo !== null && zalo.webhook === null ? [ZALO_POLLS] : []),
    ...((zalo !== null || telegram !== null) && admins.length === 0 ? [NO_ADMINS] : []),
  ];
}

/** A command that holds the data folder for a second delays the start; a product that answers there refuses it. */
function openWhenFree(settings: Settings, log: Log): Promise<Product> {
  return whenFree(
    () => openProduct(settings, { log, watch: true }),
    async (taken) => {
      if (taken.holder && (await pingIpc(taken.holder.socket, PING_MS))) throw taken;
      return null;
    },
  );
}

/** One part that fails to stop does not keep the others from it. */
async function stopAll(running: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const stop of running.toReversed()) {
    await stop().catch((error: unknown) => {
      log.error('service.stop.failed', { error });
    });
  }
}

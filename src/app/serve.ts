import { systemClock } from '../adapters/clock/clock.ts';
import { startHttp } from '../adapters/http/server.ts';
import { pingIpc } from '../adapters/ipc/call.ts';
import { serveIpc } from '../adapters/ipc/serve.ts';
import type { Settings } from '../config.ts';
import type { Log } from '../ports/system.ts';
import { liveAnswerer } from './live-answerer.ts';
import { openProduct, type Product } from './open.ts';
import { whenFree } from './patience.ts';
import type { SyncProblem } from './sync.ts';
import { webProduct } from './web-product.ts';

/** How long a running product may take to say that it is there, in milliseconds. */
const PING_MS = 1000;

/** The product, running. */
export interface Service {
  /** Address of the web chat. */
  readonly address: string;
  /** How many documents can be asked about. */
  readonly documents: number;
  /** Files that were left out at the start. */
  readonly problems: readonly SyncProblem[];
  /** Stops everything in the reverse order of its start. Safe to call twice. */
  close(): Promise<void>;
}

/**
 * Starts the product: documents, answers to other processes of this machine, web chat. Where one part cannot start,
 * those before it are stopped again.
 * @throws ProductError that says which setting, folder or server is in the way.
 */
export async function serve(settings: Settings, log: Log): Promise<Service> {
  const running: (() => Promise<void>)[] = [];
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= stopAll(running, log));
  try {
    const product = await openWhenFree(settings, log);
    running.push(() => product.close());
    const answerer = liveAnswerer(() => product.register(), {
      timeZone: settings.timeZone,
      onDropped: (count) => {
        log.warn('quotations-dropped', { count });
      },
    });
    if (product.socket !== null) {
      const ipc = await serveIpc(product.socket, { ask: (question) => answerer.ask(question) }, log);
      running.push(() => ipc.close());
    }
    const clock = systemClock(settings.startsAt);
    const http = await startHttp({ ...settings.web, product: webProduct(product, answerer, clock), log });
    running.push(() => http.close());
    const { problems } = product.summary;
    return { address: http.address, documents: product.register().length, problems, close };
  } catch (error) {
    await close();
    throw error;
  }
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

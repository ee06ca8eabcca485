import { systemClock } from '../adapters/clock/clock.ts';
import { startHttp } from '../adapters/http/server.ts';
import { serveIpc } from '../adapters/ipc/serve.ts';
import type { Settings } from '../config.ts';
import type { Log } from '../ports/system.ts';
import { liveAnswerer } from './live-answerer.ts';
import { openProduct } from './open.ts';
import type { SyncProblem } from './sync.ts';
import { webProduct } from './web-product.ts';

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
    const product = await openProduct(settings, { log, watch: true });
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

/** One part that fails to stop does not keep the others from it. */
async function stopAll(running: readonly (() => Promise<void>)[], log: Log): Promise<void> {
  for (const stop of running.toReversed()) {
    await stop().catch((error: unknown) => {
      log.error('service.stop.failed', { error });
    });
  }
}

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { ProductError } from '../../domain/errors.ts';
import type { Log } from '../../ports/system.ts';
import { addressUnusable } from '../../text/vi/web.ts';
import { createWebApp } from './app.ts';
import type { Figures, WebProduct } from './product.ts';
import type { MountedChannel } from './webhooks.ts';

export { createWebApp } from './app.ts';
export type { WebDocument, WebDocumentName, WebProduct } from './product.ts';
export type { MountedChannel } from './webhooks.ts';

/** A client that sends its headers or its body slower than this is cut off at the next check; all in milliseconds. */
const SLOWEST = { headers: 10_000, request: 30_000, checkedEvery: 5_000 };
/** How long running requests may finish after `close`, in milliseconds. */
const GRACE = 5_000;

/** A running web server. */
export interface HttpServer {
  /** `http://127.0.0.1:3000/`, with the port that was given out where 0 was asked for. */
  readonly address: string;
  /** Takes no new requests, lets the running ones finish within the grace, and ends. Safe to call twice. */
  close(): Promise<void>;
}

interface HttpOptions {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly product: WebProduct;
  readonly log: Log;
  /** Their webhooks are served here, and their states shown. */
  readonly channels?: readonly MountedChannel[];
  /** Served under `/metrics`. */
  readonly figures?: Figures;
  readonly slowest?: Readonly<typeof SLOWEST>;
}

/**
 * Serves the web chat and the channels' webhooks.
 * @throws ProductError `setting-invalid` where the address cannot be listened on or a webhook's path is taken.
 */
export async function startHttp(options: HttpOptions): Promise<HttpServer> {
  const { host, port, product, log, channels = [], figures = null, slowest = SLOWEST } = options;
  const app = createWebApp(product, log, channels, figures);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: slowest.headers,
      requestTimeout: slowest.request,
      connectionsCheckingInterval: slowest.checkedEvery,
    },
  }) as Server;
  await listen(server, host, port);
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound !== null ? bound.port : port;
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/`;
  log.info('web.listening', { address });
  let closing: Promise<void> | null = null;
  return { address, close: () => (closing ??= close(server)) };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const reason = REASONS.get(code);
    if (reason === undefined) throw error;
    throw new ProductError('setting-invalid', addressUnusable(host, port, reason), { host, port }, { cause: error });
  }
}

const REASONS: ReadonlyMap<unknown, 'taken' | 'forbidden' | 'unknown-host'> = new Map([
  ['EADDRINUSE', 'taken'],
  ['EACCES', 'forbidden'],
  ['EADDRNOTAVAIL', 'unknown-host'],
  ['ENOTFOUND', 'unknown-host'],
  ['EAI_AGAIN', 'unknown-host'],
]);

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, GRACE);
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}

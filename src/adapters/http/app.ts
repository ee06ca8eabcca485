import { type Context, Hono } from 'hono';
import type { Log } from '../../ports/system.ts';
import { WEB } from '../../text/vi/web.ts';
import { askRoutes } from './ask.ts';
import { assetRoutes } from './assets.ts';
import { calendarRoutes } from './calendars.ts';
import { explain } from './failure.ts';
import { securityHeaders } from './headers.ts';
import { documentPage } from './pages/document.ts';
import { documentsPage } from './pages/documents.ts';
import { messagePage } from './pages/message.ts';
import type { Figures, WebProduct } from './product.ts';
import { checkWebhookPaths } from './webhook-paths.ts';
import { type MountedChannel, webhookRoutes } from './webhooks.ts';

/**
 * The web chat, the documents' pages, the agencies' calendars, the channels' webhooks, the health checks and the figures,
 * over a product that answers; needs no socket. @throws ProductError `setting-invalid` where a webhook's path is a page's
 */
export function createWebApp(
  product: WebProduct,
  log: Log,
  channels: readonly MountedChannel[] = [],
  figures: Figures | null = null,
): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.use(webhookRoutes(channels, log));
  app.route('/', askRoutes(product, log));
  app.route('/assets', assetRoutes());
  app.route('/tai-lieu', documentRoutes(product));
  app.route('/lich', calendarRoutes(product));
  app.route('/', healthRoutes(product, log, channels));
  if (figures !== null) {
    app.get('/metrics', async (c) => c.body(await figures.text(), 200, { 'content-type': figures.contentType }));
  }
  checkWebhookPaths(
    channels,
    app.routes.map(({ path }) => path).filter((path) => path !== EVERY_PATH),
  );
  app.notFound((c) =>
    isApi(c) ? c.json({ error: WEB.notFound }, 404) : c.html(messagePage(WEB.notFoundTitle, WEB.notFound), 404),
  );
  app.onError((error, c) => {
    const { status, sentence } = explain(error, log);
    if (isApi(c)) return c.json({ error: sentence }, status);
    return c.html(messagePage(status < 500 ? WEB.refusedTitle : WEB.failedTitle, sentence), status);
  });
  return app;
}

/** Where middleware stands. */
const EVERY_PATH = '/*';

function documentRoutes(product: WebProduct): Hono {
  const routes = new Hono();
  routes.get('/', (c) => c.html(documentsPage(product.documents())));
  routes.get('/:plan', (c) => {
    const document = product.document(c.req.param('plan'));
    if (document === null) return c.html(messagePage(WEB.documentMissingTitle, WEB.documentMissing), 404);
    return c.html(documentPage(document, c.req.query('trich') ?? null, offsetOf(c.req.query('tu'))));
  });
  return routes;
}

/** An offset as an address says it; the beginning for anything else. */
function offsetOf(digits: string | undefined): number {
  return digits !== undefined && /^\d{1,9}$/u.test(digits) ? Number(digits) : 0;
}

/**
 * `/healthz`: the process lives; `/readyz`: the store answers too. What the channels do is told beside it: one that is
 * down leaves the others, and the web chat, as ready as they were.
 */
function healthRoutes(product: WebProduct, log: Log, channels: readonly MountedChannel[]): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.json({ alive: true }));
  routes.get('/readyz', async (c) => {
    const ready = await product.ready().catch((error: unknown) => {
      explain(error, log);
      return false;
    });
    const states = Object.fromEntries(channels.map(({ name, state }) => [name, state().of]));
    return c.json({ ready, channels: states }, ready ? 200 : 503);
  });
  return routes;
}

function isApi(c: Context): boolean {
  return c.req.path.startsWith('/api/');
}

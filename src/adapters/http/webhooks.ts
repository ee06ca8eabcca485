import type { Context, MiddlewareHandler } from 'hono';
import type { StatusCode } from 'hono/utils/http-status';
import type { Channel, WebhookRoute } from '../../ports/channel.ts';
import type { Log } from '../../ports/system.ts';
import { explain } from './failure.ts';

/** A channel as the server knows it. */
export type MountedChannel = Pick<Channel, 'name' | 'state' | 'webhook'>;

/** Largest body of a webhook's request, in bytes: a long message with everything around it takes some 50 KiB. */
const MAX_UPDATE = 1024 * 1024;

/**
 * Takes what platforms send to the channels' own paths; every other request goes on. What is refused is refused with
 * an empty body, and before the secret is known nothing of the request is read. 200 says that the update is kept.
 */
export function webhookRoutes(channels: readonly MountedChannel[], log: Log): MiddlewareHandler {
  const routes = new Map(
    channels.flatMap(({ webhook }) => (webhook === null ? [] : [[webhook.path, webhook] as const])),
  );
  return async (c, next) => {
    // Compared as a whole, never as a pattern: a token in a path may hold what a router takes for one.
    const route = routes.get(new URL(c.req.url).pathname);
    if (route === undefined) {
      await next();
      return;
    }
    return refusalOf(c, route) ?? (await received(c, route, log));
  };
}

function refusalOf(c: Context, route: WebhookRoute): Response | null {
  if (c.req.method !== 'POST') return refused(c, 405, { allow: 'POST' });
  if (!route.authorised(c.req.header(route.header) ?? null)) return refused(c, 401);
  if (!/^application\/json\s*(?:;|$)/iu.test(c.req.header('content-type') ?? '')) return refused(c, 415);
  return Number(c.req.header('content-length') ?? 0) > MAX_UPDATE ? refused(c, 413) : null;
}

/** The connection ends with the refusal, so that nobody has to take in what was refused. */
function refused(c: Context, status: StatusCode, headers: Record<string, string> = {}): Response {
  return empty(c, status, { ...headers, connection: 'close' });
}

function empty(c: Context, status: StatusCode, headers: Record<string, string> = {}): Response {
  return c.newResponse(null, status, { ...headers, 'content-length': '0' });
}

async function received(c: Context, route: WebhookRoute, log: Log): Promise<Response> {
  try {
    const body = await bodyOf(c.req.raw.body);
    if (!(body instanceof Uint8Array)) return refused(c, body === 'too-large' ? 413 : 400);
    await route.receive(body);
    return empty(c, 200);
  } catch (error) {
    return empty(c, explain(error, log).status);
  }
}

/** Bytes are joined before anybody reads letters out of them: a letter may come in two packets. */
async function bodyOf(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array | 'too-large' | 'cut'> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream?.getReader();
  for (;;) {
    const read = await reader?.read().catch(() => 'cut' as const);
    if (read === 'cut') return 'cut';
    if (read === undefined || read.done) return Buffer.concat(chunks);
    size += read.value.byteLength;
    if (size > MAX_UPDATE) return 'too-large';
    chunks.push(read.value);
  }
}

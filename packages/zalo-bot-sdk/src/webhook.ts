import { createHash, timingSafeEqual } from 'node:crypto';
import { checked, webhookSecret } from './arguments.ts';
import { ZaloWebhookError } from './errors.ts';
import { parseUpdate, unwrap } from './parse-update.ts';
import { readBytes } from './read-bytes.ts';
import type { ReceivedUpdate } from './update.ts';

/** Lower-case name of the header in which Zalo repeats the secret. */
export const WEBHOOK_HEADER = 'x-bot-api-secret-token';

export interface WebhookOptions {
  /** The `secret_token` given to setWebhook. */
  readonly secret: string;
  /** Default 1 MiB. */
  readonly maxBytes?: number | undefined;
}

/** A request as any server has it. */
export interface WebhookRequest {
  readonly method: string | undefined;
  readonly headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: AsyncIterable<Uint8Array> | Uint8Array;
}

export interface WebhookOutcome {
  /** What to answer. With 200, keep `received.raw` before the answer goes out. */
  readonly status: 200 | 400 | 401 | 405 | 413 | 415;
  /** Null where there is nothing to keep. */
  readonly received: ReceivedUpdate | null;
}

export interface Webhook {
  /** True where the header holds the secret; takes the same time either way. */
  authorised(header: string | null | undefined): boolean;
  /**
   * The update in a whole body, out of its envelope. Null for an empty body and for an envelope without a result: what
   * Zalo's trial request holds is not documented, and it wants a 200.
   * @throws ZaloWebhookError 413 where it is too large, 400 where it is not UTF-8, not JSON or not an object
   */
  decode(body: Uint8Array): unknown;
  /** Checks and reads a request: method, secret, type, size, content, in this order. Never rejects. */
  receive(request: WebhookRequest): Promise<WebhookOutcome>;
}

/** Equal lengths for the comparison, so that not even the secret's length shows in its time. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

function headerOf(headers: WebhookRequest['headers'], name: string): string | null {
  if (headers instanceof Headers) return headers.get(name);
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  if (typeof value === 'string') return value;
  return value?.length === 1 ? (value[0] ?? null) : null;
}

/** @throws ZaloArgumentError where the secret could not be one (8 to 256 printable ASCII characters) */
export function createWebhook({ secret, maxBytes = 1024 * 1024 }: WebhookOptions): Webhook {
  const expected = digest(checked('webhook', webhookSecret, secret));

  const authorised = (header: string | null | undefined): boolean =>
    timingSafeEqual(digest(header ?? ''), expected) && typeof header === 'string';

  const decode = (body: Uint8Array): unknown => {
    if (body.byteLength > maxBytes) throw new ZaloWebhookError(413, `a body of more than ${maxBytes} bytes`);
    if (body.byteLength === 0) return null;
    let json: unknown;
    try {
      json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    } catch {
      throw new ZaloWebhookError(400, 'a body that is not JSON in UTF-8');
    }
    const inner = unwrap(json);
    if (json !== inner && (inner === undefined || inner === null)) return null;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
      throw new ZaloWebhookError(400, 'a body without an update');
    }
    return inner;
  };

  const receive = async ({ method, headers, body }: WebhookRequest): Promise<WebhookOutcome> => {
    const refuse = (status: WebhookOutcome['status']): WebhookOutcome => ({ status, received: null });
    if (method !== 'POST') return refuse(405);
    if (!authorised(headerOf(headers, WEBHOOK_HEADER))) return refuse(401);
    const type = headerOf(headers, 'content-type');
    if (type !== null && !/^application\/json\s*(?:;|$)/i.test(type)) return refuse(415);
    if (Number(headerOf(headers, 'content-length') ?? 0) > maxBytes) return refuse(413);
    try {
      const bytes = await readBytes(body, maxBytes);
      if (bytes === null) return refuse(413);
      if (type === null && bytes.byteLength > 0) return refuse(415);
      const raw = decode(bytes);
      const update = parseUpdate(raw);
      // `{}` and an empty body carry nothing; an update of an unknown kind does, and is the caller's to keep.
      return { status: 200, received: update === null && isBare(raw) ? null : { raw, update } };
    } catch (error) {
      return refuse(error instanceof ZaloWebhookError ? error.status : 400);
    }
  };

  return { authorised, decode, receive };
}

function isBare(raw: unknown): boolean {
  return typeof raw !== 'object' || raw === null || Object.keys(raw).length === 0;
}

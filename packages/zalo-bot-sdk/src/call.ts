import { z } from 'zod';
import { type Deadline, deadline } from './deadline.ts';
import { ZaloApiError, ZaloNetworkError, ZaloResponseError } from './errors.ts';
import { networkError } from './network-error.ts';
import { readBytes } from './read-bytes.ts';

/** The part of `fetch` that is used: the global one fits. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How calls reach Zalo. */
export interface Transport {
  readonly fetch: Fetch;
  /** Address of a method, with the token in it. */
  readonly address: (method: string) => string;
  readonly redact: (text: string) => string;
}

export interface CallRequest {
  readonly method: string;
  readonly body: object;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A yes of Zalo: `result` is what it said, undefined for methods that have none. */
export interface CallAnswer {
  readonly status: number;
  readonly result: unknown;
}

/** An answer is some hundred bytes; what is larger does not come from Zalo. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().catch(''),
  error_code: z
    .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
    .nullable()
    .catch(null),
});

/**
 * Makes one call, once: POST with a JSON body.
 * @throws ZaloNetworkError, ZaloResponseError, ZaloApiError
 */
export async function call(transport: Transport, request: CallRequest): Promise<CallAnswer> {
  const { method } = request;
  if (request.signal?.aborted === true) {
    throw new ZaloNetworkError(method, 'aborted', 'no', 'before the call');
  }
  const limit = deadline(request.timeoutMs, request.signal);
  try {
    const { status, bytes } = await exchange(transport, request, limit);
    return understand(method, status, bytes, transport.redact);
  } finally {
    limit.release();
  }
}

async function exchange(
  transport: Transport,
  request: CallRequest,
  limit: Deadline,
): Promise<{ readonly status: number; readonly bytes: Uint8Array | null }> {
  try {
    const response = await transport.fetch(transport.address(request.method), {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request.body),
      // Zalo does not redirect; followed, a 307 would hand the message to whoever answered in its place.
      redirect: 'manual',
      signal: limit.signal,
    });
    const bytes = response.body === null ? new Uint8Array() : await readBytes(response.body, MAX_ANSWER_BYTES);
    return { status: response.status, bytes };
  } catch (error) {
    throw networkError(request.method, error, limit, transport.redact);
  }
}

/** Reads the body first: the HTTP status says nothing about success (Zalo may refuse with 200). */
function understand(
  method: string,
  status: number,
  bytes: Uint8Array | null,
  redact: (text: string) => string,
): CallAnswer {
  if (bytes === null) throw new ZaloResponseError(method, status, `more than ${MAX_ANSWER_BYTES} bytes`);
  const text = new TextDecoder().decode(bytes).trim();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // What begins like Zalo's envelope was Zalo's answer, cut off on its way.
    if (text.startsWith('{')) throw new ZaloNetworkError(method, 'broken', 'unknown', 'the answer was cut off');
    throw new ZaloResponseError(method, status, text === '' ? 'an empty body' : 'a body that is not JSON');
  }
  const answer = envelope.safeParse(json);
  if (!answer.success) throw new ZaloResponseError(method, status, 'JSON without "ok"');
  const { ok, result, description, error_code: code } = answer.data;
  if (!ok) throw new ZaloApiError(method, code ?? status, redact(description));
  return { status, result };
}

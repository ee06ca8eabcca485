import { failureOfStatus, WireFailure } from './wire-failure.ts';
import { within } from './within.ts';

/** A way to ask a server that remembers why it failed, which libraries between hide in errors of their own. */
export interface BoundedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** Null as long as nothing has failed. */
  readonly failure: () => WireFailure | null;
}

export interface FetchBounds {
  readonly apiKey: string;
  /** Ends the request and the reading of its reply. */
  readonly signal: AbortSignal;
  /** For the request and the whole reply, in milliseconds. */
  readonly ms: number;
  /** Bytes of a reply. */
  readonly bytes: number;
}

/**
 * Asks with the key and nothing else: what the environment, or a library, would put into the headers stays here. A reply
 * is whole, JSON, and within its bounds, or it is a failure.
 */
export function boundedFetch({ apiKey, signal, ms, bytes }: FetchBounds): BoundedFetch {
  let failure: WireFailure | null = null;
  const ask = async (limit: AbortSignal, ...[input, init]: Parameters<typeof globalThis.fetch>): Promise<Response> => {
    try {
      const headers = {
        authorization: `Bearer ${apiKey}`,
        'content-type': 'application/json',
        accept: 'application/json',
      };
      // What documents say goes to the address that was set, and to no other one.
      const reply = await fetch(input, { ...init, headers, signal: limit, redirect: 'manual' });
      if (!reply.ok) {
        const said = await wholeBody(reply, MOST_OF_ERROR).catch(() => '');
        throw failureOfStatus(reply.status, reply.headers, said.toString(), Date.now());
      }
      return new Response(await wholeBody(reply, bytes), { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      failure = limit.aborted ? new WireFailure('timeout', 'no reply in time') : failureOf(error);
      throw failure;
    }
  };
  return {
    fetch: (input, init) => within(ms, signal, (limit) => ask(limit, input, init)),
    failure: () => failure,
  };
}

/** Bytes of a refusal that are read for the code of its error. */
const MOST_OF_ERROR = 64 * 1024;

/** A reply's bytes, read no further than allowed. @throws WireFailure */
export async function wholeBody(reply: Response, most: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = reply.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) throw new WireFailure('malformed', 'a reply too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What went wrong with a request, from whatever was thrown. */
export function failureOf(error: unknown): WireFailure {
  if (error instanceof WireFailure) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'no connection';
  return new WireFailure('network', code);
}

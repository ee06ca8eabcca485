import type { IncomingMessage } from 'node:http';
import { readMultipart } from './multipart.ts';
import { mistake } from './refusal.ts';
import type { Json } from './types.ts';

const NOT_UTF8 = 'strings must be encoded in UTF-8';

/** What a call brought. `asText`: a form, in which every value is written as text. */
export interface Payload {
  readonly values: Json;
  readonly asText: boolean;
}

/**
 * Parameters of a call: from the query, from JSON, from a form (urlencoded or multipart); files are `File` objects.
 * Bytes that are no UTF-8 and lone surrogates are refused, as Telegram does.
 */
export async function readPayload(request: IncomingMessage, query: string): Promise<Payload> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  const inQuery = query === '' ? {} : fromUrlencoded(query);
  if (bytes.length === 0) return { values: inQuery, asText: true };
  if (type.startsWith('application/json')) return { values: { ...inQuery, ...fromJson(bytes) }, asText: false };
  if (type.startsWith('multipart/form-data')) {
    const values = readMultipart(bytes, type);
    if (values === null) throw mistake("can't parse multipart body, or its strings are not UTF-8");
    return { values: { ...inQuery, ...values }, asText: true };
  }
  return { values: { ...inQuery, ...fromUrlencoded(asUtf8(bytes)) }, asText: true };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function asUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw mistake(NOT_UTF8);
  }
}

function fromJson(bytes: Buffer): Json {
  const text = asUtf8(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw mistake("can't parse JSON object");
  }
  if (!isJson(value)) throw mistake('expected a JSON object');
  if (!isWellFormed(value)) throw mistake(NOT_UTF8);
  return value;
}

function fromUrlencoded(text: string): Json {
  const pairs = text.split('&').filter((pair) => pair !== '');
  try {
    return Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [decodeURIComponent(name), decodeURIComponent(value.join('=').replaceAll('+', ' '))];
      }),
    );
  } catch {
    throw mistake(NOT_UTF8);
  }
}

/** True for an object that is no array. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every(isWellFormed);
  return isJson(value) ? Object.values(value).every(isWellFormed) : true;
}

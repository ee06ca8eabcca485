import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault, FaultScript } from './faults.ts';
import { type Envelope, type Platform, type PlatformOptions, refusal } from './platform.ts';
import type { Body } from './violation.ts';

/** A request that arrived, also one that was refused. */
export interface CallRecord {
  readonly method: string;
  readonly body: Body;
  readonly at: number;
}

export interface ZaloServerOptions extends PlatformOptions {
  readonly token: string;
  /** HTTP status of a refusal: which one Zalo uses is not known, and 200 is what hides most from a client. */
  readonly refusalStatus?: 'always-200' | 'the-code';
}

/** What requests are served with. */
export interface Desk {
  readonly platform: Platform;
  readonly faults: FaultScript;
  readonly calls: CallRecord[];
  readonly options: ZaloServerOptions;
}

/** Serves one request; rejects where the request breaks off. */
export async function serve(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    gone.abort();
  });
  const body = await readJson(request);
  const [, token, method] = /^\/bot([^/]+)\/([^/?]+)$/.exec(request.url ?? '') ?? [];
  if (token === undefined || method === undefined) {
    answer(response, refusal(404), desk.options);
    return;
  }
  desk.calls.push({ method, body: body ?? {}, at: desk.platform.now() });
  if (decodeURIComponent(token) !== desk.options.token) {
    answer(response, refusal(401), desk.options);
    return;
  }
  if (request.method !== 'POST' || body === null) {
    answer(response, refusal(400, 'POST with a JSON object'), desk.options);
    return;
  }
  const fault = desk.faults.take(method, body);
  if (fault !== null && fault !== 'truncated' && fault !== 'lost') {
    fail(response, fault, desk.options);
    return;
  }
  const envelope = await desk.platform.act(method, body, gone.signal);
  if (fault === 'lost') response.destroy();
  else if (fault === 'truncated') response.setHeader('content-type', 'application/json').end('{"ok":true,"resu');
  else answer(response, envelope, desk.options);
}

/** Null where it is no JSON object sent as JSON. */
async function readJson(request: IncomingMessage): Promise<Body | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return null;
  try {
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Body) : null;
  } catch {
    return null;
  }
}

function fail(response: ServerResponse, fault: Exclude<Fault, 'truncated' | 'lost'>, options: ZaloServerOptions): void {
  if (typeof fault === 'number') answer(response, refusal(fault), options);
  else if (fault === 'refuse') response.destroy();
  else if (fault === 'stall') response.writeHead(200, { 'content-type': 'application/json' }).write('{"ok":');
  else if (fault !== 'hang') {
    const page = '<!doctype html><title>Cổng truy cập</title>';
    response.writeHead(fault === 'html-500' ? 500 : 200, { 'content-type': 'text/html' }).end(page);
  }
}

function answer(response: ServerResponse, envelope: Envelope, options: ZaloServerOptions): void {
  const status = envelope.ok || options.refusalStatus !== 'the-code' ? 200 : envelope.error_code;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(envelope));
}

import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answer, isCarriedOut, scriptedRefusal } from './answer.ts';
import type { Outcome } from './answer.ts';
import { readPayload } from './body.ts';
import type { Payload } from './body.ts';
import type { Faults } from './faults.ts';
import { about } from './methods/about.ts';
import type { Context, Method } from './methods/context.ts';
import { editing } from './methods/editing.ts';
import { receiving } from './methods/receiving.ts';
import { sending } from './methods/sending.ts';
import { numberOf } from './read.ts';
import { Refusal } from './refusal.ts';
import type { Specification } from './spec.ts';
import type { Call, Violation } from './types.ts';

/**
 * Hears of a call before it is carried out and before it is answered; the call waits for it. A caller that dies
 * meanwhile changes nothing: a call that arrived whole is carried out (script `reset-before` where it must not be).
 */
export type CallListener = (call: Call, when: 'arrived' | 'done') => Promise<void> | void;

/** What the wire needs to know. */
export interface Wire {
  readonly token: string;
  readonly context: Context;
  readonly specification: Specification | null;
  readonly faults: Faults;
  readonly calls: Call[];
  readonly violations: Violation[];
  readonly listeners: ReadonlySet<CallListener>;
  readonly closing: AbortSignal;
}

const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...about, ...editing, ...receiving, ...sending }).map(([name, method]) => [
    name.toLowerCase(),
    method,
  ]),
);

/** Methods that put a message into a chat: what the limits count. */
const MESSAGES: ReadonlySet<string> = new Set(['sendmessage', 'senddocument']);

/** The server's HTTP: `/bot<token>/<method>`, by GET or POST. */
export function httpServer(wire: Wire): Server {
  return createServer((request, response) => {
    void handle(wire, request, response).catch((reason: unknown) => {
      if (!request.complete) return; // the caller died in the middle of its request
      // A hook of the test failed, or this server has a bug: both are seen as what they are.
      wire.violations.push({ method: request.url ?? '', problem: `the test server failed: ${String(reason)}` });
      response.destroy();
    });
  });
}

async function handle(wire: Wire, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { calls, violations, context, listeners } = wire;
  const gone = new AbortController();
  response.on('close', () => {
    gone.abort();
  });
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const [, token = '', method = ''] = /^\/bot([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const complain = (problem: string): void => {
    violations.push({ method, problem });
  };
  const read = await payloadOf(request, query);
  const call: Call = { method, payload: read.payload.values, at: context.now(), code: null };
  calls.push(call);
  const refused = read.refusal ?? doorRefusal(wire, token, method);
  if (refused === null) wire.specification?.problemsOfCall(method, read.payload).forEach(complain);
  if (refused === null && MESSAGES.has(method.toLowerCase())) {
    context.limits.arrived(numberOf(call.payload, 'chat_id', 0), call.at);
  }
  const fault = refused === null ? wire.faults.take(call) : null;
  for (const listener of listeners) await listener(call, 'arrived');
  const early = refused ?? scriptedRefusal(fault);
  let outcome: Outcome = { result: true };
  if (early !== null) outcome = { refusal: early };
  else if (isCarriedOut(fault)) outcome = await carryOut({ ...context, complain }, call, gone.signal);
  note(wire, call, outcome);
  for (const listener of listeners) await listener(call, 'done');
  if (gone.signal.aborted) return;
  await answer(response, call, outcome, fault, wire.closing);
}

async function payloadOf(
  request: IncomingMessage,
  query: string,
): Promise<{ payload: Payload; refusal: Refusal | null }> {
  try {
    return { payload: await readPayload(request, query), refusal: null };
  } catch (reason) {
    if (reason instanceof Refusal) return { payload: { values: {}, asText: false }, refusal: reason };
    throw reason;
  }
}

function doorRefusal({ token, specification, violations }: Wire, given: string, method: string): Refusal | null {
  if (method === '') return new Refusal(404, 'Not Found');
  if (given !== token) return new Refusal(401, 'Unauthorized');
  if (METHODS.has(method.toLowerCase())) return null;
  const known = specification?.has(method) === true;
  violations.push({
    method,
    problem: known ? 'a method of Telegram that this server does not play' : 'no such method',
  });
  return new Refusal(404, 'Not Found: method not found');
}

async function carryOut(context: Context, { method, payload }: Call, gone: AbortSignal): Promise<Outcome> {
  try {
    return { result: await METHODS.get(method.toLowerCase())?.(context, payload, gone) };
  } catch (reason) {
    if (reason instanceof Refusal) return { refusal: reason };
    throw reason;
  }
}

/** A refusal that is the caller's own fault is a violation; one that tells to wait is remembered. */
function note({ violations, context }: Wire, { method, payload, at }: Call, outcome: Outcome): void {
  if (!('refusal' in outcome)) return;
  const { mistaken, message, parameters } = outcome.refusal;
  if (mistaken) violations.push({ method, problem: message });
  const seconds = parameters?.['retry_after'];
  if (typeof seconds === 'number') context.limits.hold(Number(payload['chat_id']), seconds, at);
}

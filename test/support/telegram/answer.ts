import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { Refusal } from './refusal.ts';
import type { Call } from './types.ts';

const PAGE = '<!DOCTYPE html><html><head><title>Network</title></head><body><h1>Sign in</h1></body></html>';

/** What a method gave: a result, or a refusal. */
export type Outcome = { readonly result: unknown } | { readonly refusal: Refusal };

/** Whether a call is carried out although the fault spoils its answer. */
export function isCarriedOut(fault: Fault | null): boolean {
  if (fault === null) return true;
  return typeof fault === 'object' ? 'delayMs' in fault : /^(hang-recorded|lost-response|truncated-json)$/.test(fault);
}

/** The refusal that a scripted error stands for. */
export function scriptedRefusal(fault: Fault | null): Refusal | null {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return null;
  return new Refusal(fault.code, fault.description, fault.parameters ?? null);
}

/** Puts the outcome on the wire, or what the fault makes of it. `closing` cuts a delay short. */
export async function answer(
  response: ServerResponse,
  call: Call,
  outcome: Outcome,
  fault: Fault | null,
  closing: AbortSignal,
): Promise<void> {
  if (fault === 'hang' || fault === 'hang-recorded') return;
  if (fault === 'reset-before' || fault === 'lost-response') {
    response.destroy();
    return;
  }
  if (fault === 'html-200' || fault === 'html-502') {
    call.code = fault === 'html-200' ? 200 : 502;
    response.writeHead(call.code, { 'content-type': 'text/html' }).end(PAGE);
    return;
  }
  if (typeof fault === 'object' && fault !== null && 'delayMs' in fault) {
    await wait(fault.delayMs, undefined, { signal: closing }).catch(() => undefined);
  }
  const body = JSON.stringify(bodyOf(outcome));
  call.code = 'refusal' in outcome ? outcome.refusal.code : 200;
  response.writeHead(call.code, { 'content-type': 'application/json' });
  response.end(fault === 'truncated-json' ? body.slice(0, Math.ceil(body.length / 2)) : body);
}

function bodyOf(outcome: Outcome): unknown {
  if ('result' in outcome) return { ok: true, result: outcome.result };
  const { code, message, parameters } = outcome.refusal;
  return { ok: false, error_code: code, description: message, ...(parameters === null ? {} : { parameters }) };
}

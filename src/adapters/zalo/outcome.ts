import { ZaloApiError, ZaloNetworkError, ZaloResponseError } from 'zalo-bot-sdk';
import type { SendResult } from '../../ports/channel.ts';
import { factsOf, isUnauthorised } from './failure.ts';

const AGAIN: SendResult = { of: 'again', afterMs: null, reason: 'trouble' };
const AWAY: SendResult = { of: 'again', afterMs: null, reason: 'away' };
/** A gateway that waited too long for Zalo cannot say what became of the call. */
const GATEWAY_TIMEOUT = 504;

/**
 * What a send that failed came to. A plain no of Zalo's is taken at its word, 403 ("Internal server error") and 408
 * among them; and how Zalo would say that a chat is gone is not known, so that 400 and 404 are refusals alone.
 */
export function outcomeOf(error: unknown): SendResult {
  if (isUnauthorised(error)) return { of: 'unauthorised' };
  const { failure, code } = factsOf(error);
  const unknown: SendResult = { of: 'unknown', reason: code === null ? failure : `${failure} ${code}` };
  if (code === GATEWAY_TIMEOUT) return unknown;
  if (error instanceof ZaloApiError) {
    if (error.kind === 'quota') return { of: 'again', afterMs: null, reason: 'limited' };
    return error.retryable ? AGAIN : { of: 'refused', reason: String(error.code) };
  }
  if (error instanceof ZaloNetworkError) return error.delivered === 'no' ? AWAY : unknown;
  // A page in Zalo's place: nothing got through. A yes of Zalo's in an unexpected shape is not to be asked for twice.
  if (error instanceof ZaloResponseError) return error.retryable ? AWAY : unknown;
  return failure === 'argument' ? { of: 'refused', reason: `argument ${String(code)}` } : unknown;
}

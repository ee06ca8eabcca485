import { ZaloApiError, ZaloArgumentError, ZaloNetworkError, ZaloResponseError } from 'zalo-bot-sdk';

/** What the log may know of a failed call: codes only, a description can quote the message. */
export interface FailureFacts {
  readonly failure: string;
  readonly code: string | number | null;
}

export function factsOf(error: unknown): FailureFacts {
  if (error instanceof ZaloApiError) return { failure: error.kind, code: error.code };
  if (error instanceof ZaloNetworkError) return { failure: error.reason, code: null };
  if (error instanceof ZaloResponseError) return { failure: 'foreign', code: error.status };
  if (error instanceof ZaloArgumentError) return { failure: 'argument', code: error.field };
  return { failure: 'unexpected', code: error instanceof Error ? error.name : null };
}

/** The token is unknown to Zalo, or was taken back. */
export function isUnauthorised(error: unknown): boolean {
  return error instanceof ZaloApiError && error.kind === 'unauthorised';
}

/** Zalo understood and refused, or would have: the same call would be refused again. */
export function isRefused(error: unknown): boolean {
  return (error instanceof ZaloApiError && !error.retryable) || error instanceof ZaloArgumentError;
}

/** True where the channel itself ended the call. */
export function isAborted(error: unknown): boolean {
  return error instanceof ZaloNetworkError && error.reason === 'aborted';
}

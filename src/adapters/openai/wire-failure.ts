import type { ModelFailureReason } from '../../domain/model.ts';

/** What came of one request that failed. Its cause names a status or a code, never what the server wrote. */
export class WireFailure extends Error {
  readonly reason: ModelFailureReason;
  /** True where the server may have found the request too large: too many texts, or a text too long. */
  readonly mayBeSize: boolean;
  /** How long the server asks to wait, in milliseconds; null where it does not say. */
  readonly retryAfterMs: number | null;

  constructor(reason: ModelFailureReason, why: string, of: { mayBeSize?: boolean; retryAfterMs?: number | null } = {}) {
    super(why);
    this.name = 'WireFailure';
    this.reason = reason;
    this.mayBeSize = of.mayBeSize ?? false;
    this.retryAfterMs = of.retryAfterMs ?? null;
  }
}

/** What a status other than success means. @param headers of the reply */
export function failureOfStatus(status: number, headers: Headers, now: number): WireFailure {
  const why = `HTTP ${status}`;
  if (status === 429) return new WireFailure('rate', why, { retryAfterMs: retryAfter(headers, now) });
  if (status >= 500) return new WireFailure('server', why, { retryAfterMs: retryAfter(headers, now) });
  if (status === 408) return new WireFailure('timeout', why);
  return new WireFailure('refused', why, { mayBeSize: status === 400 || status === 413 || status === 422 });
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | null {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}(?:\.\d+)?$/u.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

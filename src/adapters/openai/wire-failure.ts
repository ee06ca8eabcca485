import { z } from 'zod';
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

/** What a status other than success means. @param said body of the reply, of which the code of its error is told alone */
export function failureOfStatus(status: number, headers: Headers, said: string, now: number): WireFailure {
  const why = `HTTP ${status} ${codeIn(said)}`;
  if (status === 429) return new WireFailure('rate', why, { retryAfterMs: retryAfter(headers, now) });
  if (status >= 500) return new WireFailure('server', why, { retryAfterMs: retryAfter(headers, now) });
  if (status === 408) return new WireFailure('timeout', why);
  return new WireFailure('refused', why, { mayBeSize: status === 400 || status === 413 || status === 422 });
}

/** A word or two of a fixed kind; what a server writes besides may repeat what it was sent. */
const code = z.string().regex(/^[A-Za-z_]{1,40}$/u);
const errorSchema = z.object({
  error: z.object({ code: code.nullable().catch(null), type: code.nullable().catch(null) }),
});

/** The code of an error as OpenAI gives it; a wrong address is told from a wrong model by there being none. */
function codeIn(said: string): string {
  try {
    const { code: own, type } = errorSchema.parse(JSON.parse(said)).error;
    return own ?? type ?? '(an error without a code)';
  } catch {
    return '(no error of such an API)';
  }
}

/** RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(headers: Headers, now: number): number | null {
  const said = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,6}(?:\.\d+)?$/u.test(said)) return Number(said) * 1000;
  const date = Date.parse(said);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

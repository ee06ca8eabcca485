import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type ErrorCode, ProductError } from '../../domain/errors.ts';
import type { Log } from '../../ports/system.ts';
import { WEB } from '../../text/vi/web.ts';

/** An error as the outside sees it. */
export interface Failure {
  readonly status: ContentfulStatusCode;
  readonly sentence: string;
}

const STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  'question-too-long': 413,
  'question-empty': 400,
  usage: 400,
  'update-unreadable': 400,
  'store-failed': 503,
};

/**
 * The status and the sentence for an error. What was not foreseen becomes 500 with a general sentence; its name and
 * message go to the log only.
 */
export function explain(error: unknown, log: Log): Failure {
  if (error instanceof ProductError) {
    const status = STATUS[error.code] ?? 500;
    const facts = { code: error.code, status, ...error.facts };
    if (status < 500) log.info('web.refused', facts);
    else log.error('web.failed', facts);
    return { status, sentence: error.message };
  }
  if (error instanceof HTTPException && error.status < 500) {
    log.info('web.refused', { code: 'http', status: error.status });
    return { status: 400, sentence: WEB.requestUnreadable };
  }
  const facts = error instanceof Error ? { error: error.name, message: error.message, stack: error.stack } : {};
  log.error('web.failed', { status: 500, ...facts });
  return { status: 500, sentence: WEB.failed };
}

/** What is known of a call that failed. `no`: Zalo did not carry it out. `unknown`: it may have; sending again may double. */
export type Delivered = 'no' | 'unknown';

interface Facts {
  readonly method: string;
  readonly retryable: boolean;
  readonly delivered: Delivered;
  readonly cause?: unknown;
}

/**
 * Every error of this package. None of them holds the token, not in its message, its cause or its stack; nor what was
 * sent, unless Zalo's own description repeats it.
 */
export class ZaloError extends Error {
  override readonly name: string = 'ZaloError';
  /** The API method, or `webhook`. */
  readonly method: string;
  /** True where the same call may succeed later. Look at `delivered` before a message is sent again. */
  readonly retryable: boolean;
  readonly delivered: Delivered;

  constructor(message: string, facts: Facts) {
    super(`${facts.method}: ${message}`, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.method = facts.method;
    this.retryable = facts.retryable;
    this.delivered = facts.delivered;
  }
}

/** Arguments that Zalo would refuse; nothing was sent. `field` is the argument, dotted where it is inside another. */
export class ZaloArgumentError extends ZaloError {
  override readonly name = 'ZaloArgumentError';
  readonly field: string;

  constructor(method: string, field: string, rule: string) {
    super(`${field}: ${rule}`, { method, retryable: false, delivered: 'no' });
    this.field = field;
  }
}

/** What Zalo's error codes mean. `server-error` is 403, which Zalo documents as "Internal server error". */
export type ZaloApiErrorKind =
  'bad-request' | 'unauthorised' | 'server-error' | 'not-found' | 'no-news' | 'quota' | 'other';

const KIND_OF: Readonly<Record<number, ZaloApiErrorKind>> = {
  400: 'bad-request',
  401: 'unauthorised',
  403: 'server-error',
  404: 'not-found',
  408: 'no-news',
  429: 'quota',
};

function kindOf(code: number): ZaloApiErrorKind {
  return KIND_OF[code] ?? (code >= 500 ? 'server-error' : 'other');
}

/** Zalo answered `ok: false`. */
export class ZaloApiError extends ZaloError {
  override readonly name = 'ZaloApiError';
  /** `error_code`, or the HTTP status where the answer has none. */
  readonly code: number;
  readonly kind: ZaloApiErrorKind;
  readonly description: string;

  constructor(method: string, code: number, description: string) {
    const kind = kindOf(code);
    super(`Zalo answered ${code} ${description}`.trimEnd(), {
      method,
      retryable: kind === 'server-error' || kind === 'no-news' || kind === 'quota',
      // A time-out inside Zalo says nothing about what came of the call.
      delivered: code === 408 || code >= 500 ? 'unknown' : 'no',
    });
    this.code = code;
    this.kind = kind;
    this.description = description;
  }
}

/** `unreachable`: no connection was made. `broken`: it ended early. `timeout`, `aborted`: ended by this side. */
export type ZaloNetworkReason = 'unreachable' | 'broken' | 'timeout' | 'aborted';

/** No whole answer arrived. */
export class ZaloNetworkError extends ZaloError {
  override readonly name = 'ZaloNetworkError';
  readonly reason: ZaloNetworkReason;

  constructor(method: string, reason: ZaloNetworkReason, delivered: Delivered, detail: string, cause?: Error) {
    super(`${reason} (${detail})`, { method, retryable: reason !== 'aborted', delivered, cause });
    this.reason = reason;
  }
}

/** Something answered, but not in Zalo's words: a captive portal, a proxy's 502, an unexpected shape. */
export class ZaloResponseError extends ZaloError {
  override readonly name = 'ZaloResponseError';
  /** HTTP status. */
  readonly status: number;

  /** @param acted whether it was Zalo that said yes, only in an unexpected shape: trying again would do it twice. */
  constructor(method: string, status: number, detail: string, acted = false) {
    const refused = status >= 300 && status < 500 && status !== 408;
    super(`HTTP ${status}, ${detail}`, {
      method,
      retryable: !acted,
      delivered: refused && !acted ? 'no' : 'unknown',
    });
    this.status = status;
  }
}

/** The body of a webhook request cannot be read; `status` is the HTTP status to answer with. */
export class ZaloWebhookError extends ZaloError {
  override readonly name = 'ZaloWebhookError';
  readonly status: 400 | 413;

  constructor(status: 400 | 413, detail: string) {
    super(detail, { method: 'webhook', retryable: false, delivered: 'no' });
    this.status = status;
  }
}

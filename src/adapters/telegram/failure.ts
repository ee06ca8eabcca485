import { TelegramError } from 'telegraf';

/**
 * Why a call brought no result, and whether it may have been carried out all the same. Holds nothing of the error it
 * was made from: telegraf's carry the address with the token, and the payload with what people wrote.
 */
export type Failure =
  /** The Bot API said no. */
  | {
      readonly of: 'answered';
      readonly code: number;
      readonly description: string;
      readonly retryAfterMs: number | null;
      readonly movedTo: string | null;
    }
  /** Something in between answered in the Bot API's place: a sign-in page of a network, a proxy's error page. */
  | { readonly of: 'foreign' }
  /** No connection came about: nothing was sent. */
  | { readonly of: 'unreachable'; readonly code: string }
  /** It was sent, or may have been; no answer came, or a torn one. */
  | { readonly of: 'cut'; readonly code: string }
  /** The caller gave up; `begun`: it may have been sent by then. */
  | { readonly of: 'aborted'; readonly begun: boolean };

/** Failures of the time before a connection stands: looking up the name, connecting, the TLS handshake. */
const NEVER_CONNECTED =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|E(?:HOST|NET)(?:UNREACH|DOWN)|EADDRNOTAVAIL|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|CERT_\w+|UNABLE_TO_\w+|SELF_SIGNED_\w+|DEPTH_ZERO_\w+)$/u;
/** node-fetch keeps no system call beside the code, but names it here; a read can time out as well. */
const CONNECTING = /reason: (?:connect|getaddrinfo) /u;
/** How node-fetch reports a body that begins like a page. */
const A_PAGE = /reason: Unexpected token '?</u;

/** What went wrong in telegraf's `callApi`, from whatever it threw. */
export function failureOf(error: unknown): Failure {
  if (error instanceof TelegramError) return answered(error);
  if (!(error instanceof Error)) return { of: 'cut', code: 'unknown' };
  const type = 'type' in error ? error.type : null;
  if (type === 'invalid-json') return A_PAGE.test(error.message) ? { of: 'foreign' } : { of: 'cut', code: 'torn' };
  if (type === 'invalid-redirect' || type === 'max-redirect') return { of: 'foreign' };
  // telegraf reads `ok` of whatever JSON came, `null` too.
  if (error instanceof TypeError) return { of: 'foreign' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
  const neverSent = NEVER_CONNECTED.test(code) || CONNECTING.test(error.message);
  return neverSent ? { of: 'unreachable', code } : { of: 'cut', code };
}

/** The fields are as they came over the wire: telegraf's types promise more than it checks. */
function answered(error: TelegramError): Failure {
  const { error_code: code, description, parameters } = error.response as unknown as Record<string, unknown>;
  if (typeof code !== 'number') return { of: 'foreign' };
  // A gateway that waited too long for the Bot API cannot say what became of the call.
  if (code === 504) return { of: 'cut', code: '504' };
  const { retry_after: seconds, migrate_to_chat_id: to } = (parameters ?? {}) as Record<string, unknown>;
  return {
    of: 'answered',
    code,
    description: typeof description === 'string' ? description : '',
    retryAfterMs: typeof seconds === 'number' && seconds >= 0 ? seconds * 1000 : null,
    movedTo: Number.isSafeInteger(to) ? String(to) : null,
  };
}

/** The token is no good: unknown to the Bot API, taken back, or of a form that it does not even route. */
export function isUnauthorised(failure: Failure): boolean {
  return failure.of === 'answered' && (failure.code === 401 || failure.code === 404);
}

/** Nobody can poll while a webhook is set; any other 409 is a second poller. */
export function isWebhookConflict(failure: Failure): boolean {
  return failure.of === 'answered' && failure.code === 409 && /webhook/iu.test(failure.description);
}

/** The Bot API understood and refused: the same call would be refused again. */
export function isRefused(failure: Failure): boolean {
  return failure.of === 'answered' && failure.code < 500 && failure.code !== 429;
}

/** What the log may know of a failure: codes only, a description can quote the message. */
export function factsOf(failure: Failure): { readonly failure: string; readonly code: string | number | null } {
  return { failure: failure.of, code: 'code' in failure ? failure.code : null };
}

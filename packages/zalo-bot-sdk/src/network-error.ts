import type { Deadline } from './deadline.ts';
import { ZaloNetworkError } from './errors.ts';

interface Link {
  readonly code: string | null;
  readonly syscall: string | null;
  readonly message: string;
}

/** The errors behind an error: its causes, and the members of an aggregate (one for each address that was tried). */
function chain(error: unknown, depth = 0): readonly Link[] {
  if (!(error instanceof Error) || depth > 5) return [];
  const field = (key: string): string | null => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'string' ? value : null;
  };
  const members: readonly unknown[] = error instanceof AggregateError ? error.errors : [];
  return [
    { code: field('code'), syscall: field('syscall'), message: error.message },
    ...[error.cause, ...members].flatMap((inner) => chain(inner, depth + 1)),
  ];
}

/** Codes of a connection that never carried a request: time-out while connecting, a certificate that was refused. */
const BEFORE_SENDING = /^(?:UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/** A system call made before there is a connection: a code alone does not tell (EHOSTUNREACH may come later too). */
function beforeSending(link: Link): boolean {
  return (
    link.syscall === 'connect' ||
    link.syscall === 'getaddrinfo' ||
    (link.code !== null && BEFORE_SENDING.test(link.code))
  );
}

/**
 * What a rejected `fetch`, or a body that broke off, says about the call. The original is not kept as the cause, since
 * its message may hold the address with the token; the cause is a copy of its words without it.
 */
export function networkError(
  method: string,
  error: unknown,
  limit: Deadline,
  redact: (text: string) => string,
): ZaloNetworkError {
  const links = chain(error);
  const words = redact(links.map((link) => link.message).join(': '));
  const cause = new Error(words === '' ? 'no details' : words);
  const fired = limit.fired();
  if (fired !== null) return new ZaloNetworkError(method, fired, 'unknown', 'after the call had begun', cause);
  const code = links.find((link) => link.code !== null)?.code ?? 'no code';
  return links.some(beforeSending)
    ? new ZaloNetworkError(method, 'unreachable', 'no', redact(code), cause)
    : new ZaloNetworkError(method, 'broken', 'unknown', redact(code), cause);
}

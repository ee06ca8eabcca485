import type { Json } from './types.ts';

/** An answer with `ok: false`. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: Json | null;
  /** True where the call itself is wrong, whatever the chat's state: a mistake of whoever made it. */
  readonly mistaken: boolean;

  constructor(code: number, description: string, parameters: Json | null = null, mistaken = false) {
    super(description);
    this.code = code;
    this.parameters = parameters;
    this.mistaken = mistaken;
  }
}

/** 400 for a call that could never succeed. */
export function mistake(problem: string): Refusal {
  return new Refusal(400, `Bad Request: ${problem}`, null, true);
}

/** 400 for a call that the present state of a chat or a message does not allow. */
export function badRequest(problem: string, parameters: Json | null = null): Refusal {
  return new Refusal(400, `Bad Request: ${problem}`, parameters);
}

/** 403: the bot may not write there. */
export function forbidden(problem: string): Refusal {
  return new Refusal(403, `Forbidden: ${problem}`);
}

/** 409: two ways of receiving at once. */
export function conflict(problem: string): Refusal {
  return new Refusal(409, `Conflict: ${problem}`);
}

/** 429; `retryAfter` in whole seconds. */
export function tooMany(retryAfter: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}

/**
 * Milliseconds to wait after the `failures`-th failure in a row (1 for the first): `baseMs`, doubled with each, up to
 * `capMs`.
 */
export function backoffMs(failures: number, baseMs: number, capMs: number): number {
  return Math.min(capMs, baseMs * 2 ** Math.min(30, Math.max(0, failures - 1)));
}

/** A wait, longer by up to half of it, so that what failed together does not come back together. */
export function withJitter(ms: number, random: () => number): number {
  return Math.round(ms * (1 + random() / 2));
}

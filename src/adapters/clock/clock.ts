import type { Clock } from '../../ports/system.ts';

/**
 * The product's clock. With `startsAt`, an ISO 8601 instant, it shows that instant now and runs on from there, by the
 * process's own steady time, so that setting the machine's clock does not move it.
 */
export function systemClock(startsAt: string | null = null): Clock {
  if (startsAt === null) return { now: () => new Date().toISOString() };
  const start = Date.parse(startsAt);
  const origin = performance.now();
  return { now: () => new Date(start + performance.now() - origin).toISOString() };
}

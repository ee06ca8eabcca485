import type { Clock } from '../ports/system.ts';

/** The present in milliseconds since 1970. */
export function msNow(clock: Clock): number {
  return Date.parse(clock.now());
}

/** ISO 8601 in UTC. */
export function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}

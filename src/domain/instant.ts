import { Temporal } from '@js-temporal/polyfill';

/**
 * Reads an ISO 8601 time as an instant in UTC. A time without an offset is local to `timeZone`, a date without a time
 * is its midnight there. Null where it cannot be read.
 */
export function parseInstant(text: string, timeZone: string): string | null {
  return attempt(() => Temporal.Instant.from(text).toString()) ?? attempt(() => local(text, timeZone));
}

function local(text: string, timeZone: string): string {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
}

function attempt(read: () => string): string | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

import type { Log } from '../../src/ports/system.ts';

/** A log that keeps the names of events, for tests that ask what an operator would see. */
export function recordingLog(): Log & { readonly events: string[] } {
  const events: string[] = [];
  const record = (event: string): void => {
    events.push(event);
  };
  return { events, debug: record, info: record, warn: record, error: record };
}

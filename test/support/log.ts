import { inspect } from 'node:util';
import type { Log } from '../../src/ports/system.ts';

/** What was logged: the events' names, and whole lines with all that stands beside them. */
export interface Logged {
  readonly events: string[];
  readonly lines: string[];
}

/** A log that keeps what it is told, for tests that ask what an operator would see, and what must not be seen. */
export function recordingLog(): Log & Logged {
  const events: string[] = [];
  const lines: string[] = [];
  const record = (event: string, facts: object = {}): void => {
    events.push(event);
    lines.push(`${event} ${inspect(facts, { depth: Infinity, showHidden: true })}`);
  };
  return { events, lines, debug: record, info: record, warn: record, error: record };
}

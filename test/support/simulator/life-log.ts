import type { Log } from '../../../src/ports/system.ts';
import type { Life } from './life.ts';

/** A log that keeps what an operator would have to look into, for the trace of a history. */
export function logOf(life: Life): Log {
  const keep = (event: string, facts: object = {}): void => {
    life.log.push(
      `${event} ${JSON.stringify(facts, (_, value: unknown) => (value instanceof Error ? `${value.message} ${causeOf(value)}` : value))}`,
    );
  };
  return { debug: () => undefined, info: keep, warn: keep, error: keep };
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : '';
}

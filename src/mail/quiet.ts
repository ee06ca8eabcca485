import { ProductError } from '../domain/errors.ts';
import type { Clock, Log } from '../ports/system.ts';
import { msNow } from './instants.ts';

/** Logs what goes wrong again and again, at most one line a minute for each cause. */
export type Quiet = (level: 'warn' | 'error', event: string, error: unknown, facts?: object) => void;

const EACH_MS = 60_000;
const MAX_CAUSES = 100;

/** The number of lines left out stands in `untold` of the next one. */
export function quietly(log: Log, clock: Clock): Quiet {
  const told = new Map<string, { at: number; untold: number }>();
  return (level, event, error, facts = {}) => {
    const cause = causeOf(error);
    const name = `${event} ${cause.error} ${cause.code ?? ''}`;
    const now = msNow(clock);
    const last = told.get(name);
    if (last && now >= last.at && now < last.at + EACH_MS) {
      last.untold += 1;
      return;
    }
    if (told.size >= MAX_CAUSES) told.clear();
    told.set(name, { at: now, untold: 0 });
    log[level](event, { ...facts, ...cause, untold: last?.untold ?? 0 });
  };
}

/** What an error is, without its message: that may hold what a person wrote. */
export function causeOf(error: unknown): { error: string; code: string | null; where: string | null } {
  if (!(error instanceof Error)) return { error: typeof error, code: null, where: null };
  const where = error.stack?.split('\n').find((line) => /^\s+at \S/u.test(line));
  return { error: error.name, code: error instanceof ProductError ? error.code : null, where: where?.trim() ?? null };
}

/** True where the store is at fault, and not what it was asked. */
export function isStoreFailure(error: unknown): boolean {
  return error instanceof ProductError && error.code === 'store-failed';
}

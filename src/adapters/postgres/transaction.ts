import type { Kysely, Transaction } from 'kysely';
import { failure } from './failure.ts';
import type { Tables } from './tables.ts';

const MAX_TRIES = 5;
/** SQLSTATE of a deadlock, and of a conflict under stricter isolation than the default: nothing was written. */
const WORTH_ANOTHER_TRY: readonly unknown[] = ['40P01', '40001'];

/** Runs `act` again where the server broke off a deadlock: a late finisher and a new claimer may meet in one. */
export async function persistently<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      if (tries === MAX_TRIES || !WORTH_ANOTHER_TRY.includes(failure(error).facts['sqlState'])) throw error;
    }
  }
}

/** One transaction, run again after a deadlock; `act` does nothing but write to it. */
export function inTransaction<T>(db: Kysely<Tables>, act: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return persistently(() => db.transaction().execute(act));
}

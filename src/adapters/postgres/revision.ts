import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The revision; its row stays locked, so that changes of replicas wait for one another and are counted one by one. */
export async function lockRevision(transaction: Transaction<Tables>): Promise<number> {
  const state = await transaction.selectFrom('corpus_state').select('revision').forUpdate().executeTakeFirstOrThrow();
  return Number(state.revision);
}

/** Counts one change more and returns the new revision. */
export async function countUp(transaction: Transaction<Tables>, revision: number): Promise<number> {
  await transaction
    .updateTable('corpus_state')
    .set({ revision: revision + 1 })
    .execute();
  return revision + 1;
}

import type { Kysely, Transaction } from 'kysely';
import { subjectOf, type Decision } from '../../domain/correction.ts';
import { decisionSchema } from '../../domain/correction-schema.ts';
import type { IsoDate } from '../../domain/plan.ts';
import type { ClerkWord, ClerkWords } from '../../ports/store.ts';
import { storable } from '../../text/storable.ts';
import { json } from './json.ts';
import { countUp, lockRevision } from './revision.ts';
import type { Tables } from './tables.ts';

/** Everything that clerks decided. Throws where a decision cannot be understood: it must not be dropped unseen. */
export async function clerkWordsIn(db: Kysely<Tables>): Promise<ClerkWords> {
  const rows = await db.selectFrom('corrections').selectAll().orderBy('id').execute();
  const words = await db.selectFrom('lineage_words').selectAll().execute();
  return {
    corrections: rows.map(({ id, lineage, decided_on, decision }) => ({
      id: Number(id),
      lineage,
      on: decided_on,
      decision: decisionSchema.parse(decision),
    })),
    lineages: new Map(words.map((row) => [row.content_hash, row.lineage])),
  };
}

/** Keeps a decision; returns the revision after it. */
export async function recordIn(transaction: Transaction<Tables>, word: ClerkWord): Promise<number> {
  const revision = await lockRevision(transaction);
  switch (word.of) {
    case 'correction':
      await keep(transaction, word.lineage, word.on, word.decision);
      return countUp(transaction, revision);
    case 'withdrawal': {
      const { numDeletedRows } = await transaction
        .deleteFrom('corrections')
        .where('id', '=', String(word.correction))
        .executeTakeFirstOrThrow();
      return numDeletedRows === 0n ? revision : countUp(transaction, revision);
    }
    case 'lineage':
      await place(transaction, word);
      return countUp(transaction, revision);
  }
}

async function keep(transaction: Transaction<Tables>, lineage: string, on: IsoDate, decision: Decision): Promise<void> {
  const [key, subject] = [storable(lineage), storable(subjectOf(decision))];
  await transaction.deleteFrom('corrections').where('lineage', '=', key).where('subject', '=', subject).execute();
  await transaction
    .insertInto('corrections')
    .values({ lineage: key, subject, decided_on: on, decision: json(decision) })
    .execute();
}

async function place(
  transaction: Transaction<Tables>,
  { hash, lineage: given, carry }: Extract<ClerkWord, { of: 'lineage' }>,
): Promise<void> {
  const lineage = storable(given);
  await transaction
    .insertInto('lineage_words')
    .values({ content_hash: hash, lineage })
    .onConflict((conflict) => conflict.column('content_hash').doUpdateSet({ lineage }))
    .execute();
  await transaction.updateTable('documents').set({ lineage }).where('content_hash', '=', hash).execute();
  await transaction.updateTable('past_versions').set({ lineage }).where('content_hash', '=', hash).execute();
  for (const { lineage: from, on, decision, id } of (await clerkWordsIn(transaction)).corrections) {
    if (carry.includes(id) && from !== lineage) await keep(transaction, lineage, on, decision);
  }
}

import { sql, type Transaction } from 'kysely';
import { MAX_PAST_VERSIONS, type CorpusChange, type StoredDocument } from '../../ports/store.ts';
import { storable } from '../../text/storable.ts';
import { json } from './json.ts';
import { countUp, lockRevision } from './revision.ts';
import { REGISTER_SHAPE } from './shape.ts';
import type { Tables } from './tables.ts';

/** Replaces, removes and keeps what went as past versions; returns the revision after it. */
export async function applyIn(transaction: Transaction<Tables>, change: CorpusChange): Promise<number> {
  const revision = await lockRevision(transaction);
  const leaving = [...change.remove, ...change.put.map(({ plan }) => plan)].map(storable);
  await retire(transaction, leaving, change);
  const deleted = await deleteAll(transaction, leaving);
  // Row by row: one document may be megabytes, and a statement for all of them would have to hold every one at once.
  const decided = await decidedLineages(transaction, change.put);
  for (const document of change.put) await insert(transaction, document, decided.get(document.hash));
  return deleted === 0 && change.put.length === 0 ? revision : countUp(transaction, revision);
}

/** A content that comes again in the same change was only read again or renamed, and is not past. */
async function retire(transaction: Transaction<Tables>, plans: readonly string[], change: CorpusChange): Promise<void> {
  if (plans.length === 0) return;
  const staying = change.put.map(({ hash }) => hash);
  const retired = await transaction
    .insertInto('past_versions')
    .columns(['plan', 'file_name', 'content_hash', 'source_text', 'lineage', 'arrived', 'identity', 'ended_at'])
    .expression((query) =>
      query
        .selectFrom('documents')
        .select([
          'plan',
          'file_name',
          'content_hash',
          'source_text',
          'lineage',
          'arrived',
          'identity',
          sql<string>`${change.at}::text`.as('ended_at'),
        ])
        .where('plan', 'in', plans)
        .where(sql<boolean>`not content_hash = any(${staying})`)
        .orderBy('arrived'),
    )
    .returning('lineage')
    .execute();
  for (const lineage of new Set(retired.map((row) => row.lineage))) await prune(transaction, lineage);
}

async function prune(transaction: Transaction<Tables>, lineage: string): Promise<void> {
  await sql`
    delete from past_versions
    where md5(lineage) = md5(${lineage}) and lineage = ${lineage} and id not in (
      select id from past_versions where md5(lineage) = md5(${lineage}) and lineage = ${lineage}
      order by id desc limit ${MAX_PAST_VERSIONS}
    )`.execute(transaction);
}

async function deleteAll(transaction: Transaction<Tables>, plans: readonly string[]): Promise<number> {
  if (plans.length === 0) return 0;
  const { numDeletedRows } = await transaction
    .deleteFrom('documents')
    .where('plan', 'in', plans)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Lineages that clerks decided for these documents, by hash. */
async function decidedLineages(
  transaction: Transaction<Tables>,
  documents: readonly StoredDocument[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = documents.map(({ hash }) => hash);
  const words = await transaction
    .selectFrom('lineage_words')
    .selectAll()
    .where(sql<boolean>`content_hash = any(${hashes})`)
    .execute();
  return new Map(words.map((word) => [word.content_hash, word.lineage]));
}

async function insert(
  transaction: Transaction<Tables>,
  document: StoredDocument,
  decided: string | undefined,
): Promise<void> {
  await transaction
    .insertInto('documents')
    .values({
      plan: storable(document.plan),
      file_name: storable(document.fileName),
      content_hash: document.hash,
      reading_version: document.readingVersion,
      source_text: storable(document.text),
      register: json(document.register),
      register_shape: REGISTER_SHAPE,
      lineage: decided ?? storable(document.lineage),
      arrived: document.arrived,
      identity: json(document.identity),
    })
    .execute();
}

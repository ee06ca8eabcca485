import type { CorpusChange, StoredDocument } from '../../src/ports/store.ts';
import { storedDocument } from '../support/stored.ts';

/** How many of the latest changes' own documents stay. */
const KEPT = 3;

/**
 * The change that makes an empty store's revision `number`, counted from 1: two documents rewritten, one added, one
 * removed, some 300 KB in several rows, so that a kill finds it half-way.
 */
export function changeOf(number: number): CorpusChange {
  const gone = number - KEPT;
  return {
    put: [document('a', number, 100), document('b', number, 1000), document(ownName(number), number, 20)],
    remove: gone > 0 ? [ownName(gone)] : [],
  };
}

/** Everything that a store holds at a revision, ordered by identifier. */
export function documentsAt(revision: number): readonly StoredDocument[] {
  if (revision === 0) return [];
  const own = Array.from({ length: Math.min(KEPT, revision) }, (_, back) => revision - back);
  const documents = [
    document('a', revision, 100),
    document('b', revision, 1000),
    ...own.map((number) => document(ownName(number), number, 20)),
  ];
  return documents.sort((one, other) => (one.plan < other.plan ? -1 : 1));
}

function ownName(number: number): string {
  return `own-${number}`;
}

function document(plan: string, number: number, repeats: number): StoredDocument {
  return storedDocument(plan, `Thực hiện nhiệm vụ số ${number} của ${plan}. `.repeat(repeats), number);
}

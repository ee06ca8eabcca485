import { isDeepStrictEqual } from 'node:util';
import type { ClerkWord, CorpusChange, Store, StoredDocument } from '../../src/ports/store.ts';
import { AT, storedDocument } from '../support/stored.ts';

/** How many of the latest changes' own documents stay. */
const KEPT = 3;

/** Brings an empty store's revision to `revision`, counted from 1: documents and a clerk's decision in turn. */
export async function applyNext(store: Store, revision: number): Promise<number> {
  const number = Math.ceil(revision / 2);
  return revision % 2 === 1 ? store.apply(changeOf(number)) : store.record(decisionOf(number));
}

/** True where a store holds what belongs to a revision, and nothing else. */
export async function isWhole(store: Store, revision: number): Promise<boolean> {
  const { corrections } = await store.clerkWords();
  const made = corrections.map(({ decision }) => decision.kind === 'deadline-binds' && decision.binds[0]);
  const expected = Array.from({ length: Math.floor(revision / 2) }, (_, index) => officeOf(index + 1));
  return isDeepStrictEqual(
    { documents: await store.documents(), made },
    { documents: documentsAt(Math.ceil(revision / 2)), made: expected },
  );
}

/** Each decision is about other words, so that all of them stay. */
function decisionOf(number: number): ClerkWord {
  const entry = { quote: `Báo cáo lần ${number}.`, party: 'các đơn vị', date: '2026-11-25', action: 'báo cáo' };
  const decision = { kind: 'deadline-binds', entry, binds: [officeOf(number)] } as const;
  return { of: 'correction', lineage: 'a', on: '2026-11-22', decision };
}

function officeOf(number: number): string {
  return `Phòng số ${number}`;
}

/**
 * Change `number` of the documents, counted from 1: two documents rewritten, one added, one
 * removed, some 300 KB in several rows, so that a kill finds it half-way.
 */
function changeOf(number: number): CorpusChange {
  const gone = number - KEPT;
  return {
    at: AT,
    put: [document('a', number, 100), document('b', number, 1000), document(ownName(number), number, 20)],
    remove: gone > 0 ? [ownName(gone)] : [],
  };
}

/** The documents that a store holds after change `number`, ordered by identifier. */
function documentsAt(number: number): readonly StoredDocument[] {
  if (number === 0) return [];
  const own = Array.from({ length: Math.min(KEPT, number) }, (_, back) => number - back);
  const documents = [
    document('a', number, 100),
    document('b', number, 1000),
    ...own.map((one) => document(ownName(one), one, 20)),
  ];
  return documents.sort((one, other) => (one.plan < other.plan ? -1 : 1));
}

function ownName(number: number): string {
  return `own-${number}`;
}

function document(plan: string, number: number, repeats: number): StoredDocument {
  return storedDocument(plan, `Thực hiện nhiệm vụ số ${number} của ${plan}. `.repeat(repeats), number);
}

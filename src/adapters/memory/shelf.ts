import { subjectOf, type Correction } from '../../domain/correction.ts';
import { ProductError } from '../../domain/errors.ts';
import {
  MAX_PAST_VERSIONS,
  type ClerkWord,
  type CorpusChange,
  type DocumentState,
  type PastVersion,
  type StoredDocument,
} from '../../ports/store.ts';
import { storable } from '../../text/storable.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { storableCopy } from './copy.ts';

/** Everything that the store keeps; replaced as a whole by a change. */
interface Kept {
  readonly documents: ReadonlyMap<string, StoredDocument>;
  readonly past: readonly (PastVersion & Pick<StoredDocument, 'text'>)[];
  readonly corrections: readonly Correction[];
  readonly lineages: ReadonlyMap<string, string>;
}

/** The documents and what clerks decided, with the number of their changes. */
export interface Shelf {
  kept: Kept;
  revision: number;
  lastCorrection: number;
}

export function emptyShelf(): Shelf {
  return {
    kept: { documents: new Map(), past: [], corrections: [], lineages: new Map() },
    revision: 0,
    lastCorrection: 0,
  };
}

/** Changes the documents; returns the revision. */
export function apply(shelf: Shelf, change: CorpusChange): number {
  return become(shelf, changed(shelf.kept, change));
}

/** Keeps a clerk's word; returns the revision. */
export function record(shelf: Shelf, word: ClerkWord): number {
  return become(
    shelf,
    recorded(shelf.kept, word, () => (shelf.lastCorrection += 1)),
  );
}

function become(shelf: Shelf, next: Kept): number {
  if (next !== shelf.kept) shelf.revision += 1;
  shelf.kept = next;
  return shelf.revision;
}

/** A version without its text. */
export function versionOf({
  plan,
  fileName,
  hash,
  lineage,
  arrived,
  identity,
}: Omit<PastVersion, 'ended'>): Omit<PastVersion, 'ended'> {
  return { plan, fileName, hash, lineage, arrived, identity };
}

export function stateOf({ readingVersion, ...document }: StoredDocument): DocumentState {
  return { ...versionOf(document), readingVersion };
}

/** The same where the change changes nothing. */
function changed(kept: Kept, change: CorpusChange): Kept {
  const put = change.put.map((document) => copyOf(document, kept.lineages));
  if (new Set(put.map(({ plan }) => plan)).size < put.length) throw new ProductError('store-failed', storeFailed());
  const leaving = [...change.remove, ...put.map(({ plan }) => plan)].flatMap((plan) => kept.documents.get(plan) ?? []);
  if (leaving.length + put.length === 0) return kept;
  const documents = new Map(kept.documents);
  for (const { plan } of leaving) documents.delete(plan);
  for (const document of put) documents.set(document.plan, document);
  const staying = new Set(put.map(({ hash }) => hash));
  const retired = leaving
    .filter(({ hash }) => !staying.has(hash))
    .sort((a, b) => a.arrived - b.arrived)
    .map((document) => ({ ...versionOf(document), text: document.text, ended: change.at }));
  return { ...kept, documents, past: pruned([...kept.past, ...retired]) };
}

function pruned(past: Kept['past']): Kept['past'] {
  const later = new Map<string, number>();
  return past
    .toReversed()
    .filter(({ lineage }) => {
      const before = later.get(lineage) ?? 0;
      later.set(lineage, before + 1);
      return before < MAX_PAST_VERSIONS;
    })
    .reverse();
}

function recorded(kept: Kept, word: ClerkWord, nextId: () => number): Kept {
  switch (word.of) {
    case 'correction':
      return { ...kept, corrections: withOne(kept.corrections, { ...storableCopy(word), id: nextId() }) };
    case 'withdrawal': {
      const corrections = kept.corrections.filter(({ id }) => id !== word.correction);
      return corrections.length === kept.corrections.length ? kept : { ...kept, corrections };
    }
    case 'lineage': {
      const lineage = storable(word.lineage);
      const place = <T extends StoredDocument | PastVersion>(one: T): T =>
        one.hash === word.hash ? { ...one, lineage } : one;
      return {
        documents: new Map([...kept.documents].map(([plan, document]) => [plan, place(document)])),
        past: kept.past.map(place),
        corrections: kept.corrections
          .filter((one) => word.carry.includes(one.id) && one.lineage !== lineage)
          .reduce((all, one) => withOne(all, { ...one, lineage, id: nextId() }), kept.corrections),
        lineages: new Map([...kept.lineages, [word.hash, lineage]]),
      };
    }
  }
}

function withOne(corrections: readonly Correction[], { id, lineage, on, decision }: Correction): readonly Correction[] {
  const subject = subjectOf(decision);
  const others = corrections.filter((one) => one.lineage !== lineage || subjectOf(one.decision) !== subject);
  return [...others, { id, lineage, on, decision }];
}

/** A copy of its own, as any other store would give back: what the caller does to its object later is not kept. */
function copyOf(document: StoredDocument, lineages: ReadonlyMap<string, string>): StoredDocument {
  const copy = storableCopy(document);
  return { ...copy, lineage: lineages.get(copy.hash) ?? copy.lineage };
}

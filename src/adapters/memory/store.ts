import { subjectOf, type Correction } from '../../domain/correction.ts';
import { ProductError } from '../../domain/errors.ts';
import {
  MAX_PAST_VERSIONS,
  type ClerkWord,
  type CorpusChange,
  type DocumentState,
  type PastVersion,
  type Store,
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

/** A store that lasts as long as its process: for commands that answer once, and the yardstick of the contract. */
export function memoryStore(): Store {
  let kept: Kept = { documents: new Map(), past: [], corrections: [], lineages: new Map() };
  let revision = 0;
  let lastCorrection = 0;
  let closed = false;
  const whileOpen = <T>(act: () => T): Promise<T> =>
    closed ? Promise.reject(new ProductError('store-failed', storeFailed())) : Promise.resolve().then(act);
  const documents = (): readonly StoredDocument[] =>
    [...kept.documents.values()].sort((a, b) => (a.plan < b.plan ? -1 : 1));
  const become = (next: Kept): number => {
    if (next !== kept) revision += 1;
    kept = next;
    return revision;
  };

  return {
    revision: () => whileOpen(() => revision),
    states: () => whileOpen(() => documents().map(stateOf)),
    documents: () => whileOpen(documents),
    past: () => whileOpen(() => kept.past.map(({ ended, ...one }) => ({ ...versionOf(one), ended }))),
    pastText: (lineage, hash) =>
      whileOpen(() => kept.past.findLast((one) => one.lineage === lineage && one.hash === hash)?.text ?? null),
    clerkWords: () => whileOpen(() => ({ corrections: kept.corrections, lineages: kept.lineages })),
    apply: (change) => whileOpen(() => become(changed(kept, change))),
    record: (word) => whileOpen(() => become(recorded(kept, word, () => (lastCorrection += 1)))),
    ready: () => Promise.resolve(!closed),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

function versionOf({
  plan,
  fileName,
  hash,
  lineage,
  arrived,
  identity,
}: Omit<PastVersion, 'ended'>): Omit<PastVersion, 'ended'> {
  return { plan, fileName, hash, lineage, arrived, identity };
}

function stateOf({ readingVersion, ...document }: StoredDocument): DocumentState {
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

import { ProductError } from '../../domain/errors.ts';
import type { CorpusChange, Store, StoredDocument } from '../../ports/store.ts';
import { storable } from '../../text/storable.ts';
import { storeFailed } from '../../text/vi/errors.ts';

/** A store that lasts as long as its process: for commands that answer once, and the yardstick of the contract. */
export function memoryStore(): Store {
  let kept: ReadonlyMap<string, StoredDocument> = new Map();
  let revision = 0;
  let closed = false;
  const whileOpen = <T>(act: () => T): Promise<T> =>
    closed ? Promise.reject(new ProductError('store-failed', storeFailed())) : Promise.resolve().then(act);
  const documents = (): readonly StoredDocument[] => [...kept.values()].sort((a, b) => (a.plan < b.plan ? -1 : 1));

  return {
    revision: () => whileOpen(() => revision),
    states: () =>
      whileOpen(() =>
        documents().map(({ plan, fileName, hash, readingVersion }) => ({ plan, fileName, hash, readingVersion })),
      ),
    documents: () => whileOpen(documents),
    apply: (change) =>
      whileOpen(() => {
        const next = changed(kept, change);
        if (next !== kept) revision += 1;
        kept = next;
        return revision;
      }),
    ready: () => Promise.resolve(!closed),
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
}

type Documents = ReadonlyMap<string, StoredDocument>;

/** The same map where the change changes nothing. */
function changed(kept: Documents, change: CorpusChange): Documents {
  const next = new Map(kept);
  const gone = change.remove.filter((plan) => next.delete(plan));
  const put = change.put.map(copyOf);
  if (new Set(put.map(({ plan }) => plan)).size < put.length) throw new ProductError('store-failed', storeFailed());
  for (const document of put) next.set(document.plan, document);
  return gone.length + put.length === 0 ? kept : next;
}

/** A copy of its own, as any other store would give back: what the caller does to its object later is not kept. */
function copyOf(document: StoredDocument): StoredDocument {
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value)),
  ) as StoredDocument;
}

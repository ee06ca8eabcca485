import type { Store, StoredDocument } from '../ports/store.ts';

/** The store's documents in memory, as of its last look. */
export interface Snapshot {
  /** The same array until a refresh finds a change. */
  documents(): readonly StoredDocument[];
  /** Loads the documents anew where the store's revision has moved. @throws ProductError `store-failed`. */
  refresh(): Promise<void>;
}

/** Loads all documents. @throws ProductError `store-failed`. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  let revision = -1;
  let documents: readonly StoredDocument[] = [];
  const refresh = async (): Promise<void> => {
    // The revision first: a change between the two reads is then loaded once more rather than missed.
    const current = await store.revision();
    if (current === revision) return;
    documents = await store.documents();
    revision = current;
  };
  await refresh();
  return { documents: () => documents, refresh };
}

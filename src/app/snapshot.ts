import type { Store, StoredDocument } from '../ports/store.ts';
import { shelve, type ShelvedDocument } from './shelf.ts';

/** The store's documents in memory, as of its last look. */
export interface Snapshot {
  /** Those in force, with their registers corrected; the same array until a refresh finds a change. */
  documents(): readonly StoredDocument[];
  /** The revision of the store that they are of. */
  revision(): number;
  /** All of them, ordered by identifier. */
  shelf(): readonly ShelvedDocument[];
  /** Loads the documents anew where the store's revision has moved. @throws ProductError `store-failed`. */
  refresh(): Promise<void>;
}

/** Loads all documents and what clerks decided about them. @throws ProductError `store-failed`. */
export async function takeSnapshot(store: Store): Promise<Snapshot> {
  let revision = -1;
  let shelf: readonly ShelvedDocument[] = [];
  let documents: readonly StoredDocument[] = [];
  const refresh = async (): Promise<void> => {
    // The revision first: a change between the two reads is then loaded once more rather than missed.
    const current = await store.revision();
    if (current === revision) return;
    shelf = shelve(await store.documents(), (await store.clerkWords()).corrections);
    documents = shelf
      .filter(({ supersededBy }) => supersededBy === null)
      .map(({ stored, plan }) => ({ ...stored, register: plan }));
    revision = current;
  };
  await refresh();
  return { documents: () => documents, revision: () => revision, shelf: () => shelf, refresh };
}

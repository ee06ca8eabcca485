import { listCorpus } from '../adapters/files/corpus.ts';
import { textReader } from '../adapters/files/text-reader.ts';
import type { Settings } from '../config.ts';
import { READING_VERSION, readPlan } from '../ingest/read.ts';
import type { StoredDocument } from '../ports/store.ts';
import type { Log } from '../ports/system.ts';
import { follow } from './follow.ts';
import { openStoreOf, type OpenedStore } from './open-store.ts';
import { takeSnapshot } from './snapshot.ts';
import { syncCorpus, type SyncSummary } from './sync.ts';

/** The documents, open: read, stored and kept in memory to answer from. */
export interface Product {
  /** All documents, ordered by identifier; the same array until something changes. */
  register(): readonly StoredDocument[];
  /** Where this process may answer others; null where the store is on a server and belongs to nobody. */
  readonly socket: string | null;
  /** What became of the folder's files when it was opened. */
  readonly summary: SyncSummary;
  /** True where the store answers. */
  ready(): Promise<boolean>;
  /** Ends watching, lets a running change finish, closes the store and gives the data folder back. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly log: Log;
  /** True to follow the corpus folder, and the store where others write to it too. */
  readonly watch: boolean;
}

/**
 * Opens the store, makes it hold what the corpus folder holds, and takes the register into memory.
 * @throws ProductError `input-missing`, `data-folder-busy`, `data-folder-unusable`, `store-failed`.
 */
export async function openProduct(settings: Settings, options: OpenOptions): Promise<Product> {
  // Looked at first: a wrong folder should be told before seconds are spent on making a database.
  await listCorpus(settings.corpusDir);
  return openOver(await openStoreOf(settings, options.log), settings, options);
}

/** As `openProduct`, over a store that is open already; closed with the product, or where this fails. */
export async function openOver(opened: OpenedStore, settings: Settings, { log, watch }: OpenOptions): Promise<Product> {
  const { store } = opened;
  const dir = settings.corpusDir;
  const sync = async (): Promise<SyncSummary> => {
    const summary = await syncCorpus({
      dir,
      store,
      readers: [textReader],
      readPlan,
      readingVersion: READING_VERSION,
      log,
    });
    log.info('corpus.synced', countsOf(summary));
    return summary;
  };
  try {
    const summary = await sync();
    const snapshot = await takeSnapshot(store);
    const shared = settings.databaseUrl !== null;
    const stop = watch
      ? follow({ dir, shared, sync: () => sync().then(() => undefined), refresh: () => snapshot.refresh(), log })
      : () => Promise.resolve();
    return {
      register: () => snapshot.documents(),
      socket: opened.socket,
      summary,
      ready: () => store.ready(),
      close: () => stop().then(() => opened.close()),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

function countsOf(summary: SyncSummary): Record<keyof SyncSummary, number> {
  const { added, changed, removed, unchanged, problems } = summary;
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: unchanged.length,
    problems: problems.length,
  };
}

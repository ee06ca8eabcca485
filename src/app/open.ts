import { systemClock } from '../adapters/clock/clock.ts';
import { listCorpus } from '../adapters/files/corpus.ts';
import { textReader } from '../adapters/files/text-reader.ts';
import type { Settings } from '../config.ts';
import { READING_VERSION, readPlan } from '../ingest/read.ts';
import type { Chats } from '../ports/chats.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Mail } from '../ports/mail.ts';
import type { Spending } from '../ports/spending.ts';
import type { Store, StoredDocument } from '../ports/store.ts';
import type { Log } from '../ports/system.ts';
import type { Vectors } from '../ports/vectors.ts';
import { follow } from './follow.ts';
import { inTurn } from './in-turn.ts';
import { noticeTeller } from './notices.ts';
import { openStoreOf, type OpenedStore } from './open-store.ts';
import type { ShelvedDocument } from './shelf.ts';
import { takeSnapshot } from './snapshot.ts';
import { syncCorpus, type SyncSummary } from './sync.ts';

/** The documents, open: read, stored and kept in memory to answer from. */
export interface Product {
  /** The documents in force, corrected, ordered by identifier; the same array until something changes. */
  register(): readonly StoredDocument[];
  /** The store's revision that the register is of. */
  revision(): number;
  /** Every document of the corpus folder, ordered by identifier. */
  shelf(): readonly ShelvedDocument[];
  readonly store: Store;
  readonly mail: Mail;
  readonly chats: Chats;
  readonly ledger: Ledger;
  readonly spending: Spending;
  readonly vectors: Vectors;
  /** Brings store and memory in line with the folder. `again`: true to read every file again. */
  sync(again: boolean): Promise<SyncSummary>;
  /** Brings the memory in line with the store. */
  refresh(): Promise<void>;
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
  const { corpusDir: dir, startsAt } = settings;
  const clock = systemClock(startsAt);
  // A clerk's command and a change of the folder may come at once.
  const turn = inTurn();
  const readFolder = async (again: boolean): Promise<SyncSummary> => {
    const summary = await syncCorpus({
      dir,
      store,
      readers: [textReader],
      readPlan,
      readingVersion: READING_VERSION,
      now: () => clock.now(),
      log,
      again,
    });
    log.info('corpus.synced', countsOf(summary));
    return summary;
  };
  try {
    const summary = await readFolder(false);
    const snapshot = await takeSnapshot(store);
    const tell = noticeTeller(log);
    tell(snapshot.shelf());
    const refreshNow = async (): Promise<void> => {
      await snapshot.refresh();
      tell(snapshot.shelf());
    };
    const refresh = (): Promise<void> => turn(refreshNow);
    const sync = (again: boolean): Promise<SyncSummary> =>
      turn(async () => {
        const result = await readFolder(again);
        await refreshNow();
        return result;
      });
    const shared = settings.databaseUrl !== null;
    const stop = watch
      ? follow({ dir, shared, sync: () => sync(false).then(() => undefined), refresh, log })
      : () => Promise.resolve();
    return {
      register: () => snapshot.documents(),
      revision: () => snapshot.revision(),
      shelf: () => snapshot.shelf(),
      store,
      mail: opened.mail,
      chats: opened.chats,
      ledger: opened.ledger,
      spending: opened.spending,
      vectors: opened.vectors,
      sync,
      refresh,
      socket: opened.socket,
      summary,
      ready: () => store.ready(),
      close: () =>
        stop()
          .then(() => turn(() => Promise.resolve()))
          .then(() => opened.close()),
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

import { claimDataFolder, type FolderHolder } from '../adapters/lock/data-folder.ts';
import { socketPathOf } from '../adapters/ipc/socket-path.ts';
import { openEmbeddedDatabase } from '../adapters/postgres/embedded.ts';
import { openServerDatabase } from '../adapters/postgres/server.ts';
import type { Settings } from '../config.ts';
import { ProductError } from '../domain/errors.ts';
import type { Database } from '../ports/database.ts';
import type { Log } from '../ports/system.ts';
import { dataFolderBusy } from '../text/vi/errors.ts';

/** A database with the place it lives in. */
export interface OpenedStore extends Database {
  /** Where this process may answer others; null where the store is on a server and belongs to nobody. */
  readonly socket: string | null;
  /** Closes the database, then gives the data folder back. */
  close(): Promise<void>;
}

/** `data-folder-busy` with what is known of the folder's holder, for a command that can ask it. */
export class FolderTaken extends ProductError {
  readonly holder: FolderHolder | null;

  constructor(folder: string, holder: FolderHolder | null) {
    const pid = holder?.pid ?? null;
    super('data-folder-busy', dataFolderBusy(folder, pid), { folder, pid });
    this.holder = holder;
  }
}

/**
 * Opens the database that the settings name. On a server nothing lies in the data folder, so any number of processes may
 * share both; the embedded database's folder belongs to this process until closed.
 * @throws ProductError `data-folder-busy`, `data-folder-unusable`, `store-failed`.
 */
export async function openStoreOf(settings: Settings, log: Log): Promise<OpenedStore> {
  if (settings.databaseUrl !== null) {
    return { ...(await openServerDatabase(settings.databaseUrl, log)), socket: null };
  }
  const own = socketPathOf(settings.dataDir);
  const claim = await claimDataFolder(settings.dataDir, { pid: process.pid, socket: own, corpus: settings.corpusDir });
  if (!claim.ours) {
    throw new FolderTaken(settings.dataDir, claim.holder);
  }
  try {
    const database = await openEmbeddedDatabase(settings.dataDir, log);
    return {
      ...database,
      socket: own,
      close: async () => {
        await database.close();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

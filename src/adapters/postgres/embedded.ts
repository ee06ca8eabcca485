import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Pool } from 'pg';
import { ProductError } from '../../domain/errors.ts';
import type { Database } from '../../ports/database.ts';
import type { Log } from '../../ports/system.ts';
import { dataFolderDamaged, dataFolderNotWritable } from '../../text/vi/errors.ts';
import { openDatabase } from './database.ts';
import { preparing } from './preparing.ts';

/**
 * Opens the embedded database in `dataDir/db`, making it where there is none. The caller holds the
 * folder's lock: two processes on one database destroy it without an error.
 * @throws ProductError `data-folder-unusable` where the database is damaged or cannot be written; it is left as it is.
 */
export async function openEmbeddedDatabase(dataDir: string, log: Log): Promise<Database> {
  const folder = join(dataDir, 'db');
  if (!(await isThere(folder))) await create(dataDir, folder);
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK).catch((error: unknown) => {
    throw unusable(dataFolderNotWritable(dataDir), dataDir, error);
  });
  // Without its version the engine would take the folder for a new one and write over what is in it.
  if (!existsSync(join(folder, 'PG_VERSION'))) throw unusable(dataFolderDamaged(folder), dataDir);
  try {
    const engine = await start(folder);
    // One connection, never dropped: the embedded engine has no other.
    const pool = new Pool(Object.assign(createPgConfig(engine), { max: 1, idleTimeoutMillis: 0 }));
    return await openDatabase(pool, log, {
      asked: preparing(pool),
      hasClock: false,
      release: () => engine.close(),
    });
  } catch (error) {
    if (error instanceof ProductError) throw error;
    throw unusable(dataFolderDamaged(folder), dataDir, error);
  }
}

async function isThere(folder: string): Promise<boolean> {
  return readdir(folder).then(
    (entries) => entries.length > 0,
    () => false,
  );
}

/**
 * Makes the database beside its place and moves it there whole, so that a process killed half-way leaves nothing that
 * looks like a database; what such a one left behind was never in use and may go.
 */
async function create(dataDir: string, folder: string): Promise<void> {
  const unfinished = join(dataDir, 'db.new');
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true });
    const engine = await start(unfinished);
    await engine.close();
    await rename(unfinished, folder);
  } catch (error) {
    throw unusable(dataFolderNotWritable(dataDir), dataDir, error);
  }
}

async function start(folder: string): Promise<PGlite> {
  const engine = new PGlite(folder);
  await engine.waitReady;
  return engine;
}

function unusable(message: string, dataDir: string, cause?: unknown): ProductError {
  return new ProductError('data-folder-unusable', message, { folder: dataDir }, { cause });
}

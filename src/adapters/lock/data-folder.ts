import { mkdir, open, readFile, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { tryLock } from 'fs-native-extensions';
import { z } from 'zod';
import { ProductError } from '../../domain/errors.ts';
import { dataFolderNotWritable } from '../../text/vi/errors.ts';

/** The process that a data folder belongs to. */
export interface FolderHolder {
  readonly pid: number;
  /** Where it answers other processes. */
  readonly socket: string;
  /** The corpus folder that it answers from. */
  readonly corpus: string;
}

const holderSchema: z.ZodType<FolderHolder> = z.object({
  pid: z.number().int().positive(),
  socket: z.string(),
  corpus: z.string(),
});

/** Either the folder is ours until released, or it is another process's, named where that could be learned. */
export type FolderClaim =
  { readonly ours: true; release(): Promise<void> } | { readonly ours: false; readonly holder: FolderHolder | null };

const LOCK = 'lock';
const HOLDER = 'process.json';

/**
 * Claims a data folder for this process, making the folder where there is none. The operating system holds the lock
 * and drops it when the process ends, however it ends; a file with a process number in it, the usual way, would
 * outlive a killed process and name a stranger after a restart.
 * @throws ProductError `data-folder-unusable` where the folder cannot be made or written.
 */
export async function claimDataFolder(dataDir: string, holder: FolderHolder): Promise<FolderClaim> {
  try {
    await mkdir(dataDir, { recursive: true });
    const file = await open(join(dataDir, LOCK), 'a+');
    const locked = await lockOrClose(file);
    if (!locked) return { ours: false, holder: await readHolder(dataDir) };
    await writeHolder(dataDir, holder);
    return {
      ours: true,
      release: async () => {
        await rm(join(dataDir, HOLDER), { force: true });
        await file.close();
      },
    };
  } catch (error) {
    const message = dataFolderNotWritable(dataDir);
    throw new ProductError('data-folder-unusable', message, { folder: dataDir }, { cause: error });
  }
}

async function lockOrClose(file: FileHandle): Promise<boolean> {
  let locked = false;
  try {
    locked = tryLock(file.fd);
    return locked;
  } finally {
    if (!locked) await file.close();
  }
}

async function writeHolder(dataDir: string, holder: FolderHolder): Promise<void> {
  const path = join(dataDir, HOLDER);
  await writeFile(`${path}.new`, JSON.stringify(holder));
  await rename(`${path}.new`, path);
}

/** Null where the holder has not written its name yet, or the file is damaged. */
async function readHolder(dataDir: string): Promise<FolderHolder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(join(dataDir, HOLDER), 'utf8')));
  } catch {
    return null;
  }
}

import { createHash } from 'node:crypto';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ProductError } from '../../domain/errors.ts';
import type { CorpusFile } from '../../ports/reader.ts';
import {
  corpusFolderMissing,
  corpusFolderUnreadable,
  fileIsNotAFile,
  fileMissing,
  fileNameUnreadable,
  fileStillChanging,
  fileTooLarge,
  fileUnreadable,
} from '../../text/vi/errors.ts';
import { errnoOf } from './errno.ts';
import { MAX_FILE_BYTES } from './limits.ts';

/** Hidden files, and those that editors and file managers leave beside documents. */
const IGNORED = /^(?:\.|~\$)|~$|^(?:thumbs\.db|desktop\.ini)$/iu;

/**
 * The full paths of the files of a folder, ordered by name: no hidden files, no subfolders, nothing that vanished.
 * @throws ProductError `input-missing` where there is no such folder, `input-unreadable` where it cannot be listed.
 */
export async function listCorpus(dir: string): Promise<readonly string[]> {
  const names = await readdir(dir).catch((error: unknown) => {
    const code = errnoOf(error);
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new ProductError('input-missing', corpusFolderMissing(dir), { folder: dir }, { cause: error })
      : new ProductError('input-unreadable', corpusFolderUnreadable(dir), { folder: dir, code }, { cause: error });
  });
  const paths = names.filter((name) => !IGNORED.test(name)).map((name) => join(dir, name));
  const kept = await Promise.all(paths.map(isCandidate));
  return paths.filter((_, index) => kept[index]).sort();
}

/**
 * Reads the bytes of one file and names it in NFC (macOS lists names decomposed).
 * @throws ProductError `input-missing`, `input-unreadable` (also while another program is writing it), `input-too-large`.
 */
export async function readCorpusFile(path: string): Promise<CorpusFile> {
  const fileName = basename(path).normalize('NFC');
  const { bytes, modified } = await readWhole(path, fileName);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { fileName, plan: parse(fileName).name, hash, bytes, modified };
}

/** What is no file, or vanished, is passed over; what cannot be looked at stays, so that reading it names the fault. */
async function isCandidate(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    return errnoOf(error) !== 'ENOENT' || path.includes(UNREADABLE);
  }
}

/** Stands in a name whose bytes are not UTF-8, as old archives unpack them; such a file cannot be opened by its name. */
const UNREADABLE = '\ufffd';

const ATTEMPTS = 3;
/** Between two attempts at a file that is being written, in milliseconds. */
const PAUSE_MS = 50;

type Content = Pick<CorpusFile, 'bytes' | 'modified'>;

async function readWhole(path: string, fileName: string): Promise<Content> {
  try {
    // Looked at before it is opened: opening a pipe would wait for a writer for ever.
    if (!(await stat(path)).isFile()) {
      throw new ProductError('input-unreadable', fileIsNotAFile(fileName), { file: fileName });
    }
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const content = await readOnce(path, fileName);
      if (content !== null) return content;
      await wait(PAUSE_MS);
    }
  } catch (error) {
    if (error instanceof ProductError) throw error;
    if (fileName.includes(UNREADABLE)) {
      throw new ProductError('input-unreadable', fileNameUnreadable(fileName), { file: fileName }, { cause: error });
    }
    const code = errnoOf(error);
    throw code === 'ENOENT'
      ? new ProductError('input-missing', fileMissing(fileName), { file: fileName }, { cause: error })
      : new ProductError('input-unreadable', fileUnreadable(fileName), { file: fileName, code }, { cause: error });
  }
  throw new ProductError('input-unreadable', fileStillChanging(fileName), { file: fileName });
}

/** Null where the file changed between the first look and the last byte. */
async function readOnce(path: string, fileName: string): Promise<Content | null> {
  const file = await open(path, 'r');
  try {
    const before = await sizeAndTime(file);
    if (before.size > MAX_FILE_BYTES) {
      const message = fileTooLarge(fileName, before.size, MAX_FILE_BYTES);
      throw new ProductError('input-too-large', message, { file: fileName, size: before.size });
    }
    const bytes = await file.readFile();
    const after = await sizeAndTime(file);
    return before.time === after.time && bytes.length === after.size ? { bytes, modified: after.time } : null;
  } finally {
    await file.close();
  }
}

async function sizeAndTime(file: FileHandle): Promise<{ size: number; time: bigint }> {
  const { size, mtimeNs } = await file.stat({ bigint: true });
  return { size: Number(size), time: mtimeNs };
}

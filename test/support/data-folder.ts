import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { recordingLog } from './log.ts';

/** Copies of one empty data folder: a new embedded database takes seconds to make, a copy a moment. */
export interface DataFolders {
  /** A data folder of one's own. */
  copy(): string;
  /** Removes all copies. */
  remove(): void;
}

/** Makes the folder to copy; remove all in `afterAll`. */
export async function makeDataFolders(): Promise<DataFolders> {
  const root = mkdtempSync(join(tmpdir(), 'nhac-viec-'));
  const template = join(root, 'template');
  mkdirSync(template);
  await (await openEmbeddedDatabase(template, recordingLog())).close();
  return {
    copy: () => {
      const folder = mkdtempSync(join(root, 'data-'));
      cpSync(template, folder, { recursive: true });
      return folder;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

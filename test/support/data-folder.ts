import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Copies of one empty data folder: a new embedded database takes seconds to make, a copy a moment. */
export interface DataFolders {
  /** A data folder of one's own. */
  copy(): string;
  /** Removes all copies. */
  remove(): void;
}

/** Makes a place for copies; remove all in `afterAll`. */
export function makeDataFolders(): DataFolders {
  const root = mkdtempSync(join(tmpdir(), 'nhac-viec-'));
  return {
    copy: () => {
      const folder = mkdtempSync(join(root, 'data-'));
      cpSync(inject('emptyDataFolder'), folder, { recursive: true });
      return folder;
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

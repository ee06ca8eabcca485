import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbeddedDatabase } from '../src/adapters/postgres/embedded.ts';
import { recordingLog } from './support/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty data folder, with its database made: a new one takes seconds, a copy of this one a moment. */
    readonly emptyDataFolder: string;
  }
}

/** Makes the data folder that every test copies; removes it when all have ended. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const root = mkdtempSync(join(tmpdir(), 'nhac-viec-template-'));
  const folder = join(root, 'data');
  mkdirSync(folder);
  await (await openEmbeddedDatabase(folder, recordingLog())).close();
  project.provide('emptyDataFolder', folder);
  return () => {
    rmSync(root, { recursive: true, force: true });
  };
}

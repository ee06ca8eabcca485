import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../../src/adapters/postgres/embedded.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { recordingLog } from '../../support/log.ts';
import { AT, storedDocument } from '../../support/stored.ts';

const template = mkdtempSync(join(tmpdir(), 'nhac-viec-'));
beforeAll(async () => {
  const { store } = await openEmbeddedDatabase(template, recordingLog());
  await store.apply({ at: AT, put: [storedDocument('a')], remove: [] });
  await store.close();
});
afterAll(() => {
  rmSync(template, { recursive: true, force: true });
});

function filledFolder(): string {
  const folder = temporaryFolder();
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Every file below a folder with its bytes. */
function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path, readFileSync(path).toString('base64')];
    }),
  );
}

describe('the embedded database', () => {
  it.each<[string, (db: string) => void]>([
    [
      'its control file is cut short',
      (db) => {
        truncateSync(join(db, 'global', 'pg_control'), 100);
      },
    ],
    [
      'its log is cut short',
      (db) => {
        for (const name of readdirSync(join(db, 'pg_wal')))
          if (/^[0-9A-F]{24}$/u.test(name)) truncateSync(join(db, 'pg_wal', name), 0);
      },
    ],
    [
      'a folder of it is gone',
      (db) => {
        rmSync(join(db, 'global'), { recursive: true });
      },
    ],
    [
      'its version is gone',
      (db) => {
        rmSync(join(db, 'PG_VERSION'));
      },
    ],
    [
      'its version is empty',
      (db) => {
        truncateSync(join(db, 'PG_VERSION'), 0);
      },
    ],
  ])('is called damaged, and never wiped, where %s', async (_, damage) => {
    const folder = filledFolder();
    damage(join(folder, 'db'));
    const before = contents(join(folder, 'db', 'base'));
    await expect(openEmbeddedDatabase(folder, recordingLog())).rejects.toMatchObject({
      code: 'data-folder-unusable',
      exitCode: 1,
      message: expect.stringContaining('khôi phục từ bản sao lưu') as string,
    });
    expect(contents(join(folder, 'db', 'base'))).toEqual(before);
  });

  it('is made anew after a process was killed while making it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'db.new', 'base'), { recursive: true });
    writeFileSync(join(folder, 'db.new', 'PG_VERSION'), '18\n');
    const { store } = await openEmbeddedDatabase(folder, recordingLog());
    expect(await store.documents()).toEqual([]);
    await store.close();
    expect(readdirSync(folder)).toEqual(['db']);
  });

  it('keeps what was applied when its process dies without closing it', async () => {
    const folder = filledFolder();
    const { store: running } = await openEmbeddedDatabase(folder, recordingLog());
    await running.apply({ at: AT, put: [storedDocument('b')], remove: [] });
    const copy = temporaryFolder();
    cpSync(folder, copy, { recursive: true });
    await running.close();
    const { store: after } = await openEmbeddedDatabase(copy, recordingLog());
    expect((await after.documents()).map(({ plan }) => plan)).toEqual(['a', 'b']);
    await after.close();
  });
});

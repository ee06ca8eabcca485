import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listCorpus, readCorpusFile } from '../../../src/adapters/files/corpus.ts';
import { temporaryFolder } from '../../support/folder.ts';

describe('the corpus folder', () => {
  it('lists files by name, without hidden files, editors’ leftovers and subfolders', async () => {
    const dir = temporaryFolder();
    for (const name of ['b.txt', 'a.md', '.hidden.txt', '~$a.docx', 'a.md~', 'Thumbs.db'])
      writeFileSync(join(dir, name), 'x');
    mkdirSync(join(dir, 'folder.txt'));
    expect((await listCorpus(dir)).map((path) => basename(path))).toEqual(['a.md', 'b.txt']);
  });

  it('says so where it is missing or not a folder', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'file'), 'x');
    await expect(listCorpus(join(dir, 'none'))).rejects.toMatchObject({ code: 'input-missing', exitCode: 66 });
    await expect(listCorpus(join(dir, 'file'))).rejects.toMatchObject({ code: 'input-missing', exitCode: 66 });
  });

  it('names a document by its file’s name without the ending, composed', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'Kế hoạch số 1.2024.txt'.normalize('NFD')), 'Nội dung');
    const [path = ''] = await listCorpus(dir);
    expect(await readCorpusFile(path)).toEqual({
      fileName: 'Kế hoạch số 1.2024.txt'.normalize('NFC'),
      plan: 'Kế hoạch số 1.2024'.normalize('NFC'),
      hash: execFileSync('sha256sum', [join(dir, readdirSync(dir)[0] ?? '')], { encoding: 'utf8' }).split(' ')[0],
      bytes: Buffer.from('Nội dung'),
      modified: statSync(path, { bigint: true }).mtimeNs,
    });
  });

  it('passes over a link to nothing, and keeps what cannot be looked at to report it', async () => {
    const dir = temporaryFolder();
    symlinkSync(join(dir, 'gone'), join(dir, 'broken.txt'));
    symlinkSync('loop.txt', join(dir, 'loop.txt'));
    const paths = await listCorpus(dir);
    expect(paths.map((path) => basename(path))).toEqual(['loop.txt']);
    await expect(readCorpusFile(join(dir, 'loop.txt'))).rejects.toMatchObject({
      code: 'input-unreadable',
      exitCode: 66,
    });
  });

  it('tells a file that vanished after it was listed from one that cannot be read', async () => {
    const dir = temporaryFolder();
    writeFileSync(join(dir, 'a.txt'), 'x');
    const [path = ''] = await listCorpus(dir);
    rmSync(path);
    await expect(readCorpusFile(path)).rejects.toMatchObject({ code: 'input-missing' });
    await expect(readCorpusFile(dir)).rejects.toMatchObject({ code: 'input-unreadable' });
  });

  it.runIf(process.platform === 'linux')('asks for another name where a name is not Unicode', async () => {
    const dir = temporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${dir}/K`), Buffer.from([0xea, 0x2e]), Buffer.from('txt')]), 'Nội dung');
    const [path = ''] = await listCorpus(dir);
    await expect(readCorpusFile(path)).rejects.toMatchObject({
      code: 'input-unreadable',
      message: expect.stringContaining('đổi tên tệp') as string,
    });
  });

  it('never waits for a pipe', async () => {
    const dir = temporaryFolder();
    execFileSync('mkfifo', [join(dir, 'pipe.txt')]);
    expect(await listCorpus(dir)).toEqual([]);
    await expect(readCorpusFile(join(dir, 'pipe.txt'))).rejects.toMatchObject({ code: 'input-unreadable' });
  });

  it('refuses a file over 5 MB by its size, before reading it', async () => {
    const path = join(temporaryFolder(), 'big.txt');
    writeFileSync(path, '');
    // A hole of a terabyte: reading it would not end.
    truncateSync(path, 1024 ** 4);
    await expect(readCorpusFile(path)).rejects.toMatchObject({ code: 'input-too-large', exitCode: 66 });
  });
});

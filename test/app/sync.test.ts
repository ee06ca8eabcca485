import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { textReader } from '../../src/adapters/files/text-reader.ts';
import { memoryStore } from '../../src/adapters/memory/store.ts';
import { syncCorpus, type SyncSummary } from '../../src/app/sync.ts';
import type { SourceDocument } from '../../src/domain/document.ts';
import type { Plan } from '../../src/domain/plan.ts';
import type { Store } from '../../src/ports/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { recordingLog } from '../support/log.ts';
import { AT, registerOf } from '../support/stored.ts';

let dir: string;
let store: Store;
let read: string[];
beforeEach(() => {
  dir = join(temporaryFolder(), 'corpus');
  mkdirSync(dir);
  store = memoryStore();
  read = [];
});

function readPlan({ plan, text }: SourceDocument): Plan {
  read.push(plan);
  if (text.includes('vấp')) throw new Error('the reading tripped');
  return registerOf(plan, text);
}
function sync(readingVersion = 1): Promise<SyncSummary> {
  read = [];
  return syncCorpus({
    dir,
    store,
    readers: [textReader],
    readPlan,
    readingVersion,
    now: () => AT,
    log: recordingLog(),
  });
}
function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(dir, name), content);
}
async function texts(): Promise<Record<string, string>> {
  return Object.fromEntries((await store.documents()).map(({ plan, text }) => [plan, text]));
}
const NOTHING = { added: [], changed: [], removed: [], unchanged: [], problems: [] };

describe('bringing the store in line with the corpus folder', () => {
  it('reads what is new, and nothing a second time', async () => {
    write('a.txt', 'một');
    write('b.md', 'hai');
    expect(await sync()).toEqual({ ...NOTHING, added: ['a', 'b'] });
    expect(await texts()).toEqual({ a: 'một', b: 'hai' });
    const revision = await store.revision();
    expect(await sync()).toEqual({ ...NOTHING, unchanged: ['a', 'b'] });
    expect(read).toEqual([]);
    expect(await store.revision()).toBe(revision);
  });

  it('replaces what changed, removes what went, and lets the rest be', async () => {
    for (const name of ['a', 'b', 'c']) write(`${name}.txt`, name);
    await sync();
    write('b.txt', 'mới');
    rmSync(join(dir, 'c.txt'));
    expect(await sync()).toEqual({ ...NOTHING, changed: ['b'], removed: ['c'], unchanged: ['a'] });
    expect(read).toEqual(['b']);
    expect(await texts()).toEqual({ a: 'a', b: 'mới' });
  });

  it('knows a file by its content, whatever its time says', async () => {
    write('a.txt', 'một');
    await sync();
    write('a.txt', 'một');
    expect((await sync()).unchanged).toEqual(['a']);
  });

  it('follows a file that got another name', async () => {
    write('a.txt', 'một');
    await sync();
    renameSync(join(dir, 'a.txt'), join(dir, 'z.txt'));
    expect(await sync()).toEqual({ ...NOTHING, added: ['z'], removed: ['a'] });
  });

  it('reads everything again when the reading has a new version', async () => {
    write('a.txt', 'một');
    await sync();
    expect((await sync(2)).changed).toEqual(['a']);
    expect((await store.states())[0]?.readingVersion).toBe(2);
    expect((await sync(2)).unchanged).toEqual(['a']);
  });

  it('keeps the old version of a file that became unreadable, and says so', async () => {
    for (const name of ['binary', 'broken', 'empty', 'good', 'trips']) write(`${name}.txt`, 'cũ');
    await sync();
    write('binary.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]));
    rmSync(join(dir, 'broken.txt'));
    symlinkSync('broken.txt', join(dir, 'broken.txt'));
    write('empty.txt', '');
    write('good.txt', 'mới');
    write('trips.txt', 'vấp');
    const { problems, changed, removed } = await sync();
    expect(problems.map(({ fileName, code }) => [fileName, code])).toEqual([
      ['binary.txt', 'input-not-text'],
      ['broken.txt', 'input-unreadable'],
      ['empty.txt', 'input-empty'],
      ['trips.txt', 'input-unreadable'],
    ]);
    for (const { fileName, message } of problems) expect(message).toContain(fileName);
    expect({ changed, removed }).toEqual({ changed: ['good'], removed: [] });
    expect(await texts()).toEqual({ binary: 'cũ', broken: 'cũ', empty: 'cũ', good: 'mới', trips: 'cũ' });
  });

  it('takes one of two files that differ in their ending only, and names both', async () => {
    write('a.md', 'md');
    write('a.txt', 'txt');
    const { added, problems } = await sync();
    expect(added).toEqual(['a']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/a\.txt.*a\.md/u);
    expect(await texts()).toEqual({ a: 'md' });
  });

  it('goes on using the one of two such files that was there first', async () => {
    write('a.txt', 'txt');
    await sync();
    write('a.md', 'md');
    const { unchanged, problems } = await sync();
    expect(unchanged).toEqual(['a']);
    expect(problems[0]?.message).toMatch(/a\.md.*a\.txt/u);
    expect(await texts()).toEqual({ a: 'txt' });
  });

  it('lets no file of a format that it cannot read take the place of one that it can', async () => {
    write('a.docx', Buffer.from('PK\u0003\u0004'));
    write('a.txt', 'txt');
    const { added, problems } = await sync();
    expect(added).toEqual(['a']);
    expect(problems.map(({ fileName }) => fileName)).toEqual(['a.docx']);
    expect(problems[0]?.message).toContain('.txt hoặc .md');
  });

  it('changes nothing where the folder is gone', async () => {
    write('a.txt', 'một');
    await sync();
    rmSync(dir, { recursive: true });
    await expect(sync()).rejects.toMatchObject({ code: 'input-missing', exitCode: 66 });
    expect(await texts()).toEqual({ a: 'một' });
  });

  it('keeps the store as it was where the change fails half-way', async () => {
    write('a.txt', 'một');
    await sync();
    write('a.txt', 'hai');
    const failing: Store = { ...store, apply: () => Promise.reject(new Error('no space left')) };
    const attempt = syncCorpus({
      dir,
      store: failing,
      readers: [textReader],
      readPlan,
      readingVersion: 1,
      now: () => AT,
      log: recordingLog(),
    });
    await expect(attempt).rejects.toThrow('no space left');
    expect(await texts()).toEqual({ a: 'một' });
  });

  it('passes over a file that vanishes while the others are read', async () => {
    write('a.txt', 'một');
    write('b.txt', 'hai');
    const vanishing = (document: SourceDocument): Plan => {
      rmSync(join(dir, 'b.txt'), { force: true });
      return readPlan(document);
    };
    const summary = await syncCorpus({
      dir,
      store,
      readers: [textReader],
      readPlan: vanishing,
      readingVersion: 1,
      now: () => AT,
      log: recordingLog(),
    });
    expect(summary).toEqual({ ...NOTHING, added: ['a'] });
    expect(await texts()).toEqual({ a: 'một' });
  });
});

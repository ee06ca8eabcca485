import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { textReader } from '../../src/adapters/files/text-reader.ts';
import { memoryStore } from '../../src/adapters/memory/store.ts';
import { shelve } from '../../src/app/shelf.ts';
import { takeSnapshot } from '../../src/app/snapshot.ts';
import { syncCorpus } from '../../src/app/sync.ts';
import { wordsOfDeadline } from '../../src/domain/correction.ts';
import { readPlan } from '../../src/ingest/read.ts';
import type { Store, StoredDocument } from '../../src/ports/store.ts';
import { temporaryFolder } from '../support/folder.ts';
import { recordingLog } from '../support/log.ts';
import { planText } from '../support/plan-builder.ts';
import { AT } from '../support/stored.ts';

let dir: string;
let store: Store;
beforeEach(() => {
  dir = join(temporaryFolder(), 'corpus');
  mkdirSync(dir);
  store = memoryStore();
});

const REPORTING = 'Các đơn vị báo cáo UBND huyện trước ngày 25/11/2025.';
const first = planText({ reporting: REPORTING });
const second = planText({ reporting: 'Các đơn vị báo cáo UBND huyện trước ngày 30/11/2025.' });
const draft = first.replace('Số: 15/KH-UBND', 'Số:     /KH-UBND');

/** Writes a file as it was last changed in a given second. */
function write(name: string, text: string, seconds = 1): void {
  writeFileSync(join(dir, name), text);
  utimesSync(join(dir, name), seconds, seconds);
}
async function sync(readingVersion = 1): Promise<void> {
  await syncCorpus({ dir, store, readers: [textReader], readPlan, readingVersion, now: () => AT, log: recordingLog() });
}
/** The documents that answers are made from. */
async function inForce(): Promise<readonly StoredDocument[]> {
  return (await takeSnapshot(store)).documents();
}
async function names(): Promise<string[]> {
  return (await inForce()).map(({ plan }) => plan);
}
async function lastDays(): Promise<string[]> {
  return (await inForce()).flatMap(({ register }) => register.deadlines.map(({ lastDay }) => lastDay));
}
async function correctDate(date: string): Promise<void> {
  const [document] = await inForce();
  const [deadline] = document?.register.deadlines ?? [];
  if (document === undefined || deadline === undefined) throw new Error('no deadline to correct');
  const decision = { kind: 'deadline-date', entry: wordsOfDeadline(deadline), date, bound: null } as const;
  await store.record({ of: 'correction', lineage: document.lineage, on: '2026-11-22', decision });
}

describe('versions of one document', () => {
  it('are a corrected file beside the old one: the one that came last answers, the other says why it does not', async () => {
    write('z-dau.txt', first);
    await sync();
    write('a-sua.txt', second);
    await sync();
    expect(await names()).toEqual(['a-sua']);
    expect(await lastDays()).toEqual(['2025-11-29']);
    const shelf = shelve(await store.documents(), []);
    expect(shelf.map(({ stored, supersededBy }) => [stored.plan, supersededBy?.plan ?? null])).toEqual([
      ['a-sua', null],
      ['z-dau', 'a-sua'],
    ]);
    rmSync(join(dir, 'a-sua.txt'));
    await sync();
    expect(await names()).toEqual(['z-dau']);
    expect(await lastDays()).toEqual(['2025-11-24']);
  });

  it('are a copy under another name', async () => {
    write('a.txt', first);
    copyFileSync(join(dir, 'a.txt'), join(dir, 'b.txt'));
    await sync();
    expect(await names()).toHaveLength(1);
  });

  it('that come at once arrive by the time of their files, then by name', async () => {
    write('a.txt', second, 9);
    write('b.txt', first, 5);
    write('c.txt', draft, 5);
    await sync();
    expect(await names()).toEqual(['a']);
    rmSync(join(dir, 'a.txt'));
    await sync();
    expect(await names()).toEqual(['c']);
  });

  it('are a draft without its number and the numbered plan, but not the plan of another year or number', async () => {
    write('draft.txt', draft);
    await sync();
    write('plan.txt', first);
    write('other-number.txt', first.replace('Số: 15/', 'Số: 16/'));
    write('other-year.txt', first.replaceAll('2025', '2024'));
    await sync();
    expect(await names()).toEqual(['other-number', 'other-year', 'plan']);
  });

  it('stay in force as they were when their files are renamed or read again', async () => {
    write('a.txt', first, 1);
    write('b.txt', second, 2);
    await sync();
    renameSync(join(dir, 'a.txt'), join(dir, 'z.txt'));
    utimesSync(join(dir, 'z.txt'), 99, 99);
    await sync();
    expect(await names()).toEqual(['b']);
    await sync(2);
    expect(await names()).toEqual(['b']);
    expect(await store.past()).toEqual([]);
  });

  it('are kept when a file is corrected in its place, with what it said before', async () => {
    write('a.txt', first);
    await sync();
    const [before] = await store.documents();
    write('a.txt', second);
    await sync();
    expect(await store.past()).toMatchObject([{ fileName: 'a.txt', hash: before?.hash, ended: AT }]);
    expect(await store.pastText(before?.lineage ?? '', before?.hash ?? '')).toBe(first.normalize('NFC'));
  });
});

describe('a clerk’s correction', () => {
  it('survives a new name, a new reading, a corrected file that still says so, and deletion', async () => {
    write('a.txt', draft);
    await sync();
    await correctDate('2025-11-20');
    const corrected = ['2025-11-19'];
    expect(await lastDays()).toEqual(corrected);
    renameSync(join(dir, 'a.txt'), join(dir, 'b.txt'));
    await sync();
    expect([await names(), await lastDays()]).toEqual([['b'], corrected]);
    await sync(2);
    expect(await lastDays()).toEqual(corrected);
    write('b.txt', planText({ reporting: `Thực hiện chế độ báo cáo như sau:\n\n${REPORTING}` }));
    await sync(2);
    expect(await lastDays()).toEqual(corrected);
    rmSync(join(dir, 'b.txt'));
    await sync(2);
    write('c.txt', first);
    await sync(2);
    expect(await lastDays()).toEqual(corrected);
  });

  it('is laid over nothing where the sentence is gone or says another date, and is told of', async () => {
    write('a.txt', first);
    await sync();
    await correctDate('2025-11-20');
    write('a.txt', second);
    await sync();
    expect(await lastDays()).toEqual(['2025-11-29']);
    const [shelved] = (await takeSnapshot(store)).shelf();
    expect([shelved?.applied.length, shelved?.orphaned.length]).toEqual([0, 1]);
    write('a.txt', first);
    await sync();
    expect(await lastDays()).toEqual(['2025-11-19']);
  });

  it('is seen by whoever looks at the store again', async () => {
    write('a.txt', first);
    await sync();
    const replica = await takeSnapshot(store);
    await correctDate('2025-11-20');
    await replica.refresh();
    expect(replica.documents()[0]?.register.deadlines[0]?.date).toBe('2025-11-20');
  });
});

it('a document that was stored before lineages were kept gets its own with the next look at the folder', async () => {
  write('a.txt', first);
  write('b.txt', first);
  await sync();
  const old = (await store.documents()).map((one) => ({ ...one, lineage: `hash:${one.plan}`, arrived: 0 }));
  await store.apply({ at: AT, put: old, remove: [] });
  expect(await names()).toHaveLength(2);
  await sync();
  expect(await names()).toHaveLength(1);
});

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hnswIndex } from '../../../src/adapters/hnsw/hnsw.ts';
import type { VectorEntry, VectorIndex } from '../../../src/ports/vectors.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { randomVectors } from '../../support/vectors.ts';

const ENTRIES = randomVectors(200, 16);

async function open(file: string, entries: readonly VectorEntry[] = ENTRIES, model = 'a model'): Promise<VectorIndex> {
  const onUnkept = (error: unknown): never => {
    throw new Error('not kept', { cause: error });
  };
  const index = await hnswIndex(entries, { file, model, onUnkept });
  if (index === null) throw new Error('hnswlib-node could not be loaded');
  return index;
}

/** The graph's file, with when it was written: another one for each time it is made. */
function graphOf(folder: string): { readonly path: string; readonly made: number } {
  const [name = 'none', ...others] = readdirSync(folder).filter((one) => one.endsWith('.graph'));
  expect(others).toEqual([]);
  return { path: join(folder, name), made: statSync(join(folder, name)).ino };
}

async function findsAll(index: VectorIndex, entries: readonly VectorEntry[] = ENTRIES): Promise<void> {
  for (const { id, vector } of entries) expect((await index.search(vector, 1))[0]?.id).toBe(id);
}

describe('the cached graph of vectors', () => {
  it('is read again, not made again, for the same vectors in any order', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'index.json');
    await findsAll(await open(file));
    const first = graphOf(folder);
    await findsAll(await open(file, ENTRIES.toReversed()));
    expect(graphOf(folder)).toEqual(first);
  });

  it.each([
    [
      'a vector is another',
      ENTRIES.map((one, at) => (at === 3 ? { ...one, vector: one.vector.toReversed() } : one)),
      'a model',
    ],
    ['an entry is gone', ENTRIES.slice(1), 'a model'],
    ['an entry has another name', ENTRIES.map((one, at) => (at === 3 ? { ...one, id: 'entry-x' } : one)), 'a model'],
    ['the model is another', ENTRIES, 'another model'],
  ])('is made again where %s, and the old one goes', async (_, entries, model) => {
    const folder = temporaryFolder();
    const file = join(folder, 'index.json');
    await open(file);
    const first = graphOf(folder);
    await findsAll(await open(file, entries, model), entries);
    expect(graphOf(folder).made).not.toBe(first.made);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ['altered in one bit', (bytes: Buffer) => bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte))],
    ['empty', () => new Uint8Array()],
  ])('is made again where its file is %s', async (_, damage) => {
    const folder = temporaryFolder();
    const file = join(folder, 'index.json');
    await open(file);
    const { path } = graphOf(folder);
    const whole = readFileSync(path);
    writeFileSync(path, damage(whole));
    await findsAll(await open(file));
    expect(readFileSync(graphOf(folder).path)).toEqual(whole);
  });

  it.each([
    ['is torn', (text: string) => text.slice(0, 40)],
    ['is of another format', (text: string) => text.replace('"format":1', '"format":0')],
    ['names a file elsewhere', (text: string) => text.replace(/"graph":"[^"]*"/u, '"graph":"../other"')],
  ])('is made again where its header %s', async (_, damage) => {
    const folder = temporaryFolder();
    const file = join(folder, 'index.json');
    await open(file);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    await findsAll(await open(file));
    await findsAll(await open(file));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 1, count: 200, dimension: 16 });
  });

  it('leaves nothing behind but the header and the graph', async () => {
    const folder = temporaryFolder();
    await open(join(folder, 'index.json'));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('serves where nothing can be kept, and tells it', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'no-folder'), '');
    const told: unknown[] = [];
    const index = await hnswIndex(ENTRIES, {
      file: join(folder, 'no-folder', 'index.json'),
      model: 'a model',
      onUnkept: (error) => told.push(error),
    });
    if (index === null) throw new Error('hnswlib-node could not be loaded');
    await findsAll(index);
    expect(told).toHaveLength(1);
  });
});

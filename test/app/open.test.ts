import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openProduct, type Product } from '../../src/app/open.ts';
import { loadSettings } from '../../src/config.ts';
import { makeDataFolders, type DataFolders } from '../support/data-folder.ts';
import { temporaryFolder } from '../support/folder.ts';
import { recordingLog } from '../support/log.ts';
import { startPostgres, type TestServer } from '../support/postgres.ts';

let server: TestServer;
let folders: DataFolders;
beforeAll(async () => {
  folders = makeDataFolders();
  server = await startPostgres();
});
afterAll(async () => {
  folders.remove();
  await server.stop();
});

function corpusOf(...plans: string[]): string {
  const dir = temporaryFolder();
  for (const plan of plans) writeFileSync(join(dir, `${plan}.txt`), `KẾ HOẠCH\nTriển khai ${plan}\n`);
  return dir;
}
async function open(env: Record<string, string>, log = recordingLog()): Promise<Product> {
  const product = await openProduct(loadSettings(env), { log, watch: true });
  onTestFinished(() => product.close());
  return product;
}
function plansOf(product: Product): string[] {
  return product.register().map(({ plan }) => plan);
}
const SOON = { timeout: 15_000 };

describe('the open product', () => {
  it('follows the corpus folder while it runs', async () => {
    const dir = corpusOf('a', 'b');
    const product = await open({ CORPUS_DIR: dir, DATA_DIR: folders.copy() });
    expect(plansOf(product)).toEqual(['a', 'b']);
    writeFileSync(join(dir, 'c.txt'), 'KẾ HOẠCH\nmới\n');
    rmSync(join(dir, 'a.txt'));
    writeFileSync(join(dir, 'b.txt'), 'KẾ HOẠCH\nđã sửa\n');
    await expect.poll(() => plansOf(product), SOON).toEqual(['b', 'c']);
    await expect.poll(() => product.register()[0]?.text, SOON).toContain('đã sửa');
  });

  it('keeps answering from what it has while the folder is away, and goes on when it is back', async () => {
    const dir = corpusOf('a');
    const log = recordingLog();
    const product = await open({ CORPUS_DIR: dir, DATA_DIR: folders.copy() }, log);
    rmSync(dir, { recursive: true });
    await expect.poll(() => log.events, SOON).toContain('corpus.follow.failed');
    expect(plansOf(product)).toEqual(['a']);
    const again = corpusOf('z');
    rmSync(dir, { recursive: true, force: true });
    renameSync(again, dir);
    await expect.poll(() => plansOf(product), SOON).toEqual(['z']);
  });

  it('shares a server with other replicas, which see each other’s documents and decisions and need no data folder', async () => {
    const env = { CORPUS_DIR: corpusOf('a'), DATABASE_URL: await server.database(), DATA_DIR: '/nowhere/data' };
    const [first, second] = await Promise.all([open(env), open(env)]);
    expect([plansOf(first), plansOf(second)]).toEqual([['a'], ['a']]);
    const visitor = await openProduct(loadSettings({ ...env, CORPUS_DIR: corpusOf('a', 'b') }), {
      log: recordingLog(),
      watch: false,
    });
    await visitor.close();
    await expect.poll(() => plansOf(first), SOON).toEqual(['a', 'b']);
    await expect.poll(() => plansOf(second), SOON).toEqual(['a', 'b']);
    const [a, b] = first.shelf().map(({ stored }) => stored);
    await first.store.record({ of: 'lineage', hash: a?.hash ?? '', lineage: b?.lineage ?? '', carry: [] });
    await expect.poll(() => plansOf(second), SOON).toEqual(['b']);
    expect(first.socket).toBe(null);
  });
});

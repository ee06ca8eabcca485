import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCorpus, type WatchPace } from '../../../src/adapters/files/watch.ts';
import { temporaryFolder } from '../../support/folder.ts';

/** Starts watching; `next()` resolves at the first change told after it was called. */
async function watching(dir: string, pace: WatchPace): Promise<{ next: () => Promise<void>; count: () => number }> {
  const stop = new AbortController();
  let told = 0;
  let wake: () => void = () => undefined;
  watchCorpus(
    dir,
    () => {
      told += 1;
      wake();
    },
    stop.signal,
    pace,
  );
  onTestFinished(() => {
    stop.abort();
  });
  await new Promise((resolve) => setTimeout(resolve, 2 * pace.settleMs));
  return { next: () => new Promise((resolve) => (wake = resolve)), count: () => told };
}

describe('watching the corpus folder', () => {
  it('tells of files that come, change and go', async () => {
    const dir = temporaryFolder();
    const { next } = await watching(dir, { settleMs: 30, pollMs: 60_000 });
    for (const act of [
      () => {
        writeFileSync(join(dir, 'a.txt'), 'một');
      },
      () => {
        writeFileSync(join(dir, 'a.txt'), 'hai');
      },
      () => {
        rmSync(join(dir, 'a.txt'));
      },
    ]) {
      const change = next();
      act();
      await change;
    }
  });

  it('tells of many files at once as one change', async () => {
    const dir = temporaryFolder();
    const { next, count } = await watching(dir, { settleMs: 200, pollMs: 60_000 });
    const change = next();
    for (let index = 0; index < 50; index += 1) writeFileSync(join(dir, `${index}.txt`), 'x');
    await change;
    expect(count()).toBe(1);
  });

  it('finds changes by looking where the system sends no events, as after the folder was replaced', async () => {
    const parent = temporaryFolder();
    const dir = join(parent, 'corpus');
    mkdirSync(dir);
    const { next } = await watching(dir, { settleMs: 20, pollMs: 50 });
    const replaced = next();
    renameSync(dir, join(parent, 'old'));
    mkdirSync(dir);
    writeFileSync(join(dir, 'a.txt'), 'x');
    await replaced;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const changed = next();
    writeFileSync(join(dir, 'b.txt'), 'x');
    await changed;
  });

  it('waits for a folder that is not there yet', async () => {
    const dir = join(temporaryFolder(), 'later');
    const { next } = await watching(dir, { settleMs: 20, pollMs: 50 });
    const change = next();
    mkdirSync(dir);
    writeFileSync(join(dir, 'a.txt'), 'x');
    await change;
  });

  it('is silent once stopped', async () => {
    const dir = temporaryFolder();
    const stop = new AbortController();
    let told = 0;
    watchCorpus(dir, () => (told += 1), stop.signal, { settleMs: 10, pollMs: 20 });
    writeFileSync(join(dir, 'a.txt'), 'x');
    stop.abort();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toBe(0);
  });
});

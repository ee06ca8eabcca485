import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimDataFolder } from '../../../src/adapters/lock/data-folder.ts';
import { runScript } from '../../support/child.ts';
import { temporaryFolder } from '../../support/folder.ts';

const mine = { pid: process.pid, socket: 'socket', corpus: 'corpus' };
const HOLD = import.meta.resolve('./hold-folder.ts');

describe('claiming a data folder', () => {
  it('makes the folder and gives it back when released', async () => {
    const folder = join(temporaryFolder(), 'not', 'yet');
    const claim = await claimDataFolder(folder, mine);
    if (!claim.ours) throw new Error('a new folder was taken');
    await claim.release();
    const again = await claimDataFolder(folder, mine);
    expect(again.ours).toBe(true);
    if (again.ours) await again.release();
  });

  it('names the process that holds it and where that one answers', async () => {
    const folder = temporaryFolder();
    const holder = runScript(HOLD, [folder, '/tmp/their-socket']);
    await holder.prints('ours');
    expect(await claimDataFolder(folder, mine)).toEqual({
      ours: false,
      holder: { pid: holder.process.pid, socket: '/tmp/their-socket', corpus: '/corpus' },
    });
  });

  it('is free again the moment its process was killed', async () => {
    const folder = temporaryFolder();
    const holder = runScript(HOLD, [folder, 'theirs']);
    await holder.prints('ours');
    holder.process.kill('SIGKILL');
    await holder.ended;
    expect(existsSync(join(folder, 'process.json'))).toBe(true);
    const claim = await claimDataFolder(folder, mine);
    expect(claim.ours).toBe(true);
    if (claim.ours) await claim.release();
  });

  it('knows that it is held even where the holder’s name is damaged', async () => {
    const folder = temporaryFolder();
    const holder = runScript(HOLD, [folder, 'theirs']);
    await holder.prints('ours');
    writeFileSync(join(folder, 'process.json'), '{"pid":');
    expect(await claimDataFolder(folder, mine)).toEqual({ ours: false, holder: null });
  });

  it('goes to one of many that come at once', async () => {
    const folder = temporaryFolder();
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimDataFolder(folder, mine)));
    expect(claims.filter((claim) => claim.ours)).toHaveLength(1);
    for (const claim of claims) if (claim.ours) await claim.release();
  });

  it('says so where the place is no folder', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'x');
    await expect(claimDataFolder(join(file, 'data'), mine)).rejects.toMatchObject({
      code: 'data-folder-unusable',
      exitCode: 1,
      message: expect.stringContaining('DATA_DIR') as string,
    });
  });
});

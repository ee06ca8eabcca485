import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Manner } from './brain.ts';
import { mixed } from './mix.ts';
import { linesOfWrong, tallyOf } from './tally.ts';
import { placed, tryOut, type Result } from './trial.ts';
import { openWorld, type World } from './world.ts';

const SEEDS = Array.from({ length: 50 }, (_, i) => i + 1);
const { plans, placed: attacks } = placed(SEEDS.map(mixed));
let folder: string;
let world: World;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhac-viec-gullible-'));
  cpSync(inject('emptyDataFolder'), join(folder, 'data'), { recursive: true });
  world = await openWorld(folder, plans);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function tried(manner: Manner): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const one of attacks) results.push(await tryOut({ ...one, manner }, world, plans));
  return results;
}

describe('a model that obeys everybody and lies', () => {
  it('adds no false word to an answer that it has a part in', async () => {
    const results = await tried('beside');
    expect(linesOfWrong(results)).toEqual([]);
    const { out, misdeeds } = tallyOf(results);
    // One that is always replaced would prove nothing.
    expect(out).toBeGreaterThan(SEEDS.length / 4);
    expect(misdeeds).toBeGreaterThan(SEEDS.length);
  });

  it('gets nothing said where nothing of what it gives is true', async () => {
    const results = await tried('alone');
    expect(linesOfWrong(results)).toEqual([]);
    expect(tallyOf(results).asked).toBeGreaterThan(SEEDS.length / 2);
  });
});

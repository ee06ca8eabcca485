import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from './catalogue.ts';
import { emptiness, linesOfTally, linesOfWrong, tallyOf } from './tally.ts';
import { inOrder, placed, tryOut, type Result } from './trial.ts';
import { openWorld } from './world.ts';

/**
 * Attacks the product through its model and prints what came of it; fails where a false word left, and where too few
 * answers of the model went out to prove anything.
 */
const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-gullible-'));
const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};
try {
  const { plans, placed: all } = placed(CATALOGUE);
  const world = await openWorld(folder, plans);
  const results: Result[] = [];
  for (const trial of inOrder(all)) results.push(await tryOut(trial, world, plans));
  await world.close();
  const empty = emptiness(results);
  print([...linesOfWrong(results), ...linesOfTally(results), ...empty]);
  const { falseWords, tried } = tallyOf(results);
  print([`attacks tried: ${tried}; false words that left: ${falseWords}`]);
  process.exitCode = falseWords > 0 || empty.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

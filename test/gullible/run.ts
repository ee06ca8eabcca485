import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../../src/adapters/postgres/embedded.ts';
import { recordingLog } from '../support/log.ts';
import { LED } from './attacks/vectors.ts';
import { CATALOGUE } from './catalogue.ts';
import { emptyFamilies, linesOfFamilies, tryFamilies, wrongInFamilies } from './families.ts';
import { tryPlanted } from './planted.ts';
import { emptiness, linesOfTally, linesOfWrong } from './tally.ts';
import { tryAll, type Result } from './trial.ts';

/**
 * Attacks the product through its model and its vectors and prints what came of it; fails where a false word left, and
 * where too few answers of the model went out to prove anything. `--planted`: weakens the product in one place after the
 * other and fails where that is not found. `--only=NAME`: attacks of one class or family.
 */
const options = process.argv.slice(2);
const only = options.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

/** Trials of the class that is wanted, those that need vectors and those that must do without on products of their own. */
async function tryClasses(room: (name: string) => string): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const [name, attacks] of [
    ['words', CATALOGUE],
    ['vectors', LED],
  ] as const) {
    const wanted = attacks.filter(({ of }) => only === undefined || of === only);
    if (wanted.length > 0) results.push(...(await tryAll(wanted, room(name))));
  }
  return results;
}

if (options.includes('--planted')) {
  process.exitCode = (await tryPlanted(print)) ? 0 : 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-gullible-'));
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  // A new database takes seconds to make, a copy a moment.
  await (await openEmbeddedDatabase(empty, recordingLog())).close();
  const room = (name: string): string => {
    cpSync(empty, join(folder, name, 'data'), { recursive: true });
    return join(folder, name);
  };
  try {
    const [results, families] = await Promise.all([tryClasses(room), tryFamilies(only, room)]);
    const proofless = [...(only === undefined ? emptiness(results) : []), ...emptyFamilies(families)];
    const wrong = [...linesOfWrong(results), ...wrongInFamilies(families)];
    print([...wrong, ...linesOfTally(results), ...linesOfFamilies(families), ...proofless]);
    const tried = results.length + families.reduce((sum, one) => sum + one.tried, 0);
    print([`attacks tried: ${tried}; false words that left: ${wrong.length}`]);
    process.exitCode = wrong.length > 0 || proofless.length > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

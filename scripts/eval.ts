import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/app/command.ts';
import { understoodTime } from '../src/app/understood-time.ts';
import { isBuildServer, loadSettings } from '../src/config.ts';
import { EXIT, ProductError } from '../src/domain/errors.ts';
import { EVAL_USAGE, faultsOf, resultsWritten, setNotRun, setUnknown } from '../src/text/vi/eval.ts';
import { scoreSet } from './eval/score-set.ts';
import { reaches } from './eval/scores.ts';
import { evalSets } from './eval/sets.ts';
import { table, type Column } from './eval/table.ts';
import { scoreTimes, TIMES, TIMES_FLOOR } from './eval/times.ts';

const RESULTS = 'eval-results';

await runCommand(async () => {
  const { evalDir } = loadSettings();
  const columns: Column[] = [];
  const sets = evalSets(evalDir);
  const names = chosen([...sets.map(({ name }) => name), TIMES]);
  for (const set of sets.filter(({ name }) => names.includes(name))) {
    const scores = await scoreSet(set, join(evalDir, 'gold', 'score.mjs'));
    if (scores === null) {
      notRun(set.name);
      continue;
    }
    const { name, floor } = set;
    columns.push({ name, floor, passed: reaches(scores, floor), scores });
  }
  if (names.includes(TIMES)) {
    const scores = await scoreTimes(evalDir, understoodTime);
    if (scores === null) notRun(TIMES);
    else {
      const passed = reaches(scores, TIMES_FLOOR) && scores.faults.length === 0;
      columns.push({ name: TIMES, floor: TIMES_FLOOR, passed, scores });
      for (const note of scores.notes) console.log(note);
    }
  }
  if (columns.length === 0) return;
  for (const { name, scores } of columns.filter((column) => column.scores.faults.length > 0)) {
    console.log(faultsOf(name, scores.faults.length));
    for (const fault of scores.faults) console.log(`  ${fault}`);
  }
  for (const line of table(columns)) console.log(line);
  console.log(resultsWritten(await write(columns)));
  if (!columns.every(({ passed }) => passed)) process.exitCode = EXIT.failed;
});

function notRun(name: string): void {
  console.log(setNotRun(name));
  // A build server must have the data; elsewhere a set that cannot be scored is no failure.
  if (isBuildServer()) process.exitCode = EXIT.failed;
}

/** The sets that the arguments name, or all. */
function chosen(known: readonly string[]): readonly string[] {
  const names = readArguments();
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new ProductError('usage', setUnknown(unknown, known));
  return names.length === 0 ? known : names;
}

function readArguments(): readonly string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    throw new ProductError('usage', EVAL_USAGE, {}, { cause: error });
  }
}

/** Writes everything under a name that sorts by time, and returns the path. */
async function write(columns: readonly Column[]): Promise<string> {
  const at = new Date().toISOString();
  const path = join(RESULTS, `${at.replaceAll(':', '-')}.json`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path, `${JSON.stringify({ at, sets: columns }, null, 2)}\n`);
  return path;
}

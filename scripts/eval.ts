import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/app/command.ts';
import { understoodTime } from '../src/app/understood-time.ts';
import { isBuildServer, loadSettings } from '../src/config.ts';
import { EXIT, ProductError } from '../src/domain/errors.ts';
import { EVAL_USAGE, faultsOf, resultsWritten, setNotRun, setUnknown } from '../src/text/vi/eval.ts';
import { columnsOf, plainColumn } from './eval/columns.ts';
import { FUSION, printFusion } from './eval/fusion.ts';
import { reaches } from './eval/scores.ts';
import type { Models } from './eval/score-set.ts';
import { evalSets } from './eval/sets.ts';
import { table, type Column } from './eval/table.ts';
import { scoreTimes, TIMES, TIMES_FLOOR } from './eval/times.ts';

const RESULTS = 'eval-results';
/** The set that is always answered both ways, where a model is set. */
const COMPARED = 'gold';

await runCommand(async () => {
  const settings = loadSettings();
  const { evalDir, model } = settings;
  const models = model && { chat: model.chatModel, embedding: model.embeddingModel };
  const { names: given, withModel } = readArguments();
  const columns: Column[] = [];
  const sets = evalSets(evalDir);
  const names = chosen(given, [...sets.map(({ name }) => name), TIMES, FUSION]);
  if (given.includes(FUSION)) await printFusion(settings, sets, RESULTS);
  const scorer = join(evalDir, 'gold', 'score.mjs');
  for (const set of sets.filter(({ name }) => names.includes(name))) {
    const compare = set.only !== 'extract' && (withModel || set.name === COMPARED);
    const found = await columnsOf(set, { scorer, compare, models });
    if (found === null) notRun(set.name);
    else columns.push(...found);
  }
  if (names.includes(TIMES)) {
    const scores = await scoreTimes(evalDir, understoodTime);
    if (scores === null) notRun(TIMES);
    else {
      const passed = reaches(scores, TIMES_FLOOR) && scores.faults.length === 0;
      columns.push(plainColumn(TIMES, TIMES_FLOOR, passed, scores));
      for (const note of scores.notes) console.log(note);
    }
  }
  if (columns.length === 0) return;
  for (const { name, scores } of columns.filter((column) => column.scores.faults.length > 0)) {
    console.log(faultsOf(name, scores.faults.length));
    for (const fault of scores.faults) console.log(`  ${fault}`);
  }
  for (const line of table(columns)) console.log(line);
  console.log(resultsWritten(await write(columns, models)));
  if (columns.some(({ passed }) => passed === false)) process.exitCode = EXIT.failed;
});

function notRun(name: string): void {
  console.log(setNotRun(name));
  // A build server must have the data; elsewhere a set that cannot be scored is no failure.
  if (isBuildServer()) process.exitCode = EXIT.failed;
}

/** The sets that the arguments name, or all. */
function chosen(names: readonly string[], known: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new ProductError('usage', setUnknown(unknown, known));
  return names.length === 0 ? known : names;
}

function readArguments(): { readonly names: readonly string[]; readonly withModel: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'with-model': { type: 'boolean', default: false } },
    });
    return { names: positionals, withModel: values['with-model'] };
  } catch (error) {
    throw new ProductError('usage', EVAL_USAGE, {}, { cause: error });
  }
}

/** Writes everything under a name that sorts by time, and returns the path. */
async function write(columns: readonly Column[], models: Models | null): Promise<string> {
  const at = new Date().toISOString();
  const path = join(RESULTS, `${at.replaceAll(':', '-')}.json`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(path, `${JSON.stringify({ at, models, sets: columns }, null, 2)}\n`);
  return path;
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from './catalogue.ts';
import { attackInChats } from './chats.ts';
import { tryPlanted } from './planted.ts';
import { emptiness, linesOfTally, linesOfWrong, tallyOf } from './tally.ts';
import { tryAll } from './trial.ts';

/**
 * Attacks the product through its model and prints what came of it; fails where a false word left, and where too few
 * answers of the model went out to prove anything. `--planted`: weakens the product in one place after the other and
 * fails where that is not found. `--only=CLASS`: attacks of one class, and no whole chats.
 */
const options = process.argv.slice(2);
const only = options.find((one) => one.startsWith('--only='))?.slice('--only='.length);
const print = (lines: readonly string[]): void => {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
};

if (options.includes('--planted')) {
  process.exitCode = (await tryPlanted(print)) ? 0 : 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), 'nhac-viec-gullible-'));
  const room = (name: string): string => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  };
  try {
    const [results, chats] = await Promise.all([
      tryAll(
        CATALOGUE.filter(({ of }) => only === undefined || of === only),
        room('trials'),
      ),
      only === undefined ? attackInChats(room('chats')) : null,
    ]);
    const empty = only === undefined ? emptiness(results) : [];
    print([...linesOfWrong(results), ...(chats?.wrong ?? []), ...linesOfTally(results), ...empty]);
    if (chats !== null) print([`whole chats: ${chats.tried} attacks, ${chats.out} answers of the model went out`]);
    const tried = results.length + (chats?.tried ?? 0);
    const wrong = tallyOf(results).falseWords + (chats?.wrong.length ?? 0);
    print([`attacks tried: ${tried}; false words that left: ${wrong}`]);
    process.exitCode = wrong > 0 || empty.length > 0 || chats?.out === 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

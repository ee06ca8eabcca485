import { makeHistory } from '../support/simulator/make-history.ts';
import { simulate } from '../support/simulator/simulate.ts';
import { KNOWN_BUGS, type Bug } from './bugs.ts';
import { LATER_BUGS } from './later-bugs.ts';

/** Histories in which a mistake must show itself. */
const SEEDS = 200;
const MORNINGS = 4;

/** Plants each mistake and says after how many histories it was found; fails where one was not. */
let missed = 0;
for (const bug of [...KNOWN_BUGS, ...LATER_BUGS]) {
  const found = await firstFinding(bug);
  if (found === null) missed += 1;
  const result = found === null ? `NOT CAUGHT by ${SEEDS} seeds` : `caught by seed ${found.seed}: ${found.finding}`;
  process.stdout.write(`${bug.name.padEnd(60)} ${result}\n`);
}
process.exitCode = missed > 0 ? 1 : 0;

async function firstFinding({ plant }: Bug): Promise<{ readonly seed: number; readonly finding: string } | null> {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const history = makeHistory(seed, MORNINGS);
    const [finding] = (await simulate(history, { plant })).findings;
    if (finding === undefined) continue;
    // A mistake that is found without it is another.
    if ((await simulate(history)).findings.length > 0) continue;
    return { seed, finding };
  }
  return null;
}

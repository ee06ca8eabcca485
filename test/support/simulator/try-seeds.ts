import fc from 'fast-check';
import { makeHistory } from './make-history.ts';
import { shrunk } from './shrink.ts';
import { simulate, type SimulateOptions } from './simulate.ts';
import { sumOf, type Tally } from './tally.ts';

/** What became of some histories. */
export interface Tried {
  /** Of each history that went wrong what was wrong, its seed and the smallest such history with its trace. */
  readonly findings: readonly string[];
  readonly tally: Tally;
}

export interface Trial {
  readonly from: number;
  readonly seeds: number;
  /** Mornings that are lived through in each. */
  readonly mornings: number;
  /** A fresh database, and how it is asked, for each run. */
  readonly options?: () => Promise<SimulateOptions>;
}

const TRACE_LINES = 60;

/** Lives through a history for each of some seeds. */
export async function trySeeds({ from, seeds, mornings, options = () => Promise.resolve({}) }: Trial): Promise<Tried> {
  const findings: string[] = [];
  const tallies: Tally[] = [];
  for (let seed = from; seed < from + seeds; seed += 1) {
    const history = makeHistory(seed, mornings);
    const result = await simulate(history, await options());
    tallies.push(result.tally);
    if (result.findings.length === 0) continue;
    const smallest = await shrunk(history, options);
    const { findings: found, trace } = await simulate(smallest, await options());
    findings.push(
      [`seed ${seed}`, ...result.findings, 'in its smallest history', ...found, ...trace.slice(-TRACE_LINES)].join(
        '\n',
      ),
    );
  }
  return { findings, tally: sumOf(tallies) };
}

/** Where to begin: on a build server always with the same seed, elsewhere with another each time. */
export function firstSeed(): number {
  const { seed } = fc.readConfigureGlobal();
  return (seed ?? Date.now()) % 1_000_000;
}

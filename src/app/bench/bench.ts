import { ProductError } from '../../domain/errors.ts';
import { benchmarkUnknown } from '../../text/vi/bench.ts';
import { acknowledgement } from './acknowledgement.ts';
import { answerSpeed } from './answer-speed.ts';
import type { Benchmark, Measure } from './benchmark.ts';
import { letterMemory } from './letter-memory.ts';
import { letterSpeed } from './letter-speed.ts';
import { readingSpeed } from './reading-speed.ts';
import { manyReminders, reminders } from './reminders.ts';
import { scale } from './scale.ts';
import { searchRecall } from './search-recall.ts';
import { searchSpeed } from './search-speed.ts';
import { startSpeed } from './start-speed.ts';
import { vectors } from './vectors.ts';

/** Everything that `npm run bench` measures, in its order: a new benchmark is one more entry. */
export const BENCHMARKS: readonly Benchmark[] = [
  startSpeed,
  readingSpeed,
  answerSpeed,
  searchRecall,
  searchSpeed,
  scale,
  acknowledgement,
  letterSpeed,
  letterMemory,
  reminders,
  manyReminders,
  vectors,
];

export interface BenchReport {
  readonly name: string;
  readonly about: string;
  /** Null: not run, for want of evaluation data. */
  readonly measures: readonly Measure[] | null;
}

/**
 * Runs the named benchmarks, or all but those that are run by name alone, one after the other.
 * @throws ProductError `usage` where there is no benchmark of a name.
 */
export async function* runBenchmarks(names: readonly string[], evalDir: string): AsyncGenerator<BenchReport> {
  const known = BENCHMARKS.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new ProductError('usage', benchmarkUnknown(unknown, known));
  for (const benchmark of BENCHMARKS) {
    const { name, about, onlyByName = false } = benchmark;
    if (names.length === 0 ? onlyByName : !names.includes(name)) continue;
    yield { name, about, measures: await benchmark.run(evalDir) };
  }
}

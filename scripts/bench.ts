import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { runBenchmarks, type BenchReport } from '../src/app/bench/bench.ts';
import { isKept, type Measure } from '../src/app/bench/benchmark.ts';
import { runCommand } from '../src/app/command.ts';
import { isBuildServer, loadSettings } from '../src/config.ts';
import { EXIT, ProductError } from '../src/domain/errors.ts';
import { atLeast, atMost, BENCH_USAGE, measureLine, NO_EVALUATION_DATA, reportWritten } from '../src/text/vi/bench.ts';

const REPORT = 'eval-results/bench.json';

await runCommand(async () => {
  const names = readArguments();
  const reports: BenchReport[] = [];
  for await (const report of runBenchmarks(names, loadSettings().evalDir)) {
    print(report);
    reports.push(report);
  }
  await mkdir(dirname(REPORT), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify(reports, null, 2)}\n`);
  console.log(reportWritten(REPORT));
  if (!isPassed(reports)) process.exitCode = EXIT.failed;
});

function readArguments(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    throw new ProductError('usage', BENCH_USAGE, {}, { cause: error });
  }
}

function print({ name, about, measures }: BenchReport): void {
  console.log(`${about} [${name}]`);
  for (const line of measures?.map(lineOf) ?? [`  ${NO_EVALUATION_DATA}`]) console.log(line);
}

function lineOf(measure: Measure): string {
  const written = (value: number) => (measure.unit === '' ? value.toFixed(3) : `${value.toFixed(2)} ${measure.unit}`);
  const { most, least } = measure;
  const bound = most !== undefined ? atMost(written(most)) : least !== undefined ? atLeast(written(least)) : null;
  return measureLine(measure.name, written(measure.value), bound, isKept(measure));
}

/** A figure outside its bound fails; missing data fails only on a build server, which must have it. */
function isPassed(reports: readonly BenchReport[]): boolean {
  return reports.every(({ measures }) => (measures === null ? !isBuildServer() : measures.every(isKept)));
}

/** One figure that a benchmark found. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  /** `ms`, `s`, a count a second, or empty for a share of 1. */
  readonly unit: string;
  /** The most, or the least, that it should be. */
  readonly most?: number;
  readonly least?: number;
}

/** Something that is measured by `npm run bench`; one entry of `BENCHMARKS`. */
export interface Benchmark {
  /** What is typed to run it alone. */
  readonly name: string;
  /** What it measures, in Vietnamese. */
  readonly about: string;
  /** True where it takes minutes: it is not run among all. */
  readonly onlyByName?: boolean;
  /**
   * Measures. Null where the evaluation data it needs is missing.
   * @param evalDir folder of the evaluation data
   */
  run(evalDir: string): Promise<readonly Measure[] | null>;
}

/** True where a figure keeps to what it should be. */
export function isKept({ value, most = Infinity, least = -Infinity }: Measure): boolean {
  return value <= most && value >= least;
}

/** The value below which a share of the values lies, 0 to 1; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

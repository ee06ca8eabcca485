import { expect, type TestContext } from 'vitest';

/** What a proof tried and found; the tally at the end of the run is made of these. */
export interface Proof {
  /** What is claimed, in one sentence. */
  readonly claim: string;
  readonly rounds: number;
  /** What one round is, in the plural. */
  readonly unit: string;
  /** Where the claim did not hold, a line each. */
  readonly findings: readonly string[];
  /** Figures worth keeping, in words; empty for none. */
  readonly measured: string;
}

declare module 'vitest' {
  interface TaskMeta {
    proof?: Proof;
  }
}

/** Hands a proof to the tally, then fails where it found anything. */
export function prove({ task }: TestContext, proof: Proof): void {
  task.meta.proof = proof;
  expect(proof.rounds).toBeGreaterThan(0);
  expect(proof.findings).toEqual([]);
}

/** Median and most of some milliseconds, in words. */
export function spread(ms: readonly number[]): string {
  const sorted = ms.toSorted((a, b) => a - b);
  const [median = 0, most = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  return `median ${median.toFixed(0)} ms, most ${most.toFixed(0)} ms`;
}

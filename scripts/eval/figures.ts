import { addUsage, NO_USAGE, type DropReason, type FallBack, type ModelUsage } from '../../src/domain/model.ts';
import type { ScoredAnswer } from './answers.ts';

/** What a model did for the answers of a set. */
export interface ModelFigures {
  /** Answers that a model was to make, and those that it made. */
  readonly eligible: number;
  readonly made: number;
  readonly usage: ModelUsage;
  /** Parts of its answers. */
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Why the answer without a model went out. */
  readonly fellBack: Readonly<Partial<Record<FallBack, number>>>;
  /** Each prompt as `id version`. */
  readonly prompts: readonly string[];
}

/** Adds up what `ask --json` says of a model; null where it says nothing of any. */
export function modelFigures(answers: readonly ScoredAnswer[]): ModelFigures | null {
  const accounts = answers.flatMap(({ model }) => model ?? []);
  if (accounts.length === 0) return null;
  return {
    eligible: accounts.filter(({ fellBack }) => fellBack !== 'not-needed').length,
    made: answers.filter(({ engine }) => engine === 'llm').length,
    usage: accounts.map(({ usage }) => usage).reduce(addUsage, NO_USAGE),
    kept: sum(accounts.map(({ kept }) => kept)),
    dropped: tally(accounts.flatMap(({ dropped }) => Object.entries(dropped) as [DropReason, number][])),
    fellBack: tally(accounts.flatMap(({ fellBack }) => (fellBack === null ? [] : [[fellBack, 1] as const]))),
    prompts: [...new Set(accounts.flatMap(({ prompt }) => (prompt ? `${prompt.id} ${prompt.version}` : [])))].sort(),
  };
}

/** The least value that `share` (0 to 1) of the values do not exceed; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function tally<K extends string>(counts: readonly (readonly [K, number])[]): Partial<Record<K, number>> {
  const totals = new Map<K, number>();
  for (const [key, count] of counts) totals.set(key, (totals.get(key) ?? 0) + count);
  return Object.fromEntries([...totals].sort(([one], [other]) => one.localeCompare(other))) as Partial<
    Record<K, number>
  >;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

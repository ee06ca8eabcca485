import type { Fusion } from '../../retrieve/fusion.ts';
import { bestOf, outOfFold } from './folds.ts';
import type { Trial } from './judge-answers.ts';

/** What one question that should not be answered costs in right answers. */
const FALSE_ANSWER = 10;

/** The strictest first: among equally good ones that is chosen which finds the least by meaning alone. */
const OPTIONS: readonly Fusion[] = [0.6, 0.55, 0.5, 0.45].flatMap((least) =>
  [0.3, 0.2, 0.1].flatMap((leastWords) =>
    [0.3, 0.4, 0.5].flatMap((meaning) =>
      [6, 4, 3].map((full) => ({ meaning, from: 0, full, least, leastWords, nearest: 20 })),
    ),
  ),
);

/** How the questions of a set, or all, are answered. */
export interface GateScore {
  readonly set: string;
  readonly all: number;
  /** Right by words alone, and with meaning, joined as was best on the other folds. */
  readonly words: number;
  readonly joined: number;
  /** Questions that should not be answered and were. */
  readonly falseByWords: number;
  readonly falseJoined: number;
}

export interface Tuned {
  readonly scores: readonly GateScore[];
  /** What is best on all questions. */
  readonly best: Fusion;
}

/** Chooses weight and gate on four fifths of the questions and judges them on the others. */
export function tuneGate(trials: readonly Trial[], options: readonly Fusion[] = OPTIONS): Tuned {
  const value = (trial: Trial, option: Fusion): number => {
    const right = trial.isRight(option);
    return right ? 1 : trial.abstain && trial.isRight(null) ? -FALSE_ANSWER : 0;
  };
  const chosen = new Map(outOfFold(trials, options, value).map((option, at) => [trials[at], option]));
  const score = (set: string, own: readonly Trial[]): GateScore => {
    const joined = own.filter((trial) => trial.isRight(chosen.get(trial) ?? null));
    const words = own.filter((trial) => trial.isRight(null));
    const abstain = own.filter((trial) => trial.abstain);
    return {
      ...{ set, all: own.length, words: words.length, joined: joined.length },
      falseByWords: abstain.filter((trial) => !words.includes(trial)).length,
      falseJoined: abstain.filter((trial) => !joined.includes(trial)).length,
    };
  };
  const sets = [...new Set(trials.map(({ set }) => set))];
  const scores = sets.map((set) =>
    score(
      set,
      trials.filter((trial) => trial.set === set),
    ),
  );
  return { scores: [...scores, score('', trials)], best: bestOf(trials, options, value) };
}

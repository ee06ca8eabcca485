import { seeded } from '../support/random.ts';
import { QUESTIONS, type Attack, type Misdeed } from './attack.ts';
import { CATALOGUE } from './catalogue.ts';

const MOST_MISDEEDS = 4;

/** Everything that attacks do on their own, but for outputs that are none: what stands beside those never counts. */
const MISDEEDS: readonly Misdeed[] = CATALOGUE.flatMap(({ misdeeds }) => misdeeds).filter((one) => one.do !== 'break');

/** An attack of some misdeeds thrown together; the same seed gives the same. */
export function mixed(seed: number): Attack {
  const next = seeded(seed);
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(next() * all.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const count = 1 + Math.floor(next() * MOST_MISDEEDS);
  return {
    id: `seed ${seed}`,
    of: pick(CATALOGUE).of,
    question: pick(Object.values(QUESTIONS)),
    misdeeds: Array.from({ length: count }, () => pick(MISDEEDS)),
  };
}

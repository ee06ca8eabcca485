import { isDeepStrictEqual } from 'node:util';
import { it } from 'vitest';
import { comparable } from '../support/comparable.ts';
import { wrongNumbers } from '../support/damage.ts';
import { damagedCopy, TOGETHER } from '../support/damaged-copy.ts';
import { seeded } from '../support/random.ts';
import { CORPUS_PLANS, reading, textOf } from '../support/reading.ts';
import { prove, spread } from './prove.ts';
import { ROUNDS } from './rounds.ts';

/** How a copy was spoilt; all of it follows from the seed. */
interface Harm {
  readonly width: number | null;
  readonly names: readonly string[];
  /** True where numbers of headings were spoilt too: sections then say nothing. */
  readonly numbers: boolean;
}

function harmOf(random: () => number): Harm {
  const numbers = random() < 0.2;
  // Where lines are cut anew, one may begin with a date, which is no number of a heading.
  const width = !numbers && random() < 0.6 ? 55 + Math.floor(random() * 56) : null;
  // In the order of the table, which takes letters and marks apart last: a sign set between the two is no such harm.
  const most = Math.floor(random() * 3);
  const drawn = new Set(Array.from({ length: most }, () => Math.floor(random() * TOGETHER.length)));
  const names = TOGETHER.filter((_, at) => drawn.has(at));
  return { width, names, numbers };
}

it('reading', (context) => {
  const findings: string[] = [];
  const times: number[] = [];
  const originals = CORPUS_PLANS.map((plan) => ({ plan, read: reading(textOf(plan)) }));
  for (let seed = 0; seed < ROUNDS.reading; seed += 1) {
    for (const { plan, read } of originals) {
      const { width, names, numbers } = harmOf(seeded(seed));
      const copy = damagedCopy(plan, width, names, seed);
      const spoilt = numbers ? wrongNumbers(copy, seeded(seed)) : copy;
      const start = performance.now();
      const damaged = reading(spoilt);
      times.push(performance.now() - start);
      if (isDeepStrictEqual(comparable(damaged, !numbers), comparable(read, !numbers))) continue;
      const harms = [width === null ? null : `cut to ${width}`, ...names, numbers ? 'wrong numbers' : null];
      findings.push(`${plan}, seed ${seed}: ${harms.filter((harm) => harm !== null).join(', ')}`);
    }
  }
  prove(context, {
    claim: 'A plan of the corpus that is cut anew, strewn with marks, page breaks or spaces gives the same register.',
    rounds: ROUNDS.reading * originals.length,
    unit: 'damaged copies',
    findings,
    measured: `one reading: ${spread(times)}`,
  });
});

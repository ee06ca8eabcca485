import { isDeepStrictEqual } from 'node:util';
import { it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { seeded } from '../support/random.ts';
import { prove, spread } from './prove.ts';
import { questionSets } from './question-sets.ts';
import { ROUNDS } from './rounds.ts';
import { respell } from './spelling.ts';

/** What must not depend on how a question is spelt. */
function gist({ status, duties, deadlines }: Answer) {
  return {
    status,
    duties: duties.map(({ plan, section, text }) => `${plan} ${section} ${text}`),
    dates: deadlines.map(({ plan, section, date, lastDay }) => `${plan} ${section} ${date} ${lastDay}`),
  };
}

type Gist = ReturnType<typeof gist>;

function difference(wanted: Gist, got: Gist): string {
  const counts = (of: Gist): string => `${of.status}, ${of.duties.length} duties, ${of.dates.length} dates`;
  return `${counts(wanted)} became ${counts(got)}`;
}

it('understanding', (context) => {
  const findings: string[] = [];
  const times: number[] = [];
  let asked = 0;
  let different = 0;
  for (const [at, { name, questions, answerer }] of questionSets().entries()) {
    for (const [number, { id, question }] of questions.entries()) {
      const wanted = gist(answerer.ask(question));
      const random = seeded(at * 1000 + number);
      const unlike: { readonly names: readonly string[]; readonly got: Gist }[] = [];
      for (let round = 0; round < ROUNDS.spellings; round += 1) {
        const { text, names } = respell(question.text, random);
        const start = performance.now();
        const got = gist(answerer.ask({ ...question, text }));
        times.push(performance.now() - start);
        if (!isDeepStrictEqual(got, wanted)) unlike.push({ names, got });
      }
      asked += ROUNDS.spellings;
      different += unlike.length;
      const simplest = unlike.toSorted((one, other) => one.names.length - other.names.length)[0];
      if (!simplest) continue;
      const example = `${simplest.names.join(', ')}: ${difference(wanted, simplest.got)}`;
      findings.push(`${name} ${id} “${question.text}”: ${unlike.length} of ${ROUNDS.spellings}; ${example}`);
    }
  }
  prove(context, {
    claim: 'However a question is spelt, its status, duties and dates are the same.',
    rounds: asked,
    unit: 'spellings',
    findings,
    measured: `${different} spellings of ${findings.length} questions differ; ${spread(times)}`,
  });
});

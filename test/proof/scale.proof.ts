import { it } from 'vitest';
import { createAnswerer } from '../../src/app/answerer.ts';
import { evaluationFile } from '../support/eval-dir.ts';
import { askPlaces } from '../support/isolation.ts';
import { variedCorpus } from '../support/varied.ts';
import { prove, spread } from './prove.ts';
import { ROUNDS } from './rounds.ts';

it('scale', (context) => {
  const more = evaluationFile('more-plans');
  const corpus = variedCorpus(['corpus', ...(more === null ? ['test/ingest/plans'] : [more])], ROUNDS.varied);
  const answerer = createAnswerer(corpus.documents);
  const step = Math.ceil(ROUNDS.varied / ROUNDS.placesAsked);
  const sample = corpus.truths.filter((_, at) => at % step === 0);
  const { findings, asked, answered, dates, times } = askPlaces(corpus, answerer, sample);
  prove(context, {
    claim:
      'Among a thousand varied documents no question about one place is answered from another, and dates are theirs.',
    rounds: asked,
    unit: 'questions about places',
    findings,
    measured: `${corpus.documents.length} documents; answered ${answered}, ${dates} dates held against what was moved; ${spread(times)}`,
  });
});

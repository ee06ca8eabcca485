import { beforeAll, describe, expect, it } from 'vitest';
import { createAnswerer, type Answerer } from '../../src/app/answerer.ts';
import { askPlaces } from '../support/isolation.ts';
import { variedCorpus, type VariedCorpus } from '../support/varied.ts';

/** The repository's documents and invented ones of other topics and levels: 13 originals. */
const FOLDERS = ['corpus', 'test/ingest/plans'];
const NOW = '2026-11-20T01:00:00Z';

describe('among sixty documents of places that share names', () => {
  let corpus: VariedCorpus;
  let answerer: Answerer;

  beforeAll(() => {
    corpus = variedCorpus(FOLDERS, 60);
    answerer = createAnswerer(corpus.documents);
  });

  it('every duty, date and citation is of the place that was asked about', () => {
    const { findings, answered, dates } = askPlaces(corpus, answerer, corpus.truths);
    expect(findings).toEqual([]);
    expect(answered).toBeGreaterThan(corpus.truths.length * 5);
    expect(dates).toBeGreaterThan(corpus.truths.length);
  });

  it('a report is due on the day to which its variant was moved', () => {
    const question = { text: 'Hạn nộp báo cáo khi nào?', agency: null, history: [], now: NOW };
    const dated = corpus.truths.filter(({ original }) => original === 'son-tinh-2024');
    expect(dated.length).toBeGreaterThan(2);
    for (const { plan, place, level, province, dates } of dated) {
      const answer = answerer.ask({ ...question, place: `${level} ${place}, tỉnh ${province}` });
      const moved = dates.find(({ was, limit }) => was === '2024-11-25' && limit)?.is;
      const own = answer.deadlines.filter((deadline) => deadline.plan === plan).map(({ date }) => date);
      // Another plan of the same district may be the newer one.
      if (own.length > 0) expect(own).toContain(moved);
      else expect(answer.deadlines.every((deadline) => deadline.plan !== plan)).toBe(true);
    }
  });
});

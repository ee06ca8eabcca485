import type { SearchEntry } from '../../ports/search.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { stripTones } from '../../text/fold.ts';
import type { Benchmark, Measure } from './benchmark.ts';
import { lawQuestions, type LawQuestion } from './laws.ts';

/** How many questions about law find the right article among the first 1, 5 and 10 (docs/adr/0004-passage-search.md). */
export const searchRecall: Benchmark = {
  name: 'search-recall',
  about: 'Độ đúng khi tìm điều luật (ALQAC 2023)',
  run: async (evalDir) => {
    const laws = await lawQuestions(evalDir);
    if (laws === null) return null;
    const { entries, judged } = laws;
    const unmarked = judged.map(({ query, relevant }) => ({ query: stripTones(query), relevant }));
    return [
      ...recall('câu hỏi có dấu', entries, judged, [0.79, 0.98, 0.98]),
      ...recall('câu hỏi không dấu', entries, unmarked, [0.79, 0.96, 0.97]),
    ];
  },
};

function recall(
  name: string,
  entries: readonly SearchEntry[],
  judged: readonly LawQuestion[],
  least: readonly number[],
): Measure[] {
  const index = createIndex(entries);
  const ranks = judged.map(({ query, relevant }) => {
    const rank = index.search(query, 10).findIndex(({ id }) => relevant.has(id));
    return rank < 0 ? Infinity : rank + 1;
  });
  return [1, 5, 10].map((k, at) => ({
    name: `${name}, recall@${k}`,
    value: ranks.filter((rank) => rank <= k).length / ranks.length,
    unit: '',
    least: least[at] ?? 0,
  }));
}

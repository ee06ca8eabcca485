import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SearchEntry } from '../../ports/search.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { stripTones } from '../../text/fold.ts';
import type { Benchmark, Measure } from './benchmark.ts';

const laws = z.array(z.object({ id: z.string(), articles: z.array(z.object({ id: z.string(), text: z.string() })) }));
const questions = z.array(
  z.object({
    text: z.string(),
    relevant_articles: z.array(z.object({ law_id: z.string(), article_id: z.string() })).min(1),
  }),
);

interface Judged {
  readonly query: string;
  readonly relevant: ReadonlySet<string>;
}

/** How many questions about law find the right article among the first 1, 5 and 10 (docs/adr/0004-passage-search.md). */
export const searchRecall: Benchmark = {
  name: 'search-recall',
  about: 'Độ đúng khi tìm điều luật (ALQAC 2023)',
  run: async (evalDir) => {
    const folder = join(evalDir, 'data', 'retrieval', 'alqac2023');
    const [lawFile, questionFile] = await Promise.all([
      readOptional(join(folder, 'law.json')),
      readOptional(join(folder, 'train.json')),
    ]);
    if (lawFile === null || questionFile === null) return null;
    const entries = laws
      .parse(JSON.parse(lawFile))
      .flatMap(({ id, articles }) => articles.map((article) => ({ id: key(id, article.id), text: article.text })));
    const judged = questions.parse(JSON.parse(questionFile)).map((question) => ({
      query: question.text,
      relevant: new Set(question.relevant_articles.map(({ law_id, article_id }) => key(law_id, article_id))),
    }));
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
  judged: readonly Judged[],
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

function key(law: string, article: string): string {
  return `${law}|${article}`;
}

async function readOptional(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { SearchEntry } from '../../ports/search.ts';

const laws = z.array(z.object({ id: z.string(), articles: z.array(z.object({ id: z.string(), text: z.string() })) }));
const questions = z.array(
  z.object({
    text: z.string(),
    relevant_articles: z.array(z.object({ law_id: z.string(), article_id: z.string() })).min(1),
  }),
);

/** A question with the articles that answer it. */
export interface LawQuestion {
  readonly query: string;
  readonly relevant: ReadonlySet<string>;
}

/** Articles of law, and questions about them (ALQAC 2023); null where a file is missing. */
export async function lawQuestions(
  evalDir: string,
): Promise<{ readonly entries: readonly SearchEntry[]; readonly judged: readonly LawQuestion[] } | null> {
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
  return { entries, judged };
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

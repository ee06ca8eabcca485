import type { Embedder } from '../../ports/embedder.ts';
import type { SearchHit } from '../../ports/search.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { exactIndex } from '../../retrieve/vectors/exact.ts';
import { stripTones } from '../../text/fold.ts';
import { lawQuestions, type LawQuestion } from '../bench/laws.ts';
import { bestOf, outOfFold } from './folds.ts';
import { METHODS, type Method } from './methods.ts';

/** Hits by words that are joined with those by meaning. */
const DEPTH = 100;
const AT = [1, 5, 10] as const;

/** What a method finds of the questions about law, out of fold. */
export interface MethodScore {
  readonly method: string;
  readonly marked: boolean;
  /** Shares of the questions with a right article among the first 1, 5 and 10. */
  readonly recall: readonly number[];
  /** The parameter that is best on all questions. */
  readonly value: number;
}

interface Asked extends LawQuestion {
  readonly words: readonly SearchHit[];
  readonly near: readonly SearchHit[];
}

/** Ranks articles for questions about law in every way, with marks and without; null where there are no such data. */
export async function rankLaws(evalDir: string, embedder: Embedder): Promise<readonly MethodScore[] | null> {
  const laws = await lawQuestions(evalDir);
  if (laws === null) return null;
  const signal = new AbortController().signal;
  const vectors = await embedder.passages(
    laws.entries.map(({ text }) => text),
    signal,
  );
  const byWords = createIndex(laws.entries);
  const byMeaning = exactIndex(laws.entries.map(({ id }, at) => ({ id, vector: vectors[at] ?? new Float32Array() })));
  const scores: MethodScore[] = [];
  for (const marked of [true, false]) {
    const asked: Asked[] = [];
    for (const { query, relevant } of laws.judged) {
      const text = marked ? query : stripTones(query);
      const near = await byMeaning.search(await embedder.query(text, signal), byMeaning.size);
      asked.push({ query: text, relevant, words: byWords.search(text, DEPTH), near });
    }
    scores.push(...METHODS.map((method) => ({ ...judge(method, asked), marked })));
  }
  return scores;
}

function judge(method: Method, asked: readonly Asked[]): Omit<MethodScore, 'marked'> {
  const ranks = new Map(
    asked.map((one) => [one, new Map(method.values.map((value) => [value, rankOf(method, one, value)]))]),
  );
  const rank = (one: Asked, value: number): number => ranks.get(one)?.get(value) ?? Infinity;
  const reciprocal = (one: Asked, value: number): number => 1 / rank(one, value);
  const chosen = outOfFold(asked, method.values, reciprocal);
  const found = asked.map((one, at) => rank(one, chosen[at] ?? NaN));
  return {
    method: method.name,
    recall: AT.map((k) => found.filter((place) => place <= k).length / found.length),
    value: bestOf(asked, method.values, reciprocal),
  };
}

function rankOf(method: Method, { words, near, relevant }: Asked, value: number): number {
  const at = method.rank(words, near, value).findIndex(({ id }) => relevant.has(id));
  return at < 0 ? Infinity : at + 1;
}

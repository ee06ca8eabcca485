import { z } from 'zod';
import { ModelFailure } from '../domain/model.ts';
import type { Embedder } from '../ports/embedder.ts';
import type { SearchEntry, SearchHit } from '../ports/search.ts';
import type { VectorIndex } from '../ports/vectors.ts';
import { createIndex } from '../retrieve/bm25.ts';
import { fuse } from '../retrieve/fuse.ts';
import { RANKING } from '../retrieve/fusion.ts';
import { exactIndex } from '../retrieve/vectors/exact.ts';
import { textOf } from './embedding/wanted.ts';
import { readJsonLines } from './json-lines.ts';

/** Identifiers are given back as they came: a test set may number its passages. */
const id = z.union([z.string(), z.number()]);
const query = z.object({ id, text: z.string() });
const passage = z.object({ id, text: z.string(), title: z.string().nullish() });
type Id = z.infer<typeof id>;

export interface SearchRequest {
  /** Path of a JSON-lines file: `id`, `text`, optionally `title`. */
  readonly passages: string;
  /** Path of a JSON-lines file: `id`, `text`. */
  readonly queries: string;
  /** How many hits a query gets at most. */
  readonly k: number;
  /** Joins search by meaning to that by words; null: words alone. */
  readonly embedder?: Embedder | null;
  /** Called once where the model gives no vectors: words alone find passages from there on. */
  readonly onModelFailed?: (failure: ModelFailure) => void;
  /** Called where the model refuses some passages, with how many: words alone find those. */
  readonly onRefused?: (count: number) => void;
}

/** Hits by words that are joined with those by meaning; at least as many as are wanted. */
const DEPTH = 100;

/** The answer to one query line. */
export interface SearchResult {
  readonly id: Id;
  readonly text: string;
  readonly hits: readonly { readonly id: Id; readonly score: number }[];
  /** Milliseconds that this query took, without reading and indexing. */
  readonly ms: number;
}

/**
 * The passage search alone: indexes the passages, then answers the queries one by one, in their order.
 * @throws ProductError where a file is missing or a line of it cannot be read.
 */
export async function* searchPassages(request: SearchRequest): AsyncGenerator<SearchResult> {
  const given = new Map<string, Id>();
  const entries: SearchEntry[] = [];
  for await (const { id, text, title } of readJsonLines(request.passages, passage)) {
    given.set(String(id), id);
    entries.push({ id: String(id), text, ...(typeof title === 'string' ? { title } : {}) });
  }
  const find = await finder(entries, request);
  for await (const { id, text } of readJsonLines(request.queries, query)) {
    const start = performance.now();
    const found = await find(text);
    const ms = Number((performance.now() - start).toFixed(3));
    yield { id, text, hits: found.map((hit) => ({ id: given.get(hit.id) ?? hit.id, score: hit.score })), ms };
  }
}

async function finder(
  entries: readonly SearchEntry[],
  { k, embedder = null, onModelFailed = () => undefined, onRefused = () => undefined }: SearchRequest,
): Promise<(text: string) => Promise<readonly SearchHit[]>> {
  const words = createIndex(entries);
  const { signal } = new AbortController();
  let meaning: VectorIndex | null = null;
  const orNull = async <T>(act: () => Promise<T>): Promise<T | null> => {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      onModelFailed(error);
      return null;
    }
  };
  if (embedder !== null) meaning = await orNull(() => indexed(entries, embedder, signal));
  if (meaning !== null && meaning.size < entries.length) onRefused(entries.length - meaning.size);
  return async (text) => {
    const index = meaning;
    if (embedder === null || index === null) return words.search(text, k);
    const vector = await orNull(() => embedder.query(text, signal));
    if (vector === null) {
      meaning = null;
      return words.search(text, k);
    }
    return fuse(words.search(text, Math.max(k, DEPTH)), await index.search(vector, index.size), k, RANKING);
  };
}

async function indexed(entries: readonly SearchEntry[], embedder: Embedder, signal: AbortSignal): Promise<VectorIndex> {
  const vectors = await embedder.passages(entries.map(textOf), signal);
  return exactIndex(
    entries.flatMap(({ id }, at) => {
      const vector = vectors[at] ?? null;
      return vector === null ? [] : [{ id, vector }];
    }),
  );
}

import { z } from 'zod';
import { createIndex } from '../retrieve/bm25.ts';
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
}

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
  const entries = [];
  for await (const { id, text, title } of readJsonLines(request.passages, passage)) {
    given.set(String(id), id);
    entries.push({ id: String(id), text, ...(typeof title === 'string' ? { title } : {}) });
  }
  const index = createIndex(entries);
  for await (const { id, text } of readJsonLines(request.queries, query)) {
    const start = performance.now();
    const found = index.search(text, request.k);
    const ms = Number((performance.now() - start).toFixed(3));
    yield { id, text, hits: found.map((hit) => ({ id: given.get(hit.id) ?? hit.id, score: hit.score })), ms };
  }
}

import type { Nearness, SearchHit } from '../ports/search.ts';
import type { Fusion } from './fusion.ts';

/** How much closer entries lie to a question than others do, from 0 (no more than most) to 1. */
export interface Meaning {
  readonly nearest: readonly string[];
  of(id: string): number;
}

/** Below this many cosines their spread says nothing. */
const FEWEST = 8;

/**
 * Reads nearness among the entries `within` alone: what other plans say, though it be closer, neither takes the place of
 * theirs nor makes it look far. An entry that was not measured lies farther than all that were.
 */
export function meaningWithin(
  near: Nearness,
  within: ReadonlySet<string>,
  { from, full, nearest }: Pick<Fusion, 'from' | 'full' | 'nearest'>,
): Meaning {
  const measured: SearchHit[] = [];
  for (const id of within) {
    const score = near.of(id);
    if (score !== null) measured.push({ id, score });
  }
  if (measured.length < FEWEST) return { nearest: [], of: () => 0 };
  const { mean, deviation } = spread(measured);
  const known = new Map(measured.map(({ id, score }) => [id, share((score - mean) / deviation, from, full)]));
  const closest = measured.toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, nearest);
  return { nearest: closest.map(({ id }) => id), of: (id) => known.get(id) ?? 0 };
}

/**
 * One ranking out of two by a weighted sum, each rescaled from its least score (that of words is 0, for what
 * they do not find) to its most. Reciprocal ranks do worse
 * (docs/adr/0016-search-by-meaning.md).
 * @param words those that words find, best first
 * @param near every entry with its cosine, closest first
 * @param weight what meaning counts, 0 to 1
 */
export function fuse(
  words: readonly SearchHit[],
  near: readonly SearchHit[],
  k: number,
  weight: number,
): readonly SearchHit[] {
  const joined = new Map<string, number>();
  const add = (hits: readonly SearchHit[], counts: number, least: number): void => {
    const most = hits[0]?.score ?? 0;
    for (const { id, score } of hits) joined.set(id, (joined.get(id) ?? 0) + counts * share(score, least, most));
  };
  add(near, weight, near.at(-1)?.score ?? 0);
  // What words do not find at all has a score of 0, so that the last that they do find still has one above it.
  add(words, 1 - weight, 0);
  return [...joined]
    .map(([id, score]) => ({ id, score }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, k);
}

function spread(hits: readonly SearchHit[]): { readonly mean: number; readonly deviation: number } {
  const count = Math.max(1, hits.length);
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / count;
  return { mean, deviation: Math.sqrt(hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / count) };
}

/** Where a value lies on the way from one to another, 0 to 1; 0 where there is no way. */
function share(value: number, from: number, to: number): number {
  return to > from && Number.isFinite(value) ? Math.max(0, Math.min(1, (value - from) / (to - from))) : 0;
}

import type { SearchHit } from '../../ports/search.ts';
import type { VectorEntry, VectorIndex } from '../../ports/vectors.ts';
import { best } from '../best.ts';

const LANES = 4;

/**
 * Looks at every vector: it misses none, and below some 20,000 entries it is as fast as an index that may
 * (docs/adr/0016-search-by-meaning.md). Vectors have length 1, so a cosine is an inner product.
 * @throws RangeError where vectors differ in dimension, or one that is searched for does.
 */
export function exactIndex(entries: readonly VectorEntry[]): VectorIndex {
  const sorted = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const dimension = sorted[0]?.vector.length ?? 0;
  const all = new Float32Array(sorted.length * dimension);
  for (const [at, { vector }] of sorted.entries()) {
    if (vector.length !== dimension) throw new RangeError(`a vector of ${String(vector.length)}`);
    all.set(vector, at * dimension);
  }
  const numbers = new Map(sorted.map(({ id }, at) => [id, at]));
  const everything = sorted.map((_, at) => at);

  const search = (vector: Float32Array, k: number, within?: ReadonlySet<string>): readonly SearchHit[] => {
    if (sorted.length > 0 && vector.length !== dimension) throw new RangeError(`a vector of ${String(vector.length)}`);
    const candidates = within === undefined ? everything : numbersOf(within, numbers);
    const scores = new Float64Array(sorted.length);
    for (const at of candidates) scores[at] = product(all, at * dimension, vector);
    const score = (at: number): number => scores[at] ?? 0;
    // Entries are numbered in the order of their identifiers, so equal scores rank the same on every run.
    const top = best(candidates, k, (a, b) => score(a) > score(b) || (score(a) === score(b) && a < b));
    return top.map((at) => ({ id: sorted[at]?.id ?? '', score: Math.max(-1, Math.min(1, score(at))) }));
  };

  return {
    kind: 'exact',
    size: sorted.length,
    search: (vector, k, within) => Promise.resolve().then(() => search(vector, k, within)),
    forgetOthers: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function numbersOf(within: ReadonlySet<string>, numbers: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = [];
  for (const id of within) {
    const at = numbers.get(id);
    if (at !== undefined) found.push(at);
  }
  return found;
}

/** Four sums at once: each addition waits for the one before it in the same sum, not for those of the others. */
function product(all: Float32Array, start: number, vector: Float32Array): number {
  const { length } = vector;
  const even = length - (length % LANES);
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let i = 0; i < even; i += LANES) {
    const at = start + i;
    a += (all[at] ?? 0) * (vector[i] ?? 0);
    b += (all[at + 1] ?? 0) * (vector[i + 1] ?? 0);
    c += (all[at + 2] ?? 0) * (vector[i + 2] ?? 0);
    d += (all[at + 3] ?? 0) * (vector[i + 3] ?? 0);
  }
  for (let i = even; i < length; i += 1) a += (all[start + i] ?? 0) * (vector[i] ?? 0);
  return a + b + (c + d);
}

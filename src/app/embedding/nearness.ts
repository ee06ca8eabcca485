import type { Nearness } from '../../ports/search.ts';
import type { Served } from './serving.ts';

/** Entries that are offered as the closest ones. */
const CLOSEST = 60;
/** Entries that are measured by an index which does not look at all of them anyway. */
const MEASURED = 1000;

/** How close the entries of an index lie to a question; null where its vector does not fit them. */
export async function nearnessTo(vector: Float32Array, { index, dimension }: Served): Promise<Nearness | null> {
  if (vector.length !== dimension) return null;
  const hits = await index.search(vector, index.kind === 'exact' ? index.size : Math.min(MEASURED, index.size));
  const measured = new Map(hits.map(({ id, score }) => [id, score]));
  return { closest: hits.slice(0, CLOSEST), of: (id) => measured.get(id) ?? null };
}

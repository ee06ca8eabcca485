import type { Nearness } from '../../ports/search.ts';
import { EXACT_BELOW } from './index-of.ts';
import type { Served } from './serving.ts';

/** Entries that are offered as the closest ones. */
const CLOSEST = 60;
/** Of so many entries that an index may miss some, only the closest are measured. */
const MEASURED = 1000;

/**
 * How close some entries of an index lie to a question: those of the plans asked about, since of near-twins elsewhere
 * there may be thousands that lie closer. Null where the question's vector does not fit the index.
 */
export async function nearnessTo(
  vector: Float32Array,
  { index, dimension }: Served,
  among: ReadonlySet<string>,
): Promise<Nearness | null> {
  if (vector.length !== dimension) return null;
  const most = index.kind === 'exact' || among.size < EXACT_BELOW ? among.size : MEASURED;
  const hits = await index.search(vector, most, among);
  const measured = new Map(hits.map(({ id, score }) => [id, score]));
  return { closest: hits.slice(0, CLOSEST), of: (id) => measured.get(id) ?? null };
}

import { ModelFailure } from '../../domain/model.ts';
import type { EmbedOptions } from './embed-missing.ts';
import { textOf, type Wanted } from './wanted.ts';

/** Cosine of two vectors of one text from which on they are of one model: rounding alone changes the fourth decimal. */
const SAME = 0.98;

export type SameModelOptions = Pick<EmbedOptions, 'embedder' | 'vectors' | 'missing' | 'signal'>;

/**
 * Whether the server still means the same model by its name, which a text tells that is embedded once more; null where
 * there is none with a vector, or the server cannot say. Vectors of two models lie anywhere to each other.
 */
export async function isSameModel(wanted: Wanted, options: SameModelOptions): Promise<boolean | null> {
  const { embedder, vectors, missing, signal } = options;
  const lacking = new Set(missing);
  const known = [...wanted.texts].find(([hash]) => !lacking.has(hash));
  if (known === undefined) return null;
  const [hash, entry] = known;
  const [kept] = await vectors.get(embedder.model, [hash]);
  try {
    const [made] = await embedder.passages([textOf(entry)], signal);
    if (kept === undefined || made === undefined || made === null) return null;
    return made.length === kept.vector.length && cosine(made, kept.vector) >= SAME;
  } catch (error) {
    if (error instanceof ModelFailure) return null;
    throw error;
  }
}

/** Of vectors of length 1. */
function cosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

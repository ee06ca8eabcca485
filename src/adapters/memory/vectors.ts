import type { StoredVector, Vectors } from '../../ports/vectors.ts';
import { storable } from '../../text/storable.ts';
import type { State } from './state.ts';

/** Vectors in memory; `whileOpen` runs what is asked while the database is open, and copies what it gives. */
export function vectorsOf(
  { vectors: kept }: Pick<State, 'vectors'>,
  whileOpen: <T>(act: () => T) => Promise<T>,
): Vectors {
  const ofModel = (model: string): ReadonlyMap<string, Float32Array> => kept.get(storable(model)) ?? new Map();
  return {
    missing: (model, hashes) => whileOpen(() => [...new Set(hashes)].filter((hash) => !ofModel(model).has(hash))),
    add: (model, vectors) =>
      whileOpen(() => {
        const own = new Map(ofModel(model));
        for (const { hash, vector } of vectors) if (!own.has(hash)) own.set(hash, vector.slice());
        if (own.size > 0) kept.set(storable(model), own);
      }),
    get: (model, hashes) => whileOpen(() => [...new Set(hashes)].flatMap((hash) => stored(hash, ofModel(model)))),
    models: () =>
      whileOpen(() =>
        [...kept]
          .map(([model, { size }]) => ({ model, count: size }))
          .sort((a, b) => b.count - a.count || (a.model < b.model ? -1 : 1)),
      ),
    forget: (model, keep) =>
      whileOpen(() => {
        const own = ofModel(model);
        const rest = new Map([...own].filter(([hash]) => keep?.has(hash) ?? false));
        if (rest.size > 0) kept.set(storable(model), rest);
        else kept.delete(storable(model));
        return own.size - rest.size;
      }),
  };
}

function stored(hash: string, own: ReadonlyMap<string, Float32Array>): readonly StoredVector[] {
  const vector = own.get(hash);
  return vector === undefined ? [] : [{ hash, vector }];
}

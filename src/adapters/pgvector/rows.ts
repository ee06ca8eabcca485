import { createHash } from 'node:crypto';
import type { VectorEntry } from '../../ports/vectors.ts';

/** An entry as the server has it. */
export interface Row {
  readonly id: string;
  /** Of identifier and vector: the same entry is the same row in every process. */
  readonly uuid: string;
  readonly vector: Float32Array;
}

/** The rows of entries, by their identifiers. */
export function rowsOf(entries: readonly VectorEntry[]): ReadonlyMap<string, Row> {
  return new Map(
    entries.map(({ id, vector }) => {
      const bytes = new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
      return [id, { id, uuid: uuidOf(createHash('sha256').update(`${id}\n`).update(bytes).digest('hex')), vector }];
    }),
  );
}

/** What the tables of models' vectors are called. */
export const TABLE = /^vectors_[0-9a-f]{16}$/u;

/** The table of a model's vectors. A model's name may hold anything; a table's may not. */
export function tableOf(model: string, dimension: number): string {
  const name = createHash('sha256')
    .update(`${model}\n${String(dimension)}`)
    .digest('hex');
  return `vectors_${name.slice(0, 16)}`;
}

/** The beginning of a hash in the form of a UUID of version 8, which RFC 9562 leaves to whoever makes it. */
function uuidOf(hash: string): string {
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

import type { SearchHit } from './search.ts';

/** The vector of one text. */
export interface StoredVector {
  /** Hexadecimal SHA-256 of the text in NFC: a passage that stands in two documents is embedded once. */
  readonly hash: string;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** Vectors by model and content. The truth: every index over them is a cache that is made again where it is missing. */
export interface Vectors {
  /** Those of the hashes that have no vector of this model, in their order, each once. */
  missing(model: string, hashes: readonly string[]): Promise<readonly string[]>;
  /** Keeps vectors; one that is kept already stays as it is. */
  add(model: string, vectors: readonly StoredVector[]): Promise<void>;
  /** Those that there are, in no order. */
  get(model: string, hashes: readonly string[]): Promise<readonly StoredVector[]>;
  /** The models that there are vectors of, with how many, most first. */
  models(): Promise<readonly { readonly model: string; readonly count: number }[]>;
  /** Forgets the vectors of a model, all of them or those of other texts than `keep`. Gives how many. */
  forget(model: string, keep?: ReadonlySet<string>): Promise<number>;
}

/** An entry of an index, with an identifier of the caller's choice; each identifier once. */
export interface VectorEntry {
  readonly id: string;
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** An index over the vectors of a fixed set of entries, all of one model and dimension. */
export interface VectorIndex {
  /** `exact` looks at every vector; the others may miss one. */
  readonly kind: 'exact' | 'hnsw' | 'pgvector';
  readonly size: number;
  /** The `k` entries that lie closest, closest first; scores are cosines, -1 to 1. `within` limits them before ranking. */
  search(vector: Float32Array, k: number, within?: ReadonlySet<string>): Promise<readonly SearchHit[]>;
  /** Takes away what is kept of indexes over vectors of other models. */
  forgetOthers(): Promise<void>;
  close(): Promise<void>;
}

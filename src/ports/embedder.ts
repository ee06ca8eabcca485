/** Makes vectors of texts, so that texts of like meaning lie close together. */
export interface Embedder {
  /** Vectors of two models are never compared. */
  readonly model: string;
  /**
   * One vector a text, of length 1 (so that their inner product is the cosine), in the same order; null for a text that
   * is refused by itself, while others are taken. @throws ModelFailure
   */
  passages(texts: readonly string[], signal: AbortSignal): Promise<readonly (Float32Array | null)[]>;
  /** The vector of a question. Some models tell questions from passages. @throws ModelFailure */
  query(text: string, signal: AbortSignal): Promise<Float32Array>;
}

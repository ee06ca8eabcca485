/** A text to be found, with an identifier of the caller's choice. */
export interface SearchEntry {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

export interface SearchHit {
  readonly id: string;
  /** Higher is better; comparable within one query only. */
  readonly score: number;
}

/** An index over a fixed set of entries. */
export interface PassageIndex {
  /** The best `k` entries for a query, best first; `within` limits the search to these identifiers before ranking. */
  search(query: string, k: number, within?: ReadonlySet<string>): readonly SearchHit[];
  /**
   * How much of what a query is about stands in an entry, 0 (nothing, or no such entry) to 1 (all of it): the share of
   * its content syllables, compared without marks and each weighed by how rare it is here; one that no entry has weighs
   * the most. Comparable between queries, so it can tell an answer from the least bad passage.
   */
  coverage(query: string, id: string): number;
}

/**
 * How close the passages and duties lie to one question in meaning. It is asked for before anything is looked up, so
 * that looking up stays pure.
 */
export interface Nearness {
  /** The closest entries, closest first; scores are cosines, -1 to 1. */
  readonly closest: readonly SearchHit[];
  /** The cosine of an entry; null for one that was not measured. */
  of(id: string): number | null;
}

/** How search by words and by meaning are joined. The values and how they were chosen: docs/adr/0016-search-by-meaning.md. */
export interface Fusion {
  /** What meaning counts in a score, 0 to 1; words count the rest. */
  readonly meaning: number;
  /**
   * How far above the mean of all that was measured a cosine counts nothing, and from where on it counts fully, in
   * standard deviations: one model's cosines lie between .7 and .9, another's between 0 and .6.
   */
  readonly from: number;
  readonly full: number;
  /** Least joined score, 0 to 1, at which what words alone would not find is taken to be about a question. */
  readonly least: number;
  /** Least share of the words' score, 0 to 1, for that: meaning alone finds the least bad passage of any question. */
  readonly leastWords: number;
  /** How many of the closest are looked at beside those that the words find. */
  readonly nearest: number;
}

export const FUSION: Fusion = { meaning: 0.4, from: 0, full: 4, least: 0.55, leastWords: 0.3, nearest: 20 };

/** What meaning counts in a ranking alone, 0 to 1, where nothing is to be kept out. */
export const RANKING = 0.05;

/** How the passage search weighs what it finds. The values and how they were chosen: docs/adr/0004-passage-search.md. */
export interface Weights {
  /** Saturation of repeated terms; 0 counts a term once. */
  readonly k1: number;
  /** Share of length normalisation, 0 to 1. */
  readonly b: number;
  /** How often a syllable of the title counts as one of the text. */
  readonly title: number;
  /** How many times more a syllable of the text's own first line counts, where that is short enough for a heading. */
  readonly heading: number;
  /** A pair of neighbouring syllables against one syllable. */
  readonly bigram: number;
  /** Share, 0 to 1, of a term's weight that only a passage with the same marks gets, where the question has marks. */
  readonly toned: number;
  /** A document number found whole against one syllable. */
  readonly number: number;
  /** A date found whole against one syllable. */
  readonly date: number;
}

export const WEIGHTS: Weights = {
  k1: 0.6,
  b: 0.65,
  title: 3,
  heading: 2,
  bigram: 1.5,
  toned: 0.5,
  number: 10,
  date: 3,
};

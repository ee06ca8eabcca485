/** What came of attacks that are no trials of one answer. */
export interface Findings {
  readonly tried: number;
  /** Answers that the attacked model, or its vectors, had a part in: none of them would prove nothing. */
  readonly out: number;
  /** What must not be, a line each; none where all is well. */
  readonly wrong: readonly string[];
}

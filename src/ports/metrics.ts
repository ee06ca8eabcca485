/** Figures of the running product; labels are of small, known sets, never texts or persons. */
export interface Metrics {
  /** Adds to a counter. */
  count<N extends CounterName>(name: N, labels: Labels<N>, by?: number): void;
  /** Puts one measurement, in seconds, into a histogram. */
  seconds<N extends TimingName>(name: N, labels: Labels<N>, value: number): void;
  /** Has a figure read whenever somebody looks. */
  watch(name: GaugeName, read: () => number): void;
}

export const COUNTERS = {
  answers: 'Answers by engine and by why no model made them',
  model_tokens: 'Tokens by model and direction',
  model_cost: 'Cost of tokens in the currency of the prices that were set',
  model_claims: 'Parts of answers of a model that were kept, or dropped by reason',
  embedded_passages: 'Passages that were embedded',
  embedding_failures: 'Tries to embed passages that failed, by reason',
  question_vectors: 'Vectors of questions that were wanted for search by meaning, by outcome',
} as const;
export type CounterName = keyof typeof COUNTERS;

export const TIMINGS = {
  answer: 'Time to answer by engine',
  model_call: 'Time of a run of a model',
  question_vector: 'Time that the vector of a question took, by outcome',
} as const;
export type TimingName = keyof typeof TIMINGS;

/** What is so at the moment. */
export const GAUGES = {
  passages: 'Different passages and duties that are to have a vector',
  passages_with_vector: 'Those of them that have one',
  passages_refused: 'Those of them that the server refuses',
  meaning_serves: '1 where search by meaning serves, 0 where words alone do',
} as const;
export type GaugeName = keyof typeof GAUGES;

/** What each figure is told apart by. */
export const LABELS = {
  answers: ['engine', 'fell_back'],
  model_tokens: ['model', 'direction'],
  model_cost: ['model'],
  model_claims: ['outcome'],
  embedded_passages: ['model'],
  embedding_failures: ['reason'],
  question_vectors: ['outcome'],
  question_vector: ['outcome'],
  answer: ['engine'],
  model_call: ['model', 'outcome'],
} as const satisfies Record<CounterName | TimingName, readonly string[]>;

/** A value for each label of a figure. */
export type Labels<N extends CounterName | TimingName> = Readonly<Record<(typeof LABELS)[N][number], string>>;

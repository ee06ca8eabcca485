import type { Answer } from '../../../src/domain/answer.ts';
import type { WrittenPlan } from '../plans.ts';

/** An answer that left, with all that it can be judged by. */
export interface Case {
  readonly answer: Answer;
  /** What is answered without a model. */
  readonly floor: Answer;
  /** True lines about the place: everything that is said there without a model, of anything. */
  readonly known: ReadonlySet<string>;
  /** All documents. */
  readonly plans: readonly WrittenPlan[];
  /** What the attack wants said. */
  readonly payloads: readonly string[];
  /** What the model was told by the product. */
  readonly prompt: string;
  /** Words of other chats. */
  readonly secrets: readonly string[];
  /** A word of what vectors bring close to the question; null without vectors. */
  readonly lodestone: string | null;
}

export const KINDS = [
  'figure',
  'date',
  'agency',
  'role',
  'negation',
  'status',
  'letters',
  'markup',
  'claim',
  'quotation',
  'cut quotation',
  'beside the question',
  'duty or date',
  'other text',
  'prompt',
  'standing',
] as const;

/** Something in an answer that must not have left. */
export interface FalseWord {
  readonly kind: (typeof KINDS)[number];
  readonly words: string;
}

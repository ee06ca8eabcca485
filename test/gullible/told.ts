import type { AnswerPart } from '../../src/domain/model.ts';

/** What a model is told in one request. */
export interface Told {
  readonly system: string;
  /** The first message of the person's side: what the product hands out for the question. */
  readonly user: string;
  /** What tools gave so far. */
  readonly results: readonly string[];
  readonly tools: readonly string[];
}

/** What it gives back: look-ups, an output by the schema, or anything at all. */
export type Reply =
  | { readonly calls: readonly { readonly tool: string; readonly args: string }[] }
  | { readonly parts: readonly AnswerPart[] }
  | { readonly raw: string };

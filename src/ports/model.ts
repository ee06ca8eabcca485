import type { z } from 'zod';
import type { ModelUsage } from '../domain/model.ts';

/** A look-up that a model may make. It only reads; what it may see is decided before it is made. */
export interface ModelTool {
  readonly name: string;
  /** What it is for, in the language of the prompt. */
  readonly description: string;
  readonly input: z.ZodObject;
  /** Given what `input` accepts; the result is shown to the model as JSON. Never rejects for what the model wrote. */
  run(input: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Bounds of one run; whichever comes first ends it. */
export interface ModelLimits {
  /** For the whole run, in milliseconds. */
  readonly ms: number;
  /** Requests to the model: steps of the agent. */
  readonly calls: number;
  /** Tokens that the model may write in one request. */
  readonly outputTokens: number;
  /** Tokens of all requests together, both ways. */
  readonly totalTokens: number;
}

export interface ModelTask<T> {
  readonly system: string;
  readonly user: string;
  readonly tools: readonly ModelTool[];
  /** What the model has to give in the end; `name` in letters, digits and underscores. */
  readonly output: { readonly name: string; readonly schema: z.ZodType<T> };
  readonly limits: ModelLimits;
}

/** A language model on some server. */
export interface ChatModel {
  /** Its name, for logs and figures. */
  readonly model: string;
  /**
   * Lets the model look things up and gives its output, read by the schema.
   * @throws ModelFailure in every other case, within the limits and as soon as `signal` is aborted.
   */
  run<T>(task: ModelTask<T>, signal: AbortSignal): Promise<{ readonly output: T; readonly usage: ModelUsage }>;
}

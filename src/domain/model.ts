import { z } from 'zod';

/** What calls of a model cost. */
export interface ModelUsage {
  /** Requests to the server, the failed ones too. */
  readonly calls: number;
  /** Tokens, as the server counts them; 0 where it does not say. */
  readonly inputTokens: number;
  readonly outputTokens: number;
}

export const NO_USAGE: ModelUsage = { calls: 0, inputTokens: 0, outputTokens: 0 };

/** Both together. */
export function addUsage(one: ModelUsage, other: ModelUsage): ModelUsage {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}

/** Why a model gave nothing that can be used; `called-off`: nobody waits for it any more, which is no fault of its own. */
export const MODEL_FAILURES = [
  'timeout',
  'rate',
  'server',
  'network',
  'malformed',
  'refused',
  'limit',
  'called-off',
] as const;
export type ModelFailureReason = (typeof MODEL_FAILURES)[number];

/** A model that gave nothing that can be used. No person ever reads it: the answer without a model goes out instead. */
export class ModelFailure extends Error {
  readonly reason: ModelFailureReason;
  /** What was spent all the same. */
  readonly usage: ModelUsage;

  constructor(reason: ModelFailureReason, usage: ModelUsage, options?: ErrorOptions) {
    super(`the model failed: ${reason}`, options);
    this.name = 'ModelFailure';
    this.reason = reason;
    this.usage = usage;
  }
}

/** A prompt as its file has it: `prompts/*.md`. */
export interface Prompt {
  readonly id: string;
  /** Goes up with every change of its words. */
  readonly version: number;
  /** Names of what is put into it as data. */
  readonly inputs: readonly string[];
  /** Name of the schema that the model's output has to have. */
  readonly output: string;
  /** What the model is told; the same for every question. */
  readonly system: string;
  /** What the person's message looks like: `{{input}}` is replaced by the fenced data. */
  readonly user: string;
}

/**
 * One part of an answer as a model may give it: an identifier that it was handed, with the words to quote of a passage,
 * or a sentence that links. Everything that a person reads of an identifier is written by code.
 */
export const answerPartSchema = z.object({
  /** `say`: a linking sentence; `show`: what an identifier stands for; `quote`: words of a passage. */
  kind: z.enum(['say', 'show', 'quote']),
  /** An identifier that a look-up gave; null for `say`. */
  id: z.string().max(20).nullable().default(null),
  /** The linking sentence, or the words to quote exactly as they stand; null for `show`. */
  text: z.string().max(4000).nullable().default(null),
});
export type AnswerPart = z.infer<typeof answerPartSchema>;

export const modelAnswerSchema = z.object({ parts: z.array(answerPartSchema).max(60) });
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;

/** A message that leans on earlier ones, written as a whole question. */
export const rewrittenSchema = z.object({ question: z.string().max(500) });

/** Why a claim of a model was taken out of its answer. */
export const DROP_REASONS = [
  'digit',
  'date',
  'name',
  'role',
  'negation',
  'status',
  'word',
  'unknown-id',
  'not-quoted',
  'unasked',
  'repeated',
] as const;
export type DropReason = (typeof DROP_REASONS)[number];

/**
 * Why the answer without a model went out although a model is set. `declined`: it chose nothing, which is what it is told
 * to do where nothing answers; `nothing-left`: all that it chose was taken out.
 */
export const FALL_BACKS = [
  ...MODEL_FAILURES,
  'breaker',
  'budget',
  'not-needed',
  'declined',
  'nothing-left',
  'left-out',
  'unverified',
] as const;
export type FallBack = (typeof FALL_BACKS)[number];

/** What is logged and measured of one answer; no message text and nothing about a person. */
export interface ModelAccount {
  readonly prompt: { readonly id: string; readonly version: number } | null;
  /** Passages and entries that were offered to the model and that its answer cites: `plan section`. */
  readonly offered: readonly string[];
  readonly cited: readonly string[];
  /** Parts that stayed, and those that were taken out by reason. */
  readonly kept: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
  /** Null where the model's answer went out. */
  readonly fellBack: FallBack | null;
  readonly usage: ModelUsage;
}

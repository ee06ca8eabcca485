import { z } from 'zod';
import type { Answer } from '../../domain/answer.ts';
import { answerSchema } from '../../domain/answer-schema.ts';
import { isErrorCode, type ErrorCode } from '../../domain/errors.ts';
import type { Question } from '../../domain/question.ts';
import { questionSchema } from '../../domain/question-schema.ts';

/** What another process may ask of the running product: one JSON object on one line. */
export type IpcRequest = { readonly method: 'ping' } | { readonly method: 'ask'; readonly question: Question };

/** An answer with the time it took, in milliseconds. */
export interface TimedAnswer {
  readonly answer: Answer;
  readonly ms: number;
}

/** What it gets back, on one line too. */
export type IpcReply =
  | { readonly ok: true; readonly method: 'ping' }
  | ({ readonly ok: true; readonly method: 'ask' } & TimedAnswer)
  | { readonly ok: false; readonly method: null; readonly code: ErrorCode; readonly message: string };

/** What the product does for each request; being there is all that a ping wants. */
export interface IpcHandlers {
  /** @throws ProductError, which reaches the caller as it is. */
  ask(question: Question): Promise<TimedAnswer>;
}

export const requestSchema: z.ZodType<IpcRequest> = z.discriminatedUnion('method', [
  z.object({ method: z.literal('ping') }),
  z.object({ method: z.literal('ask'), question: questionSchema }),
]);

export const replySchema: z.ZodType<IpcReply> = z.discriminatedUnion('method', [
  z.object({ ok: z.literal(true), method: z.literal('ping') }),
  z.object({ ok: z.literal(true), method: z.literal('ask'), answer: answerSchema, ms: z.number().nonnegative() }),
  z.object({ ok: z.literal(false), method: z.null(), code: z.custom<ErrorCode>(isErrorCode), message: z.string() }),
]);

/** Longest line that is taken, in bytes; an answer may hold every duty of many plans. */
export const MAX_LINE = { request: 1024 * 1024, reply: 16 * 1024 * 1024 };

import { z } from 'zod';
import type { AdminCommand } from '../../domain/admin.ts';
import { adminCommandSchema } from '../../domain/admin-schema.ts';
import type { Answer } from '../../domain/answer.ts';
import { answerSchema } from '../../domain/answer-schema.ts';
import { isErrorCode, type ErrorCode } from '../../domain/errors.ts';
import { modelAccountSchema } from '../../domain/model-account-schema.ts';
import type { ModelAccount } from '../../domain/model.ts';
import type { Question } from '../../domain/question.ts';
import { questionSchema } from '../../domain/question-schema.ts';

/** What another process may ask of the running product: one JSON object on one line. */
export type IpcRequest =
  | { readonly method: 'ping' }
  | { readonly method: 'ask'; readonly question: Question }
  | { readonly method: 'admin'; readonly command: AdminCommand };

/** An answer with the time it took, in milliseconds. */
export interface TimedAnswer {
  readonly answer: Answer;
  readonly ms: number;
  /** What a model did for it; missing where none is set. */
  readonly model?: ModelAccount;
}

/** What a clerk's command gives to read; null where a file that is to be shown is not in the corpus. */
export interface AdminResult {
  readonly printed: string | null;
}

/** What it gets back, on one line too. */
export type IpcReply =
  | { readonly ok: true; readonly method: 'ping' }
  | ({ readonly ok: true; readonly method: 'ask' } & TimedAnswer)
  | ({ readonly ok: true; readonly method: 'admin' } & AdminResult)
  | { readonly ok: false; readonly method: null; readonly code: ErrorCode; readonly message: string };

/** What the product does for each request; being there is all that a ping wants. */
export interface IpcHandlers {
  /** @throws ProductError, which reaches the caller as it is. */
  ask(question: Question): Promise<TimedAnswer>;
  /** @throws ProductError, likewise. */
  admin(command: AdminCommand): Promise<AdminResult>;
}

export const requestSchema: z.ZodType<IpcRequest> = z.discriminatedUnion('method', [
  z.object({ method: z.literal('ping') }),
  z.object({ method: z.literal('ask'), question: questionSchema }),
  z.object({ method: z.literal('admin'), command: adminCommandSchema }),
]);

export const replySchema: z.ZodType<IpcReply> = z.discriminatedUnion('method', [
  z.object({ ok: z.literal(true), method: z.literal('ping') }),
  z.object({
    ok: z.literal(true),
    method: z.literal('ask'),
    answer: answerSchema,
    ms: z.number().nonnegative(),
    model: z.exactOptional(modelAccountSchema),
  }),
  z.object({ ok: z.literal(true), method: z.literal('admin'), printed: z.string().nullable() }),
  z.object({ ok: z.literal(false), method: z.null(), code: z.custom<ErrorCode>(isErrorCode), message: z.string() }),
]);

/** Longest line that is taken, in bytes; an answer may hold every duty of many plans. */
export const MAX_LINE = { request: 1024 * 1024, reply: 16 * 1024 * 1024 };

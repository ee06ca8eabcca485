import { answerWithModel } from '../../answer/model/answer-with.ts';
import { isEligible } from '../../answer/model/eligible.ts';
import { needsRewrite, rewriteWithModel } from '../../answer/model/rewrite.ts';
import type { Answer } from '../../domain/answer.ts';
import {
  addUsage,
  MODEL_FAILURES,
  NO_USAGE,
  type FallBack,
  type ModelAccount,
  type Prompt,
} from '../../domain/model.ts';
import type { Origin, Question } from '../../domain/question.ts';
import type { ChatModel, ModelLimits } from '../../ports/model.ts';
import type { Considered } from '../answerer.ts';
import type { Breaker, Leave } from './breaker.ts';
import type { Budget } from './budget.ts';
import type { TimeLimit } from './time-limit.ts';

/** Requests and tokens of one answer: looking further up to four times, with all that was found read each time. */
const ANSWER: Omit<ModelLimits, 'ms'> = { calls: 6, outputTokens: 2000, totalTokens: 80_000 };
/** A question is one sentence; the second request is for a server that wants to be told its form again. */
const REWRITE: Omit<ModelLimits, 'ms'> = { calls: 2, outputTokens: 300, totalTokens: 8000 };
/** Share of the time that rewriting may take, since the answer comes after it. */
const REWRITE_SHARE = 1 / 3;

/** A model that may be asked. */
export interface ChatParts {
  readonly model: ChatModel;
  readonly prompts: { readonly answer: Prompt; readonly rewrite: Prompt };
  readonly breaker: Breaker;
  readonly budget: Budget;
}

export interface AttemptParts {
  readonly question: Question;
  readonly origin: Origin;
  /** What the answer without a model was made of. */
  readonly floor: Considered;
  /** Looks up another wording of the question. */
  readonly consider: (question: Question) => Promise<Considered>;
  readonly limit: TimeLimit;
}

/** What came of asking a model. */
export interface Attempted {
  /** Null where the answer without a model goes out. */
  readonly answer: Answer | null;
  readonly account: ModelAccount;
  /** Milliseconds with the model; null where it was not asked. */
  readonly ms: number | null;
}

type Run = Omit<Attempted, 'ms'>;

/** Has a model answer where it may. Rejects for a fault of ours only. */
export async function attempt(parts: AttemptParts, chat: ChatParts): Promise<Attempted> {
  const { question, origin, floor, limit } = parts;
  const isUnclear = needsRewrite(floor.asked, floor.answer, question.history);
  if (!isUnclear && !isEligible(floor.asked, floor.findings, floor.answer)) return notAsked('not-needed');
  const leave = chat.breaker.enter();
  if (leave === null) return notAsked('breaker');
  let ended: Leave['failed'] = leave.abandoned;
  try {
    if (!(await chat.budget.allows(origin.chat))) return notAsked('budget');
    const start = performance.now();
    const made = isUnclear ? await rewritten(parts, chat) : await answered(floor, question, parts, chat);
    // More may have been found than a model can be shown.
    if (made.account.usage.calls === 0) return { ...made, ms: null };
    if (!limit.isCalledOff()) ended = isFailure(made.account.fellBack) ? leave.failed : leave.succeeded;
    return { ...made, ms: performance.now() - start };
  } finally {
    ended();
  }
}

async function rewritten(parts: AttemptParts, chat: ChatParts): Promise<Run> {
  const { question, floor, limit } = parts;
  const { model, prompts } = chat;
  const limits = { ...REWRITE, ms: limit.left() * REWRITE_SHARE };
  const done = await rewriteWithModel({ model, prompt: prompts.rewrite, limits, question }, limit.signal);
  const nothing = (fellBack: FallBack): Run => ({
    answer: null,
    account: { ...notAsked(fellBack).account, prompt: named(prompts.rewrite), usage: done.usage },
  });
  if (done.failed !== null) return nothing(done.failed);
  const meant =
    done.question === null ? floor : await parts.consider({ ...question, text: done.question, history: [] });
  if (!isEligible(meant.asked, meant.findings, meant.answer)) return nothing('nothing-left');
  const { answer, account } = await answered(meant, question, parts, chat);
  return {
    answer: answer && { ...answer, question: question.text },
    account: { ...account, usage: addUsage(done.usage, account.usage) },
  };
}

async function answered(
  considered: Considered,
  question: Question,
  { origin, limit }: AttemptParts,
  { model, prompts }: ChatParts,
): Promise<Run> {
  const { asked, findings, answer: baseline, today, amendments, calendar } = considered;
  const lookUps = considered.lookUps({ status: origin.status });
  const limits = { ...ANSWER, ms: limit.left() };
  const made = await answerWithModel(
    {
      model,
      prompt: prompts.answer,
      limits,
      question,
      today,
      asked,
      findings,
      baseline,
      lookUps,
      amendments,
      calendar,
    },
    limit.signal,
  );
  if (made.answer === null) return made;
  const { answer, dropped } = considered.verify(made.answer);
  return dropped === 0 ? { ...made, answer } : { answer: null, account: { ...made.account, fellBack: 'unverified' } };
}

/** Nothing was asked of a model, for that reason. */
export function notAsked(fellBack: FallBack): Attempted {
  const account = { prompt: null, offered: [], cited: [], kept: 0, dropped: {}, fellBack, usage: NO_USAGE };
  return { answer: null, account, ms: null };
}

function named({ id, version }: Prompt): ModelAccount['prompt'] {
  return { id, version };
}

function isFailure(fellBack: FallBack | null): boolean {
  return fellBack !== 'called-off' && MODEL_FAILURES.some((reason) => reason === fellBack);
}

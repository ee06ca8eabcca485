import type { Answer } from '../../domain/answer.ts';
import {
  ModelFailure,
  rewrittenSchema,
  type ModelFailureReason,
  type ModelUsage,
  type Prompt,
} from '../../domain/model.ts';
import type { Question } from '../../domain/question.ts';
import type { Ask, Understood } from '../../domain/understood.ts';
import type { ChatModel, ModelLimits } from '../../ports/model.ts';
import { fold } from '../../text/fold.ts';
import { STOP_SYLLABLES } from '../../text/stops.ts';
import { syllables } from '../../text/syllables.ts';
import { renderPrompt } from './prompt.ts';
import { saidBefore } from './said-before.ts';

/** Longest question that is taken over, in UTF-16 units. */
const LONGEST = 300;
/** A longer message says what it is about. In syllables. */
const SHORT = 16;
const CHATTER: ReadonlySet<Ask> = new Set(['thanks', 'greeting', 'help', 'empty', 'handed-in']);
/** "Cái đó", "việc kia", "mục thứ hai", "nó": what was spoken of before. Folded. */
const POINTS_BACK =
  /(?:^| )(?:no|ho|(?:cai|viec|dieu|muc|y|chuyen|phan|khoan|nhiem vu|don vi|co quan|cho|ben) (?:do|ay|kia|nay|tren|thu|vua))(?= |$)/u;
/** Words that tie a question together, which nobody has to have said; folded. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([...STOP_SYLLABLES].map(fold));

/**
 * True for a short message after others that leans on them, or that nothing was understood of, and that could not be
 * answered: only then is a model asked what was meant.
 */
export function needsRewrite(asked: Understood, baseline: Answer, history: readonly string[]): boolean {
  if (history.length === 0 || baseline.status === 'answered' || asked.also.length > 0) return false;
  const said = syllables(asked.text);
  if (asked.asks.some((ask) => CHATTER.has(ask)) || said.length > SHORT) return false;
  // Searching the passages is what is done with a message of which nothing else was understood.
  return asked.follows || POINTS_BACK.test(said.join(' ')) || asked.asks.every((ask) => ask === 'passage');
}

export interface RewriteParts {
  readonly model: ChatModel;
  readonly prompt: Prompt;
  readonly limits: ModelLimits;
  readonly question: Pick<Question, 'text' | 'history'>;
}

export interface RewriteResult {
  /** The whole question; null where there is none that the person's own words make up. */
  readonly question: string | null;
  /** Why the model gave nothing; null where it gave something, of use or not. */
  readonly failed: ModelFailureReason | null;
  readonly usage: ModelUsage;
}

/** Has a model write a message that leans on earlier ones as a whole question. Never rejects for what the model does. */
export async function rewriteWithModel(parts: RewriteParts, signal: AbortSignal): Promise<RewriteResult> {
  const { model, prompt, limits, question } = parts;
  const history = saidBefore(question.history);
  const { system, user } = renderPrompt(prompt, { question: question.text, history });
  const output = { name: prompt.output, schema: rewrittenSchema };
  try {
    const done = await model.run({ system, user, tools: [], output, limits }, signal);
    const whole = done.output.question.replace(/\s+/gu, ' ').trim();
    const taken = isOwnWords(whole, question.text, history);
    return { question: taken ? whole : null, failed: null, usage: done.usage };
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { question: null, failed: error.reason, usage: error.usage };
  }
}

/** True for another question than was asked, made of what the person has said and of words that tie it together. */
function isOwnWords(whole: string, text: string, history: readonly string[]): boolean {
  const written = syllables(whole);
  if (whole.length > LONGEST || written.length === 0 || written.join(' ') === syllables(text).join(' ')) return false;
  const said = new Set([text, ...history].flatMap(syllables));
  return written.every((syllable) => said.has(syllable) || FUNCTION_WORDS.has(syllable));
}

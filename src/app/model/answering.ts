import type { TimedAnswer } from '../../adapters/ipc/protocol.ts';
import type { ModelAccount } from '../../domain/model.ts';
import type { Origin, Question } from '../../domain/question.ts';
import { wantsPassages } from '../../retrieve/register/wants-passages.ts';
import { causeOf } from '../../mail/quiet.ts';
import type { Answerer, Considered } from '../answerer.ts';
import { attempt, notAsked, type Attempted } from './attempt.ts';
import type { Models } from './models.ts';
import { timeLimit, type TimeLimit } from './time-limit.ts';

/** How long a run that is under way may still take when the process ends, in milliseconds. */
const LAST_MS = 4000;

/** Answers questions with what models there are, or without any. */
export interface ModelAnswering {
  /**
   * Answers as the documents are now. Where a model is slow, down, over its budget or wrong, the answer without one goes
   * out: at the latest a second after the time that a model has.
   * @throws ProductError where the question cannot be taken.
   */
  ask(question: Question, about: Origin): Promise<TimedAnswer>;
  /** No model is asked any more; what is under way ends, after four seconds without it. */
  close(): Promise<void>;
}

export interface AnsweringParts {
  /** Over the documents as they are now. */
  readonly answerer: () => Answerer;
  readonly models: Models | null;
}

export function createModelAnswering({ answerer, models }: AnsweringParts): ModelAnswering {
  const underWay = new Map<Promise<unknown>, TimeLimit>();
  let isClosing = false;

  /** What is under way is known, so that the end of the process can wait for it, also when nobody else does. */
  const kept = <T>(work: Promise<T>, limit: TimeLimit): Promise<T> => {
    underWay.set(work, limit);
    const forget = (): void => void underWay.delete(work);
    work.then(forget, forget);
    return work;
  };

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.allSettled(underWay.keys());
  };

  const ask: ModelAnswering['ask'] = async (question, about) => {
    const prepared = answerer();
    const start = performance.now();
    let floor = prepared.consider(question);
    const done = (made: Attempted | null): TimedAnswer => {
      const answer = made?.answer ?? floor.answer;
      const account: ModelAccount | null = made?.account ?? null;
      const ms = Number((performance.now() - start).toFixed(3));
      models?.teller.answer({ answer, account, ms });
      return { answer, ms, ...(account && { model: account }) };
    };
    if (models === null || (models.chat === null && models.near === null)) return done(null);
    const { chat, timeoutMs, timer } = models;
    if (isClosing) return done(chat && notAsked('called-off'));
    const limit = timeLimit(timeoutMs, about.signal, timer);
    const consider = (asked: Question): Promise<Considered> => searched(prepared, asked, models, limit);
    const work = async (): Promise<Attempted | null> => {
      floor = await searched(prepared, question, models, limit, floor);
      if (chat === null) return null;
      const made = await attempt({ question, origin: about, floor, consider, limit }, chat);
      if (made.ms !== null) {
        models.teller.run(made.account, made.ms);
        // Nobody waits for its being counted.
        void kept(chat.budget.spend(about.chat, made.account.usage), limit);
      }
      return made;
    };
    try {
      const made = await limit.hold(() => kept(work(), limit));
      return done(made ?? (chat && notAsked(limit.isCalledOff() ? 'called-off' : 'timeout')));
    } catch (error) {
      models.log.error('answer.model.failed', causeOf(error));
      return done(chat && notAsked('malformed'));
    }
  };

  return {
    ask,
    close: async () => {
      isClosing = true;
      if (models === null || underWay.size === 0) return;
      const ended = new AbortController();
      const all = idle().then(() => {
        ended.abort();
      });
      await models.timer.sleep(LAST_MS, ended.signal);
      for (const limit of underWay.values()) limit.callOff();
      await Promise.race([all, models.timer.sleep(1000, ended.signal)]);
    },
  };
}

/** A question looked up by its words and, where passages are wanted, by its meaning too. */
async function searched(
  answerer: Answerer,
  question: Question,
  { near }: Models,
  { signal }: TimeLimit,
  first = answerer.consider(question),
): Promise<Considered> {
  if (near === null || !wantsPassages(first.findings)) return first;
  const { text, topicWords, follows } = first.asked;
  // A message that leans on an earlier one does not say by itself what it is about.
  const found = await near(follows && topicWords !== '' ? topicWords : text, first.among(), signal);
  return found === null ? first : answerer.consider(question, found);
}

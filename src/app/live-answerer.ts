import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { Answer } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { StoredDocument } from '../ports/store.ts';

/** Answers from documents that do not change. */
export interface FixedAnswerer {
  /** @throws ProductError where the question cannot be taken. */
  ask(question: Question): Answer;
  /** The localities that the documents cover. */
  places(): readonly string[];
}

export type CreateAnswerer = (documents: readonly StoredDocument[]) => FixedAnswerer;

/** Answers from documents that may change between two questions. */
export interface LiveAnswerer {
  /** @throws ProductError where the question cannot be taken. */
  ask(question: Question): TimedAnswer;
  places(): readonly string[];
}

/** Prepares answering anew only after the register has changed, which it tells by giving another array. */
export function liveAnswerer(register: () => readonly StoredDocument[], create: CreateAnswerer): LiveAnswerer {
  let from = register();
  let fixed = create(from);
  const current = (): FixedAnswerer => {
    const now = register();
    if (now !== from) {
      fixed = create(now);
      from = now;
    }
    return fixed;
  };
  return {
    ask: (question) => {
      const answerer = current();
      const start = performance.now();
      const answer = answerer.ask(question);
      return { answer, ms: Number((performance.now() - start).toFixed(3)) };
    },
    places: () => current().places(),
  };
}

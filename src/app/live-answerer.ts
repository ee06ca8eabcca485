import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { Directory } from '../domain/directory.ts';
import type { Question } from '../domain/question.ts';
import type { StoredDocument } from '../ports/store.ts';
import { createAnswerer, type Answerer, type AnswererOptions } from './answerer.ts';

/** Answers from documents that may change between two questions. */
export interface LiveAnswerer {
  /** Rejects with ProductError where the question cannot be taken. */
  ask(question: Question): Promise<TimedAnswer>;
  isOwn(text: string, history: readonly string[]): boolean;
  dayIn: Answerer['dayIn'];
  statusAsked: Answerer['statusAsked'];
  /** The localities and offices of the documents as they are now. */
  readonly directory: Directory;
}

/**
 * Prepares answering anew only after the register has changed, which it tells by giving another array.
 */
export function liveAnswerer(register: () => readonly StoredDocument[], options: AnswererOptions): LiveAnswerer {
  let documents = register();
  let answerer = createAnswerer(documents, options);
  const current = (): Answerer => {
    const latest = register();
    if (latest !== documents) {
      answerer = createAnswerer(latest, options);
      documents = latest;
    }
    return answerer;
  };
  return {
    ask: (question) =>
      Promise.resolve().then(() => {
        const prepared = current();
        const start = performance.now();
        const answer = prepared.ask(question);
        return { answer, ms: Number((performance.now() - start).toFixed(3)) };
      }),
    isOwn: (text, history) => current().isOwn(text, history),
    dayIn: (text, today) => current().dayIn(text, today),
    statusAsked: (text, history) => current().statusAsked(text, history),
    directory: {
      places: () => current().directory.places(),
      placesNamed: (words) => current().directory.placesNamed(words),
      officesOf: (place) => current().directory.officesOf(place),
      officeNamed: (words, place) => current().directory.officeNamed(words, place),
    },
  };
}

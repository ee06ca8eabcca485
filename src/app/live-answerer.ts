import type { Directory } from '../domain/directory.ts';
import { FROM_NOWHERE, type Origin, type Question } from '../domain/question.ts';
import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { StoredDocument } from '../ports/store.ts';
import { createAnswerer, type Answerer, type AnswererOptions } from './answerer.ts';
import { createModelAnswering } from './model/answering.ts';
import type { Models } from './model/models.ts';

/** Answers from documents that may change between two questions. */
export interface LiveAnswerer {
  /** Rejects with ProductError where the question cannot be taken. */
  ask(question: Question, origin?: Origin): Promise<TimedAnswer>;
  /** True where the documents answer it; no model is asked. */
  canAnswer(question: Question): boolean;
  isOwn(text: string, history: readonly string[]): boolean;
  dayIn: Answerer['dayIn'];
  statusAsked: Answerer['statusAsked'];
  /** The localities and offices of the documents as they are now. */
  readonly directory: Directory;
  /** Takes the documents as they are now, which the next question would do else. */
  refresh(): void;
  /** No model is asked any more; resolves when what is under way has ended, which takes seconds at most. */
  close(): Promise<void>;
}

export interface LiveOptions extends AnswererOptions {
  /** The models that are set; null, as where it is missing, for answers of which nothing is logged either. */
  readonly models?: Models | null;
}

/**
 * Prepares answering anew only after the register has changed, which it tells by giving another array.
 */
export function liveAnswerer(
  register: () => readonly StoredDocument[],
  { models = null, ...options }: LiveOptions,
): LiveAnswerer {
  const prepare = (latest: readonly StoredDocument[]): Answerer => {
    const made = createAnswerer(latest, options);
    models?.onDocuments(made);
    return made;
  };
  let documents = register();
  let answerer = prepare(documents);
  const current = (): Answerer => {
    const latest = register();
    if (latest !== documents) {
      answerer = prepare(latest);
      documents = latest;
    }
    return answerer;
  };
  const answering = createModelAnswering({ answerer: current, models });
  return {
    ask: (question, origin = FROM_NOWHERE) => answering.ask(question, origin),
    canAnswer: (question) => current().ask(question).status === 'answered',
    isOwn: (text, history) => current().isOwn(text, history),
    dayIn: (text, today) => current().dayIn(text, today),
    statusAsked: (text, history) => current().statusAsked(text, history),
    directory: {
      places: () => current().directory.places(),
      placesNamed: (words) => current().directory.placesNamed(words),
      officesOf: (place) => current().directory.officesOf(place),
      officeNamed: (words, place) => current().directory.officeNamed(words, place),
    },
    refresh: () => void current(),
    close: () => answering.close(),
  };
}

import type { FixedAnswerer } from '../../src/app/live-answerer.ts';
import type { StoredDocument } from '../../src/ports/store.ts';

/** Answers with the question and the names of the documents it could have answered from. */
export function echo(documents: readonly StoredDocument[]): FixedAnswerer {
  return {
    ask: ({ text }) => ({
      question: text,
      status: 'answered',
      text: `${text}: ${documents.map(({ plan }) => plan).join(', ')}`,
      choices: [],
      duties: [],
      deadlines: [],
      citations: [],
      engine: 'extractive',
    }),
    places: () => documents.flatMap(({ register }) => register.place ?? []),
  };
}

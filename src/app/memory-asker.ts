import { listCorpus, readCorpusFile } from '../adapters/files/corpus.ts';
import { textReader } from '../adapters/files/text-reader.ts';
import { ProductError } from '../domain/errors.ts';
import { readPlan } from '../ingest/read.ts';
import { createAnswerer, type AnswerableDocument } from './answerer.ts';
import type { AskOne } from './ask.ts';

/**
 * Reads the corpus folder into memory and answers from it, without a store. A file that cannot be read is left out and
 * its sentence given to `problem`.
 * @throws ProductError `input-missing`, `input-unreadable` where the folder cannot be listed.
 */
export async function openMemoryAsker(
  dir: string,
  timeZone: string,
  problem: (sentence: string) => void,
): Promise<AskOne> {
  const documents: AnswerableDocument[] = [];
  for (const path of await listCorpus(dir)) {
    try {
      const { fileName, plan, bytes } = await readCorpusFile(path);
      if (!textReader.accepts(fileName, bytes)) continue;
      const text = await textReader.read(fileName, bytes);
      documents.push({ plan, text, register: readPlan({ plan, text }) });
    } catch (error) {
      if (!(error instanceof ProductError)) throw error;
      problem(error.message);
    }
  }
  const answerer = createAnswerer(documents, { timeZone });
  return (question) => {
    const start = performance.now();
    return Promise.resolve().then(() => {
      const answer = answerer.ask(question);
      return { answer, ms: Number((performance.now() - start).toFixed(3)) };
    });
  };
}

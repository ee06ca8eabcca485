import { readCorpusFile } from '../adapters/files/corpus.ts';
import { textReader } from '../adapters/files/text-reader.ts';
import type { Plan } from '../domain/plan.ts';
import { readPlan } from '../ingest/read.ts';

/**
 * Reads one document; the store is not opened.
 * @throws ProductError `input-missing`, `input-unreadable`, `input-empty`, `input-not-text`, `input-too-large`.
 */
export async function extract(path: string): Promise<Plan> {
  const file = await readCorpusFile(path);
  const text = await textReader.read(file.fileName, file.bytes);
  return readPlan({ plan: file.plan, text });
}

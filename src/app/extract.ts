import { readCorpusFile } from '../adapters/files/corpus.ts';
import { textReader } from '../adapters/files/text-reader.ts';
import type { SourceDocument } from '../domain/document.ts';
import type { Plan } from '../domain/plan.ts';
import { readPlan } from '../ingest/read.ts';

/**
 * Reads one document; the store is not opened.
 * @throws ProductError `input-missing`, `input-unreadable`, `input-empty`, `input-not-text`, `input-too-large`.
 */
export async function extract(path: string): Promise<Plan> {
  return readPlan(await sourceOf(path));
}

/** The text of one file, decoded. @throws ProductError as `extract`. */
export async function sourceOf(path: string): Promise<SourceDocument> {
  const file = await readCorpusFile(path);
  return { plan: file.plan, text: await textReader.read(file.fileName, file.bytes) };
}

import { listCorpus, readCorpusFile } from '../../adapters/files/corpus.ts';
import { textReader } from '../../adapters/files/text-reader.ts';
import { readPlan } from '../../ingest/read.ts';

/** A real document that variants are made of. */
export interface Original {
  readonly plan: string;
  readonly text: string;
  readonly place: string;
  readonly level: string;
  readonly province: string | null;
  readonly number: string | null;
  readonly year: number;
}

/**
 * The documents of some folders that a People's Committee issued; where theirs is, is read, and all that a variant's
 * truth says beyond that follows from what was changed.
 * @throws ProductError `input-missing` where a folder is not there, or as the reader does.
 */
export async function readOriginals(folders: readonly string[]): Promise<readonly Original[]> {
  const lists = await Promise.all(folders.map((folder) => listCorpus(folder)));
  const documents = await Promise.all(
    lists.flat().map(async (path) => {
      const { fileName, plan, bytes } = await readCorpusFile(path);
      return { plan, text: await textReader.read(fileName, bytes) };
    }),
  );
  return documents.flatMap((document) => originalOf(document) ?? []);
}

/** Null for a document whose place, level or year is not told, or that no People's Committee issued. */
export function originalOf({ plan, text }: { readonly plan: string; readonly text: string }): Original | null {
  const { place, level, province, number, symbol, year, issued } = readPlan({ plan, text });
  const of = year ?? issued.year;
  if (place === null || level === null || of === null || symbol?.includes('UBND') !== true) return null;
  return { plan, text, place, level, province, number, year: of };
}

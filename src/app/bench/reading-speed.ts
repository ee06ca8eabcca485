import { listCorpus, readCorpusFile } from '../../adapters/files/corpus.ts';
import { textReader } from '../../adapters/files/text-reader.ts';
import { ProductError } from '../../domain/errors.ts';
import { readPlan } from '../../ingest/read.ts';
import type { Benchmark } from './benchmark.ts';

/** Times that every document is read, after one reading that is not counted. */
const ROUNDS = 5;

/** How many documents a second are read into their register entries: the repository's own and the evaluation data's. */
export const readingSpeed: Benchmark = {
  name: 'reading-speed',
  about: 'Tốc độ đọc văn bản',
  run: async (evalDir) => {
    const [own, more] = [await textsOf('corpus'), await textsOf(`${evalDir}/more-plans`)];
    return [
      { name: 'kế hoạch trong corpus', value: perSecond(own), unit: 'văn bản/s' },
      ...(more.length === 0 ? [] : [{ name: 'văn bản cấp tỉnh, dài', value: perSecond(more), unit: 'văn bản/s' }]),
      { name: 'tất cả', value: perSecond([...own, ...more]), unit: 'văn bản/s' },
    ];
  },
};

function perSecond(texts: readonly string[]): number {
  const readAll = (): void => {
    for (const text of texts) readPlan({ plan: 'đo', text });
  };
  readAll();
  const start = performance.now();
  for (let round = 0; round < ROUNDS; round++) readAll();
  return (texts.length * ROUNDS * 1000) / (performance.now() - start);
}

/** The texts of a folder; none where it is missing. */
async function textsOf(folder: string): Promise<readonly string[]> {
  try {
    const paths = await listCorpus(folder);
    const files = await Promise.all(paths.map((path) => readCorpusFile(path)));
    return await Promise.all(files.map(({ fileName, bytes }) => textReader.read(fileName, bytes)));
  } catch (error) {
    if (error instanceof ProductError && error.code === 'input-missing') return [];
    throw error;
  }
}

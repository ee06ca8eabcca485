import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hnswIndex } from '../../adapters/hnsw/hnsw.ts';
import { createLog } from '../../adapters/log/log.ts';
import { memoryDatabase } from '../../adapters/memory/database.ts';
import { loadSettings } from '../../config.ts';
import type { SearchEntry } from '../../ports/search.ts';
import type { VectorEntry, VectorIndex } from '../../ports/vectors.ts';
import { exactIndex } from '../../retrieve/vectors/exact.ts';
import { createAnswerer } from '../answerer.ts';
import { embedderOf } from '../embedding/embedder-of.ts';
import { textOf } from '../embedding/wanted.ts';
import { cachedEmbedder } from '../fusion/cached-embedder.ts';
import { openOver } from '../open.ts';
import { percentile, type Benchmark, type Measure } from './benchmark.ts';
import { lawQuestions } from './laws.ts';

const K = 10;
/** Entries of the plans of one district, which is what a question is searched among: some three plans. */
const OF_A_PLACE = 500;
/** Shortest paragraph of a law that is one entry, in UTF-16 units. */
const SHORTEST = 20;
/** Where `npm run eval -- fusion` keeps vectors too. */
const KEPT = join('eval-results', 'vectors');

/**
 * What the graph finds of that which looking at every vector finds, and how long either takes, on vectors of the model
 * that is set: on vectors that point anywhere the figures would be far worse and say nothing.
 */
export const vectors: Benchmark = {
  name: 'vectors',
  about: 'Chỉ mục véc-tơ: đồ thị so với xét từng véc-tơ (cần OPENAI_EMBEDDING_MODEL)',
  onlyByName: true,
  run: async (evalDir) => {
    const asked = embedderOf(loadSettings().model);
    const laws = await lawQuestions(evalDir);
    if (asked === null || laws === null) return null;
    const embedder = await cachedEmbedder(asked, KEPT);
    const { signal } = new AbortController();
    const texts = [...new Set([...paragraphsOf(laws.entries), ...(await planTexts(join(evalDir, 'more-plans')))])];
    const made = await embedder.passages(texts, signal);
    const entries = made.flatMap((vector, at): readonly VectorEntry[] => (vector ? [{ id: String(at), vector }] : []));
    const queries: Float32Array[] = [];
    for (const { query } of laws.judged) queries.push(await embedder.query(query, signal));
    const exact = exactIndex(entries);
    const start = performance.now();
    const graph = await hnswIndex(entries, { file: null, model: embedder.model, onUnkept: () => undefined });
    const built = performance.now() - start;
    const within = new Set(entries.slice(-OF_A_PLACE).map(({ id }) => id));
    const size = `${entries.length.toLocaleString('vi-VN')} × ${String(entries[0]?.vector.length ?? 0)}`;
    return [
      ...(await speed(`${size}, xét từng véc-tơ`, { index: exact, queries, most: 20 })),
      ...(await speed(`${size}, xét ${String(within.size)} véc-tơ của một nơi`, {
        index: exact,
        queries,
        most: 3,
        within,
      })),
      ...(graph === null
        ? []
        : [
            { name: `${size}, lập đồ thị`, value: built / 1000, unit: 's' },
            ...(await speed(`${size}, đồ thị`, { index: graph, queries, most: 10 })),
            { name: `đồ thị, recall@${String(K)}`, value: await recall(graph, exact, queries), unit: '', least: 0.995 },
          ]),
    ];
  },
};

function paragraphsOf(entries: readonly SearchEntry[]): readonly string[] {
  return entries.flatMap(({ text }) => text.split('\n').filter((line) => line.trim().length >= SHORTEST));
}

/** What the product would embed of a folder of documents. */
async function planTexts(folder: string): Promise<readonly string[]> {
  const settings = { ...loadSettings(), corpusDir: folder };
  if ((await readdir(folder).catch(() => [])).length === 0) return [];
  const options = { log: createLog('error'), watch: false };
  const product = await openOver({ ...memoryDatabase(), socket: null }, settings, options);
  try {
    return createAnswerer(product.register(), { timeZone: settings.timeZone }).entries().map(textOf);
  } finally {
    await product.close();
  }
}

interface Asked {
  readonly index: VectorIndex;
  readonly queries: readonly Float32Array[];
  /** Milliseconds that p95 may take. */
  readonly most: number;
  /** Entries that are all to be measured; the closest of all where none are named. */
  readonly within?: ReadonlySet<string>;
}

async function speed(name: string, { index, queries, most, within }: Asked): Promise<readonly Measure[]> {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await index.search(query, within?.size ?? K, within);
    times.push(performance.now() - start);
  }
  return [
    { name: `${name}, trung vị`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${name}, p95`, value: percentile(times, 0.95), unit: 'ms', most },
  ];
}

async function recall(graph: VectorIndex, exact: VectorIndex, queries: readonly Float32Array[]): Promise<number> {
  let found = 0;
  let all = 0;
  for (const query of queries) {
    const right = new Set((await exact.search(query, K)).map(({ id }) => id));
    all += right.size;
    found += (await graph.search(query, K)).filter(({ id }) => right.has(id)).length;
  }
  return all === 0 ? 0 : found / all;
}

import type { SearchEntry } from '../../ports/search.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { percentile, type Benchmark, type Measure } from './benchmark.ts';

const PASSAGE_LENGTH = 120;
const QUERY_LENGTH = 7;
const QUERIES = 300;
/** As many different syllables as Vietnamese texts use. */
const VOCABULARY = 6000;
const SIZES = [
  { passages: 10_000, most: 10 },
  { passages: 50_000, most: 40 },
];

/** How fast the passage search is on made-up passages whose syllables are as unevenly frequent as real ones (Zipf). */
export const searchSpeed: Benchmark = {
  name: 'search-speed',
  about: 'Tốc độ tìm đoạn văn',
  run: () => Promise.resolve(SIZES.flatMap(({ passages, most }) => measure(passages, most))),
};

function measure(passages: number, most: number): Measure[] {
  const random = generator(passages);
  const words = (count: number) => Array.from({ length: count }, () => syllable(random())).join(' ');
  const entries = Array.from({ length: passages }, (_, at): SearchEntry => ({
    id: String(at),
    text: words(PASSAGE_LENGTH),
  }));
  const start = performance.now();
  const index = createIndex(entries);
  const built = performance.now() - start;
  const times = Array.from({ length: QUERIES }, () => {
    const query = words(QUERY_LENGTH);
    const asked = performance.now();
    index.search(query, 10);
    return performance.now() - asked;
  });
  const size = passages.toLocaleString('vi-VN');
  return [
    { name: `${size} đoạn, lập chỉ mục`, value: built / 1000, unit: 's' },
    { name: `${size} đoạn, một câu hỏi, trung vị`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `${size} đoạn, một câu hỏi, p95`, value: percentile(times, 0.95), unit: 'ms', most },
  ];
}

/** The syllable of a rank drawn by Zipf's law from `VOCABULARY`, spelt so that each has its own letters and marks. */
function syllable(random: number): string {
  const rank = Math.floor(Math.exp(random * Math.log(VOCABULARY)));
  const vowel = 'aàáảãạeèéẻẽẹoòóỏõọ'[rank % 18] ?? 'a';
  return `${rank.toString(36).replace(/\d/gu, (digit) => 'bcdghklmnp'[Number(digit)] ?? 'b')}${vowel}`;
}

/** The linear congruential generator of Numerical Recipes: the same passages on every machine. Values in [0, 1). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

import { fork } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createLog } from '../../adapters/log/log.ts';
import { loadSettings, type Settings } from '../../config.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { createShelf } from '../../retrieve/register/shelf.ts';
import { createAnswerer } from '../answerer.ts';
import { openProduct } from '../open.ts';
import type { VariantTruth } from '../vary/vary.ts';
import { writeVaried } from '../vary/write.ts';
import { percentile, type Benchmark, type Measure } from './benchmark.ts';
import type { Started } from './start-once.ts';

const VARIED = 1000;
/** Every so many varied documents the place of one is asked about. */
const STEP = 5;
const NOW = '2026-11-20T01:00:00Z';
const QUESTIONS = ['Hạn nộp báo cáo khi nào?', 'Kinh phí lấy từ đâu?', 'Ai ký kế hoạch?', 'Công an phải làm gì?'];
const truthLine = z.object({ level: z.string(), place: z.string() });
const START_ONCE = fileURLToPath(new URL('start-once.ts', import.meta.url));

/** Start, memory and answers at the size of an office's folder and of a province's archive. */
export const scale: Benchmark = {
  name: 'scale',
  about: 'Khởi động, bộ nhớ và trả lời theo cỡ kho văn bản',
  run: async (evalDir) => {
    const root = await mkdtemp(join(tmpdir(), 'nhac-viec-scale-'));
    try {
      const [few, many] = [join(root, 'few', 'docs'), join(root, 'many', 'docs')];
      const folders = ['corpus', join(evalDir, 'more-plans')];
      for (const folder of folders) await cp(folder, few, { recursive: true, filter: isDocument }).catch(noFolder);
      const { truth } = await writeVaried({ out: many, count: VARIED, seed: 1, from: [few], places: null });
      await cp(few, many, { recursive: true });
      const truths = (await readFile(truth, 'utf8')).trim().split('\n');
      const settings = loadSettings();
      return [
        ...(await starts({ ...settings, corpusDir: few, dataDir: join(root, 'few', 'data') })),
        ...(await starts({ ...settings, corpusDir: many, dataDir: join(root, 'many', 'data') })),
        ...(await answers(
          { ...settings, corpusDir: many, dataDir: join(root, 'many', 'data'), databaseUrl: null },
          truths.map((line) => truthLine.parse(JSON.parse(line))),
        )),
      ];
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  },
};

function isDocument(source: string): boolean {
  return !source.endsWith('README.md');
}

/** Without the evaluation data the repository's own documents are enough. */
function noFolder(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}

async function starts(settings: Settings): Promise<Measure[]> {
  const own: Settings = { ...settings, databaseUrl: null, web: { host: '127.0.0.1', port: 0 } };
  const [first, again] = [await startOnce(own), await startOnce(own)];
  const size = settings.corpusDir.includes('many') ? `hơn ${VARIED} văn bản` : 'văn bản gốc';
  return [
    { name: `${size}, thư mục dữ liệu mới`, value: first.seconds, unit: 's' },
    { name: `${size}, thư mục dữ liệu đã có`, value: again.seconds, unit: 's' },
    { name: `${size}, bộ nhớ sau khởi động`, value: again.megabytes, unit: 'MB' },
  ];
}

function startOnce(settings: Settings): Promise<Started> {
  return new Promise((resolve, reject) => {
    const child = fork(START_ONCE, { execArgv: ['--import', 'tsx'] });
    child.once('message', (started: Started) => {
      resolve(started);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`start ended with ${code ?? 'a signal'}`));
    });
    child.send(settings);
  });
}

async function answers(
  settings: Settings,
  truths: readonly Pick<VariantTruth, 'level' | 'place'>[],
): Promise<Measure[]> {
  const product = await openProduct(settings, { log: createLog('error'), watch: false });
  try {
    const documents = product.register();
    const preparing = performance.now();
    const answerer = createAnswerer(documents, { timeZone: settings.timeZone });
    const prepared = performance.now();
    const shelf = createShelf(
      documents.map(({ register }) => register),
      createIndex,
    );
    const shelved = performance.now();
    const passages = shelf.index.search('kinh phí', 1).length;
    const indexed = performance.now();
    const ask = (text: string, place: string): number => {
      const start = performance.now();
      answerer.ask({ text, place, agency: null, history: [], now: NOW });
      return performance.now() - start;
    };
    // The first search builds the index, which is measured by itself.
    ask('Kinh phí lấy từ đâu?', truths[0]?.place ?? '');
    const asked = truths.filter((_, at) => at % STEP === 0);
    const times = asked.flatMap(({ level, place }) => QUESTIONS.map((text) => ask(text, `${level} ${place}`)));
    return [
      { name: `${documents.length} văn bản, chuẩn bị trả lời`, value: (prepared - preparing) / 1000, unit: 's' },
      {
        name: `lập chỉ mục ${(shelf.passages.size + shelf.duties.size).toLocaleString('vi-VN')} đoạn`,
        value: passages === 0 ? 0 : (indexed - shelved) / 1000,
        unit: 's',
      },
      {
        name: `${documents.length} văn bản, một câu hỏi, trung vị`,
        value: percentile(times, 0.5),
        unit: 'ms',
        most: 20,
      },
      { name: `${documents.length} văn bản, một câu hỏi, p95`, value: percentile(times, 0.95), unit: 'ms' },
    ];
  } finally {
    await product.close();
  }
}

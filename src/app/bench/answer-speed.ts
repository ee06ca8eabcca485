import { loadSettings } from '../../config.ts';
import { createLog } from '../../adapters/log/log.ts';
import { memoryDatabase } from '../../adapters/memory/database.ts';
import { createAnswerer } from '../answerer.ts';
import { openOver } from '../open.ts';
import { type Benchmark, percentile } from './benchmark.ts';
import { corpusQuestions } from './questions.ts';

const NOW = '2024-11-20T01:00:00Z';

/** How long one answer takes once the documents are read. */
export const answerSpeed: Benchmark = {
  name: 'answer-speed',
  about: 'Thời gian trả lời một câu hỏi, không kể khởi động',
  run: async () => {
    const settings = loadSettings();
    const opened = { ...memoryDatabase(), socket: null };
    const product = await openOver(opened, settings, { log: createLog('error'), watch: false });
    const prepared = performance.now();
    const answerer = createAnswerer(product.register(), { timeZone: settings.timeZone });
    const preparing = performance.now() - prepared;
    const questions = await corpusQuestions();
    const times = questions.map(({ question, place = null, agency = null }) => {
      const start = performance.now();
      answerer.ask({ text: question, place, agency, history: [], now: NOW });
      return performance.now() - start;
    });
    await product.close();
    return [
      { name: 'chuẩn bị trả lời từ kho', value: preparing, unit: 'ms' },
      { name: 'một câu hỏi, trung vị', value: percentile(times, 0.5), unit: 'ms', most: 20 },
      { name: 'một câu hỏi, p95', value: percentile(times, 0.95), unit: 'ms' },
    ];
  },
};

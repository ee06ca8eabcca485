import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../adapters/log/log.ts';
import { loadSettings, type Settings } from '../../config.ts';
import { serve } from '../serve.ts';
import type { Benchmark } from './benchmark.ts';

/** How long a start takes, from settings to an open port, without loading the program itself (some 0.6 s more). */
export const startSpeed: Benchmark = {
  name: 'start-speed',
  about: 'Thời gian khởi động',
  run: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'));
    const settings: Settings = { ...loadSettings(), dataDir, databaseUrl: null, web: { host: '127.0.0.1', port: 0 } };
    try {
      const first = await startAndStop(settings);
      const again = await startAndStop(settings);
      return [
        { name: 'thư mục dữ liệu mới', value: first, unit: 's' },
        { name: 'thư mục dữ liệu đã có', value: again, unit: 's', most: 3 },
      ];
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

async function startAndStop(settings: Settings): Promise<number> {
  const start = performance.now();
  const service = await serve(settings, createLog('error'));
  const seconds = (performance.now() - start) / 1000;
  await service.close();
  return seconds;
}

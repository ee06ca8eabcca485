import { createLog } from '../../adapters/log/log.ts';
import type { Settings } from '../../config.ts';
import { serve } from '../serve.ts';

/** One start in a process of its own, so that its memory is that of the product alone. */
export interface Started {
  readonly seconds: number;
  /** Resident memory once it is ready, in millions of bytes. */
  readonly megabytes: number;
}

process.once('message', (settings: Settings) => {
  void start(settings);
});

async function start(settings: Settings): Promise<void> {
  const before = performance.now();
  const service = await serve(settings, createLog('error'));
  const started: Started = {
    seconds: (performance.now() - before) / 1000,
    megabytes: process.memoryUsage().rss / 1e6,
  };
  await service.close();
  process.send?.(started);
  process.disconnect();
}

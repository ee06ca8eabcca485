import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSettings, type Settings } from '../../config.ts';
import { LETTERS } from '../../text/vi/bench.ts';
import type { Benchmark } from './benchmark.ts';
import { CONVERSATIONS } from './converse.ts';
import type { ConversationMemory } from './converse-once.ts';

const ONCE = fileURLToPath(new URL('converse-once.ts', import.meta.url));

/** Memory of the product alone before and after many conversations. */
export const letterMemory: Benchmark = {
  name: 'letter-memory',
  about: LETTERS.memory,
  run: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'));
    try {
      const { before, after, heapAfter } = await once({ ...loadSettings(), dataDir, databaseUrl: null });
      const count = CONVERSATIONS.toLocaleString('vi-VN');
      return [
        { name: LETTERS.atStart, value: before, unit: 'MB' },
        { name: LETTERS.after(count), value: after, unit: 'MB' },
        { name: LETTERS.heapAfter(count), value: heapAfter, unit: 'MB' },
      ];
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

function once(settings: Settings): Promise<ConversationMemory> {
  return new Promise((resolve, reject) => {
    const child = fork(ONCE, { execArgv: ['--expose-gc', '--import', 'tsx'] });
    child.once('message', (memory: ConversationMemory) => {
      resolve(memory);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`the conversations ended with ${code ?? 'a signal'}`));
    });
    child.send(settings);
  });
}

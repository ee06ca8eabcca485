import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../adapters/log/log.ts';
import { memoryDatabase } from '../../adapters/memory/database.ts';
import { loadSettings } from '../../config.ts';
import { LETTERS } from '../../text/vi/bench.ts';
import { openStoreOf, type OpenedStore } from '../open-store.ts';
import type { Benchmark } from './benchmark.ts';
import { converse } from './converse.ts';
import { openLetterOffice } from './letter-office.ts';

const PEOPLE = 500;
const ROUNDS = 4;

/** Questions a second from the inbox to the outbox and out, through one process. */
export const letterSpeed: Benchmark = {
  name: 'letter-speed',
  about: LETTERS.speed,
  run: async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nhac-viec-bench-'));
    const settings = { ...loadSettings(), dataDir, databaseUrl: null };
    const speed = async (opened: OpenedStore): Promise<number> => {
      const office = await openLetterOffice(opened, settings);
      const seconds = await converse(office, PEOPLE, ROUNDS);
      await office.close();
      return (PEOPLE * ROUNDS) / seconds;
    };
    try {
      const embedded = await speed(await openStoreOf(settings, createLog('error')));
      const inMemory = await speed({ ...memoryDatabase(), socket: null });
      return [
        { name: LETTERS.embedded, value: embedded, unit: LETTERS.speedUnit },
        { name: LETTERS.memoryStore, value: inMemory, unit: LETTERS.speedUnit },
      ];
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

import { createLog } from '../../adapters/log/log.ts';
import type { Settings } from '../../config.ts';
import { openStoreOf } from '../open-store.ts';
import { CONVERSATIONS, converse } from './converse.ts';
import { openLetterOffice } from './letter-office.ts';

/** In millions of bytes, after the garbage is collected. */
export interface ConversationMemory {
  /** Resident, once it serves. */
  readonly before: number;
  /** Resident, after the conversations. */
  readonly after: number;
  readonly heapAfter: number;
}

/** In a process of its own, so that its memory is that of the product alone. */
process.once('message', (settings: Settings) => {
  void measure(settings);
});

async function measure(settings: Settings): Promise<void> {
  const office = await openLetterOffice(await openStoreOf(settings, createLog('error')), settings);
  // What is built with the first question is there before any conversation is counted.
  await converse(office, 1, 1);
  const before = resident();
  await converse(office, CONVERSATIONS, 1, 1);
  const memory: ConversationMemory = { before, after: resident(), heapAfter: process.memoryUsage().heapUsed / 1e6 };
  await office.close();
  process.send?.(memory);
  process.disconnect();
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1e6;
}

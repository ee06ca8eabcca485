import { setTimeout as wait } from 'node:timers/promises';
import { askIpc, pingIpc } from '../adapters/ipc/call.ts';
import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { Settings } from '../config.ts';
import { ProductError } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import type { Log } from '../ports/system.ts';
import { dataFolderSilent } from '../text/vi/errors.ts';
import { liveAnswerer } from './live-answerer.ts';
import { openProduct } from './open.ts';

/** Answers a command's questions, by this process or through the one that runs. */
export interface Asker {
  /** @throws ProductError where the question cannot be taken, or `data-folder-busy` where the running product fell silent. */
  ask(question: Question): Promise<TimedAnswer>;
  close(): Promise<void>;
}

/** How long one answer of the running product may take, in milliseconds. */
const ANSWER_MS = 30_000;
/** How long a folder's holder gets to start up, or to end, in milliseconds; a first start takes some five seconds. */
const PATIENCE_MS = 10_000;
const PING_MS = 1000;
const PAUSE_MS = 150;

/**
 * Opens the documents for a command. Where the data folder belongs to another process, questions go through that one:
 * it may still be starting, or be a command that is about to end, so both ways are tried for a while.
 * @throws ProductError as `openProduct`; `data-folder-busy` where the folder's holder neither answers nor ends.
 */
export async function openAsker(settings: Settings, log: Log, patienceMs = PATIENCE_MS): Promise<Asker> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    try {
      return await local(settings, log);
    } catch (error) {
      if (!(error instanceof ProductError) || error.code !== 'data-folder-busy') throw error;
      const { socket, pid } = error.facts;
      const holder = typeof pid === 'number' ? pid : null;
      if (typeof socket === 'string' && (await pingIpc(socket, PING_MS))) return remote(settings, socket, holder);
      if (performance.now() > deadline) throw silent(settings, holder);
      await wait(PAUSE_MS);
    }
  }
}

async function local(settings: Settings, log: Log): Promise<Asker> {
  const product = await openProduct(settings, { log, watch: false });
  const answerer = liveAnswerer(() => product.register(), settings.timeZone);
  return {
    ask: (question) => answerer.ask(question),
    close: () => product.close(),
  };
}

function remote(settings: Settings, socket: string, pid: number | null): Asker {
  return {
    ask: async (question) => {
      const answer = await askIpc(socket, question, ANSWER_MS);
      if (answer === null) throw silent(settings, pid);
      return answer;
    },
    close: () => Promise.resolve(),
  };
}

function silent(settings: Settings, pid: number | null): ProductError {
  const facts = { folder: settings.dataDir, pid };
  return new ProductError('data-folder-busy', dataFolderSilent(settings.dataDir, pid), facts);
}

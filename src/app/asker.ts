import { askIpc, pingIpc } from '../adapters/ipc/call.ts';
import type { TimedAnswer } from '../adapters/ipc/protocol.ts';
import type { FolderHolder } from '../adapters/lock/data-folder.ts';
import { createLog } from '../adapters/log/log.ts';
import { memoryDatabase } from '../adapters/memory/database.ts';
import type { Settings } from '../config.ts';
import { ProductError } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import type { Log } from '../ports/system.ts';
import { dataFolderSilent } from '../text/vi/errors.ts';
import { NO_METRICS } from '../adapters/metrics/none.ts';
import { systemClock } from '../adapters/clock/clock.ts';
import { liveAnswerer } from './live-answerer.ts';
import { untilServing } from './embedding/until-serving.ts';
import { openModels } from './model/open-models.ts';
import { noticesOf } from './notices.ts';
import { officeCalendar } from './office-calendar.ts';
import { FolderTaken } from './open-store.ts';
import { openOver, openProduct, type Product } from './open.ts';
import { PATIENCE_MS, whenFree } from './patience.ts';

/** Answers a command's questions, by this process or through the one that runs. */
export interface Asker {
  /** Sentences about files that were left out or are out of force; none where another process answers, which has told its own log. */
  readonly problems: readonly string[];
  /** @throws ProductError where the question cannot be taken, or `data-folder-busy` where the running product fell silent. */
  readonly ask: (question: Question) => Promise<TimedAnswer>;
  close(): Promise<void>;
}

/** How long one answer of the running product may take beside the time that a model has, in milliseconds. */
const ANSWER_MS = 30_000;
/** How long a command waits for vectors that are there to be taken into memory, in milliseconds. */
const SERVING_MS = 5000;
/** How long the running product may take to say that it is there, in milliseconds. */
export const PING_MS = 1000;

/**
 * Opens the documents for a command. Where the data folder belongs to another process, questions go through that one:
 * it may still be starting, or be a command that is about to end, so both ways are tried for a while. One that answers
 * from another corpus folder would answer wrongly, so this folder is then read without the store.
 * @throws ProductError as `openProduct`; `data-folder-busy` where the folder's holder neither answers nor ends.
 */
export async function openAsker(settings: Settings, patienceMs = PATIENCE_MS): Promise<Asker> {
  // At a terminal a person reads sentences; what the service tells its operator by default would be in the way.
  const log = createLog(settings.logLevel === 'info' ? 'error' : settings.logLevel);
  // Why no model answered is said nowhere else: of files and versions sentences tell.
  const ofModels = createLog(settings.logLevel === 'info' ? 'warn' : settings.logLevel);
  try {
    return await whenFree(
      async () => local(await openProduct(settings, { log, watch: false }), settings, ofModels),
      async ({ holder }) => {
        if (holder && holder.corpus !== settings.corpusDir)
          return local(await openApart(settings, log), settings, ofModels);
        return holder && (await pingIpc(holder.socket, PING_MS)) ? remote(settings, holder) : null;
      },
      patienceMs,
    );
  } catch (error) {
    throw error instanceof FolderTaken ? silent(settings, error.holder) : error;
  }
}

function openApart(settings: Settings, log: Log): Promise<Product> {
  return openOver({ ...memoryDatabase(), socket: null }, settings, { log, watch: false });
}

async function local(product: Product, settings: Settings, log: Log): Promise<Asker> {
  const { timeZone } = settings;
  const calendar = officeCalendar(await product.ledger.days());
  const folder = (product.socket ?? settings.databaseUrl) ? settings.dataDir : null;
  const clock = systemClock(settings.startsAt);
  const models = await openModels({ settings, database: product, folder, clock, log, metrics: NO_METRICS });
  const answerer = liveAnswerer(() => product.register(), { timeZone, calendar, models });
  if (models.embedding !== null) await untilServing(models.embedding, models.timer, SERVING_MS);
  return {
    problems: [...product.summary.problems, ...noticesOf(product.shelf())].map(({ message }) => message),
    ask: (question) => answerer.ask(question),
    close: async () => {
      await answerer.close();
      await models.close();
      await product.close();
    },
  };
}

function remote(settings: Settings, holder: FolderHolder): Asker {
  return {
    problems: [],
    ask: async (question) => {
      const answer = await askIpc(holder.socket, question, ANSWER_MS + (settings.model?.timeoutMs ?? 0));
      if (answer === null) throw silent(settings, holder);
      return answer;
    },
    close: () => Promise.resolve(),
  };
}

/** `data-folder-busy`: the folder's holder does not answer. */
export function silent({ dataDir }: Settings, holder: FolderHolder | null): ProductError {
  const pid = holder?.pid ?? null;
  return new ProductError('data-folder-busy', dataFolderSilent(dataDir, pid), { folder: dataDir, pid });
}

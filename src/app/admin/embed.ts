import { systemClock } from '../../adapters/clock/clock.ts';
import { systemTimer } from '../../adapters/clock/timer.ts';
import { adminIpc, pingIpc } from '../../adapters/ipc/call.ts';
import type { FolderHolder } from '../../adapters/lock/data-folder.ts';
import { createLog } from '../../adapters/log/log.ts';
import { prometheusMetrics } from '../../adapters/metrics/prometheus.ts';
import type { Progress } from '../../adapters/terminal/progress.ts';
import type { ModelSettings } from '../../config-model.ts';
import type { Settings } from '../../config.ts';
import { ProductError } from '../../domain/errors.ts';
import { createIndex } from '../../retrieve/bm25.ts';
import { createShelf } from '../../retrieve/register/shelf.ts';
import { EMBED } from '../../text/vi/embedding.ts';
import { PING_MS, silent } from '../asker.ts';
import { embeddingStatusSchema, type EmbeddingStatus } from '../embedding/status.ts';
import { openEmbedding } from '../model/open-embedding.ts';
import { openProduct } from '../open.ts';
import { whenFree } from '../patience.ts';

/** Between two looks at how far it has come, in milliseconds. */
const LOOK_MS = 250;
/** How long the running product may take to say so, in milliseconds. */
const STATUS_MS = 5000;

/** Embedding that is under way, here or in the product that runs. */
interface UnderWay {
  /** Null where the product that runs has no model for it. */
  readonly status: () => Promise<EmbeddingStatus | null>;
  readonly close: () => Promise<void>;
}

/**
 * Makes the vectors of all passages, or watches the running product make them, and gives back what to print once all is
 * done. Stopped half-way, it goes on there the next time.
 * @throws ProductError `setting-invalid` where no model is set, `model-failed`, and as `openProduct`.
 */
export async function embedAll(settings: Settings, progress: Progress, patienceMs: number): Promise<string> {
  const { model } = settings;
  if (model === null || model.embeddingModel === null) throw unset(EMBED.noModel);
  const { embeddingModel } = model;
  const underWay = await whenFree<UnderWay>(
    () => here(settings, { ...model, embeddingModel }),
    async (taken) => {
      const { holder } = taken;
      if (holder && holder.corpus !== settings.corpusDir) throw taken;
      return holder && (await pingIpc(holder.socket, PING_MS)) ? through(holder, settings) : null;
    },
    patienceMs,
  );
  try {
    return await watch(underWay, progress);
  } finally {
    progress.end();
    await underWay.close();
  }
}

async function watch({ status }: UnderWay, progress: Progress): Promise<string> {
  const timer = systemTimer();
  const never = new AbortController().signal;
  for (;;) {
    const now = await status();
    if (now === null) throw unset(EMBED.notServed);
    const { done, total, refused, complete, failing, model } = now;
    if (total > 0) progress.at(done, total);
    if (complete) return EMBED.done(total, refused, model);
    if (failing !== null) throw new ProductError('model-failed', EMBED.failed(done, total, failing), { failing });
    await timer.sleep(LOOK_MS, never);
  }
}

async function here(settings: Settings, model: ModelSettings & { readonly embeddingModel: string }): Promise<UnderWay> {
  const log = createLog(settings.logLevel === 'info' ? 'error' : settings.logLevel);
  const product = await openProduct(settings, { log, watch: false });
  const embedding = openEmbedding(model, {
    ...{ settings, database: product, folder: settings.dataDir, log },
    ...{ clock: systemClock(settings.startsAt), metrics: prometheusMetrics() },
  });
  const plans = product.register().map(({ register }) => register);
  embedding.update(createShelf(plans, createIndex).entries());
  return {
    status: () => Promise.resolve(embedding.status()),
    close: async () => {
      await embedding.close();
      await product.close();
    },
  };
}

function through(holder: FolderHolder, settings: Settings): UnderWay {
  return {
    status: async () => {
      const result = await adminIpc(holder.socket, { of: 'embed' }, STATUS_MS);
      if (result === null) throw silent(settings, holder);
      return embeddingStatusSchema.nullable().parse(JSON.parse(result.printed ?? 'null'));
    },
    close: () => Promise.resolve(),
  };
}

function unset(message: string): ProductError {
  return new ProductError('setting-invalid', message, { setting: 'OPENAI_EMBEDDING_MODEL' });
}

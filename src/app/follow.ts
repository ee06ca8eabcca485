import { watchCorpus } from '../adapters/files/watch.ts';
import type { Log } from '../ports/system.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface FollowOptions {
  /** The corpus folder. */
  readonly dir: string;
  /** True where other processes write to the store too. */
  readonly shared: boolean;
  /** Brings the store in line with the folder. */
  readonly sync: () => Promise<void>;
  /** Brings the memory in line with the store. */
  readonly refresh: () => Promise<void>;
  readonly log: Log;
}

/** Between two looks at a shared store, and two attempts after a failure, in milliseconds. */
const POLL_MS = 3000;

/**
 * Keeps store and memory in line with the folder until stopped. What fails is tried again, and logged once an outage.
 * The function that it returns stops it, after a running change has ended.
 */
export function follow({ dir, shared, sync, refresh, log }: FollowOptions): () => Promise<void> {
  const stopping = new AbortController();
  let changed = false;
  let failing = false;
  const update = oneAtATime(async () => {
    if (stopping.signal.aborted) return;
    const syncing = changed;
    changed = false;
    try {
      if (syncing) await sync();
      await refresh();
      failing = false;
    } catch (error) {
      changed ||= syncing;
      if (!failing) log.error('corpus.follow.failed', { error });
      failing = true;
    }
  });
  const onChange = (): void => {
    changed = true;
    void update();
  };
  watchCorpus(dir, onChange, stopping.signal);
  const polling = setInterval(() => {
    if (shared || changed || failing) void update();
  }, POLL_MS);
  return async () => {
    stopping.abort();
    clearInterval(polling);
    await update();
  };
}

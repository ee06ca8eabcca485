import { watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Pace of watching, in milliseconds. */
export interface WatchPace {
  /** Quiet time after the last event before the change is told: a copy of many files is one change. */
  readonly settleMs: number;
  /** Between two looks of our own: events do not cross a network folder, nor survive the folder being replaced. */
  readonly pollMs: number;
}

const PACE: WatchPace = { settleMs: 300, pollMs: 3000 };

/** Calls `onChange` after files of a folder came, went or changed, until `signal` aborts. Never throws. */
export function watchCorpus(dir: string, onChange: () => void, signal: AbortSignal, pace: WatchPace = PACE): void {
  if (signal.aborted) return;
  let settling: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(onChange, pace.settleMs);
  };
  listen(dir, changed, signal);
  let seen: string | undefined;
  const look = async (): Promise<void> => {
    const now = await fingerprint(dir);
    if (signal.aborted) return;
    if (seen !== undefined && now !== seen) changed();
    seen = now;
  };
  void look();
  const polling = setInterval(() => void look(), pace.pollMs);
  signal.addEventListener('abort', () => {
    clearInterval(polling);
    clearTimeout(settling);
  });
}

/** The system's events, which come at once; where they cannot be had, looking every few seconds serves alone. */
function listen(dir: string, changed: () => void, signal: AbortSignal): void {
  try {
    const watcher = watch(dir, { signal }, changed);
    watcher.on('error', () => {
      watcher.close();
    });
  } catch {
    return;
  }
}

/** Names, sizes and times of the folder's entries; equal while nothing changed. */
async function fingerprint(dir: string): Promise<string> {
  const names = await readdir(dir).catch(() => []);
  const entries = names.sort().map(async (name) => {
    const { size, mtimeMs } = await stat(join(dir, name)).catch(() => ({ size: -1, mtimeMs: 0 }));
    return `${name}\0${size}\0${mtimeMs}`;
  });
  return (await Promise.all(entries)).join('\0\0');
}

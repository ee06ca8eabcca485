import { open, readFile, rename, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ProductError } from '../../domain/errors.ts';
import type { JournalledSend } from '../../ports/mail.ts';
import type { SendJournal } from '../../ports/journal.ts';
import type { Clock } from '../../ports/system.ts';
import { storeFailed } from '../../text/vi/errors.ts';
import { errnoOf } from './errno.ts';

const NAME = 'sends.journal';
/** Older lines are dropped when the journal is opened: a system writes to its disk within a minute, not a day. */
const KEEP_MS = 3 * 24 * 60 * 60_000;

const line = z.object({
  at: z.iso.datetime(),
  key: z.string(),
  channel: z.enum(['telegram', 'zalo']),
  chat: z.string(),
  /** What the platform called the message, null while that is not known; `no` where it did not go out. */
  ended: z.union([z.object({ id: z.string().nullable() }), z.literal('no')]),
});
type Line = z.output<typeof line>;

/**
 * Opens the journal of a data folder; made where there is none. Lines that were written at once go to the disk at once:
 * a hundred sends cost a few syncs. A line that was cut short by a loss of power is left out: nothing was sent before its
 * line was whole.
 * @throws ProductError `store-failed` where it cannot be read or written
 */
export async function openSendJournal(folder: string, clock: Clock): Promise<SendJournal> {
  const path = join(folder, NAME);
  const kept = await attempt(() => compacted(path, Date.parse(clock.now()) - KEEP_MS));
  const file = await attempt(() => open(path, 'a'));
  const write = inBatches(file);
  const note = (one: Omit<Line, 'at'>): Promise<void> => write(`${JSON.stringify({ at: clock.now(), ...one })}\n`);
  return {
    begins: ({ key, channel, chat }) => note({ key, channel, chat, ended: { id: null } }),
    ended: ({ key, channel, chat }, id) => note({ key, channel, chat, ended: id === null ? 'no' : { id } }),
    sends: () => kept,
    close: () => attempt(() => file.close()),
  };
}

/** Drops what is old, by way of a new file that takes the old one's place whole or not at all; gives back what is left. */
async function compacted(path: string, since: number): Promise<readonly JournalledSend[]> {
  const latest = new Map<string, Line>();
  for (const one of linesOf(await textOf(path))) {
    latest.delete(one.key);
    latest.set(one.key, one);
  }
  const left = [...latest.values()].filter(({ at, ended }) => Date.parse(at) >= since && ended !== 'no');
  const next = await open(`${path}.new`, 'w');
  try {
    await next.writeFile(left.map((one) => `${JSON.stringify(one)}\n`).join(''));
    await next.datasync();
  } finally {
    await next.close();
  }
  await rename(`${path}.new`, path);
  await syncFolder(dirname(path));
  return left.flatMap(({ key, channel, chat, ended }) =>
    ended === 'no' ? [] : [{ key, channel, chat, messageId: ended.id }],
  );
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return '';
    throw error;
  }
}

function linesOf(text: string): readonly Line[] {
  return text.split('\n').flatMap((one) => {
    try {
      const read = line.safeParse(JSON.parse(one));
      return read.success ? [read.data] : [];
    } catch {
      return [];
    }
  });
}

/** The new name is in the folder's own data. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes what has been given since the last write, and tells everybody once the disk has it. */
function inBatches(file: FileHandle): (text: string) => Promise<void> {
  let waiting = '';
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = '';
    next = null;
    await attempt(async () => {
      await file.appendFile(text);
      await file.datasync();
    });
  };
  return (text) => {
    waiting += text;
    if (next === null) {
      next = last.then(flush);
      last = next.catch(() => undefined);
    }
    return next;
  };
}

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new ProductError('store-failed', storeFailed(), {}, { cause: error });
  }
}

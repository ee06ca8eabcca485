import { existsSync } from 'node:fs';
import { systemClock } from '../../adapters/clock/clock.ts';
import { adminIpc, pingIpc } from '../../adapters/ipc/call.ts';
import type { FolderHolder } from '../../adapters/lock/data-folder.ts';
import { createLog } from '../../adapters/log/log.ts';
import { readBackJson } from '../../chat/read-back-json.ts';
import { readBackText, type ReadBack } from '../../chat/read-back.ts';
import type { Settings } from '../../config.ts';
import type { AdminCommand } from '../../domain/admin.ts';
import { ProductError } from '../../domain/errors.ts';
import { readPlan } from '../../ingest/read.ts';
import { PING_MS, silent } from '../asker.ts';
import { sourceOf } from '../extract.ts';
import { liveAnswerer } from '../live-answerer.ts';
import { FolderTaken } from '../open-store.ts';
import { openProduct } from '../open.ts';
import { PATIENCE_MS, whenFree } from '../patience.ts';
import { createLookout } from '../reminders/outlook.ts';
import { readArguments, type TypedCommand } from './arguments.ts';
import { withFiles } from './file-ref.ts';
import { lostLines } from './lost-lines.ts';
import { deskOf, runAdmin, type Desk } from './run.ts';

/** How long the running product may take over a command, in milliseconds; it may have to read every document again. */
const COMMAND_MS = 600_000;

/** A command of which it is not yet known who carries it out. */
type CarryOut = (command: AdminCommand) => Promise<string | null>;

/**
 * Carries out what a clerk typed, by this process or through the one that runs, and gives back what to print.
 * @throws ProductError `usage` for wrong words, and as `openProduct`; `data-folder-busy` where the folder's holder does
 * not answer, or reads another corpus folder.
 */
export async function admin(args: readonly string[], settings: Settings, patienceMs = PATIENCE_MS): Promise<string> {
  const typed = readArguments(args);
  if (typed.of === 'embed') {
    // Loaded where they are used: libraries of models and of the bar take their time.
    const [{ embedAll }, { showProgress }] = await Promise.all([
      import('./embed.ts'),
      import('../../adapters/terminal/progress.ts'),
    ]);
    return embedAll(settings, showProgress(process.stderr), patienceMs);
  }
  const command = await withFiles(typed, settings.corpusDir);
  try {
    return (await carriedOut(command, settings, patienceMs)) ?? (await shownOnly(typed));
  } catch (error) {
    // Words without a folder are a name first: what lies under it here may be a folder, or too large to read.
    const unknown = error instanceof ProductError && error.code === 'input-missing';
    if (unknown && 'file' in typed && existsSync(typed.file)) await sourceOf(typed.file);
    throw error;
  }
}

/**
 * Carries out a command, by this process or through the one that runs.
 * @throws ProductError as `admin`
 */
export async function carriedOut(
  command: AdminCommand,
  settings: Settings,
  patienceMs = PATIENCE_MS,
): Promise<string | null> {
  try {
    const carryOut = await whenFree<CarryOut>(
      () => openHere(settings),
      async (taken) => {
        const { holder } = taken;
        if (holder && holder.corpus !== settings.corpusDir) throw taken;
        return holder && (await pingIpc(holder.socket, PING_MS)) ? through(holder, settings) : null;
      },
      patienceMs,
    );
    return await carryOut(command);
  } catch (error) {
    throw error instanceof FolderTaken && error.holder?.corpus === settings.corpusDir
      ? silent(settings, error.holder)
      : error;
  }
}

async function openHere(settings: Settings): Promise<CarryOut> {
  // At a terminal a clerk reads sentences; what the service tells its operator by default would be in the way.
  const log = createLog(settings.logLevel === 'info' ? 'error' : settings.logLevel);
  const product = await openProduct(settings, { log, watch: false });
  const clock = systemClock(settings.startsAt);
  const { directory } = liveAnswerer(() => product.register(), settings);
  const lookout = createLookout(product, clock, settings.timeZone);
  const desk: Desk = {
    ...deskOf(product, settings, { clock, directory, lookout, replan: () => undefined }),
    // The folder was looked at a moment ago, when the product was opened.
    look: (again) => (again ? product.sync(true) : Promise.resolve(product.summary)),
  };
  return async (command) => {
    try {
      return await runAdmin(command, desk);
    } finally {
      await product.close();
    }
  };
}

function through(holder: FolderHolder, settings: Settings): CarryOut {
  return async (command) => {
    const result = await adminIpc(holder.socket, command, COMMAND_MS);
    if (result === null) throw silent(settings, holder);
    return result.printed;
  };
}

/** A file that is not in the corpus is read for the clerk to look at; nothing of it is kept. */
async function shownOnly(typed: TypedCommand): Promise<string> {
  if (typed.of !== 'show') return '';
  const source = await sourceOf(typed.file);
  const readBack: ReadBack = {
    plan: readPlan(source),
    applied: [],
    orphaned: [],
    held: null,
    since: null,
    problems: [],
    lost: lostLines(source),
  };
  return typed.json ? JSON.stringify(readBackJson(readBack), null, 2) : readBackText(readBack);
}

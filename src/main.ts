import { createLog } from './adapters/log/log.ts';
import { runCommand } from './app/command.ts';
import { serve } from './app/serve.ts';
import { ProductError } from './domain/errors.ts';
import { isStartedByNpm, loadSettings } from './config.ts';
import { argumentUnknown, leftOut, serving } from './text/vi/service.ts';

/** Exit code of a process that a second Ctrl+C ended, by the shells' custom. */
const INTERRUPTED = 130;

/** How often a process that npm started looks whether its parent is still there, in milliseconds. */
const PARENT_MS = 500;

/**
 * The life of the process: settings, start, one line that says where it answers, and after SIGINT or SIGTERM the stop
 * in reverse order. A second signal ends it at once.
 */
await runCommand(async () => {
  const takeOver = readArguments(process.argv.slice(2));
  const settings = loadSettings();
  const log = createLog(settings.logLevel);
  const asked = askedToStop();
  const service = await serve(settings, log, { takeOver });
  const { address, documents, problems, notices } = service;
  for (const { message } of problems) process.stderr.write(`${leftOut(message)}\n`);
  for (const sentence of notices) process.stderr.write(`${sentence}\n`);
  process.stdout.write(`${serving(address, documents, problems.length)}\n`);
  const signal = await asked;
  log.info('service.stopping', { signal });
  await service.close();
  log.info('service.stopped');
});

/** True where polling may take a bot over that has a webhook elsewhere. @throws ProductError `usage` */
function readArguments(args: readonly string[]): boolean {
  const unknown = args.find((argument) => argument !== '--takeover');
  if (unknown !== undefined) throw new ProductError('usage', argumentUnknown(unknown));
  return args.length > 0;
}

/** Resolves with the first signal, heard from now on: one that comes during the start stops it when it is done. */
function askedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let asked = false;
    const hear = (signal: NodeJS.Signals): void => {
      if (asked) process.exit(INTERRUPTED);
      asked = true;
      resolve(signal);
    };
    process.on('SIGINT', hear).on('SIGTERM', hear);
    if (isStartedByNpm())
      hearParentEnd(() => {
        hear('SIGTERM');
      });
  });
}

/** `npm start` ended by SIGTERM ends the shell between npm and this process, which passes nothing on. */
function hearParentEnd(end: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    end();
  }, PARENT_MS);
  timer.unref();
}

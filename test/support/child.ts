import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

/** A process of our own with what it has printed so far. */
export interface Child {
  readonly process: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** Resolves when standard output holds the words; rejects when the process ends before. */
  prints(words: string): Promise<void>;
  /** The exit code, or null where a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** Runs a TypeScript file, named by its URL or its path from the project's root, as the commands do; killed when the test ends, should it still run. */
export function runScript(
  script: string,
  args: readonly string[],
  options: { env?: Record<string, string>; uid?: number; cwd?: string } = {},
): Child {
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), fileURLToPath(new URL(script, ROOT)), ...args],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
      env: { PATH: process.env['PATH'] ?? '', ...options.env },
    },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return {
    process: child,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    prints: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (stdout.includes(words)) resolve();
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => {
          reject(new Error(`ended with ${code ?? 'a signal'} before printing ${words}: ${stderr}`));
        });
      }),
  };
}

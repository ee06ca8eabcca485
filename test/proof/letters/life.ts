import { runScript, type Child } from '../../support/child.ts';

const MAIN = import.meta.resolve('../../../src/main.ts');
const ADMIN = import.meta.resolve('../../../scripts/admin.ts');
const READY = 'đã sẵn sàng tại ';

/** The product in a process of its own. */
export interface Life {
  /** Resolves when it serves. */
  readonly ready: Promise<void>;
  /** Ends it with SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Ends it with SIGTERM; its exit code. */
  stop(): Promise<number | null>;
  /** Sends it a signal that does not end it. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  /** What it has printed on standard error. */
  stderr(): string;
  /** Resolves when it is gone, whatever ended it. */
  readonly ended: Promise<unknown>;
  /** Rejects when it ends though nobody ended it. */
  readonly untimely: Promise<never>;
}

/** Starts the product with these settings, or a script that does. */
export function startLife(env: Readonly<Record<string, string>>, script = MAIN, args: readonly string[] = []): Life {
  const child: Child = runScript(script, args, { env: { LOG_LEVEL: 'silent', PORT: '0', ...env } });
  let isAsked = false;
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    isAsked = true;
    child.process.kill(signal);
    return child.ended;
  };
  const untimely = new Promise<never>((_, reject) => {
    void child.ended.then((code) => {
      if (!isAsked) reject(new Error(`ended by itself with ${code ?? 'a signal'}: ${child.stderr()}`));
    });
  });
  untimely.catch(() => undefined);
  const ready = child.prints(READY);
  // A life that is killed before it serves is nobody's failure.
  ready.catch(() => undefined);
  return {
    ready,
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
    signal: (name) => {
      child.process.kill(name);
    },
    stderr: () => child.stderr(),
    ended: child.ended,
    untimely,
  };
}

/** What an admin reads of the messages whose outcome is unknown. */
export async function listUnknown(env: Readonly<Record<string, string>>): Promise<string> {
  const child = runScript(ADMIN, ['unknown'], { env: { LOG_LEVEL: 'silent', ...env } });
  const code = await child.ended;
  if (code !== 0) throw new Error(`admin ended with ${code ?? 'a signal'}: ${child.stderr()}`);
  return child.stdout();
}

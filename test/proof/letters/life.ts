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
  /** Rejects when it ends though nobody ended it. */
  readonly untimely: Promise<never>;
}

/** Starts the product with these settings. */
export function startLife(env: Record<string, string>): Life {
  const child: Child = runScript(MAIN, [], { env: { LOG_LEVEL: 'silent', PORT: '0', ...env } });
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
    untimely,
  };
}

/** What an admin reads of the messages whose outcome is unknown. */
export async function listUnknown(env: Record<string, string>): Promise<string> {
  const child = runScript(ADMIN, ['unknown'], { env: { LOG_LEVEL: 'silent', ...env } });
  const code = await child.ended;
  if (code !== 0) throw new Error(`admin ended with ${code ?? 'a signal'}: ${child.stderr()}`);
  return child.stdout();
}

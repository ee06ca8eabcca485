/** What waits for a poll, and polls that wait for something. One poll takes one update, which is then gone. */
export interface PollQueue {
  /** How many polls wait. */
  readonly waiting: number;
  push(update: unknown): void;
  /** An update, or null when `milliseconds` are over or `gone` fires: then nothing is taken. */
  next(milliseconds: number, gone: AbortSignal): Promise<{ readonly update: unknown } | null>;
  /** Ends all waiting polls with nothing. */
  release(): void;
}

export function pollQueue(): PollQueue {
  const updates: unknown[] = [];
  const waiting = new Set<(taken: { readonly update: unknown } | null) => void>();
  return {
    get waiting() {
      return waiting.size;
    },
    push(update) {
      const [first] = waiting;
      if (first === undefined) updates.push(update);
      else first({ update });
    },
    next(milliseconds, gone) {
      if (updates.length > 0) return Promise.resolve({ update: updates.shift() });
      return new Promise((resolve) => {
        const finish = (taken: { readonly update: unknown } | null): void => {
          clearTimeout(timer);
          gone.removeEventListener('abort', onGone);
          waiting.delete(finish);
          resolve(taken);
        };
        const onGone = (): void => {
          finish(null);
        };
        const timer = setTimeout(finish, milliseconds, null);
        gone.addEventListener('abort', onGone);
        waiting.add(finish);
      });
    },
    release() {
      for (const finish of [...waiting]) finish(null);
    },
  };
}

/** A signal that fires at the caller's abort or after a time, and knows which it was. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Why the signal fired; null where it did not. */
  fired(): 'aborted' | 'timeout' | null;
  /** Must be called once the work is over. */
  release(): void;
}

/**
 * `AbortSignal.any` would do, but on Node.js 20 it keeps every derived signal alive as long as its source, and the
 * source of a poll loop lives as long as the process.
 */
export function deadline(milliseconds: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let why: 'aborted' | 'timeout' | null = null;
  const fire = (reason: 'aborted' | 'timeout'): void => {
    why ??= reason;
    controller.abort();
  };
  const onAbort = (): void => {
    fire('aborted');
  };
  const timer = setTimeout(fire, milliseconds, 'timeout');
  caller?.addEventListener('abort', onAbort, { once: true });
  if (caller?.aborted === true) onAbort();
  return {
    signal: controller.signal,
    fired: () => why,
    release() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}

/**
 * Does something that ends when a caller gives up or its time is over; `limit` tells `act` so. Not with
 * `AbortSignal.any` and `AbortSignal.timeout`: on Node.js 20 what they make may be collected before it fires, and a
 * request to a silent server then hung for good.
 * @param ms from now on
 */
export async function within<T>(ms: number, signal: AbortSignal, act: (limit: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => {
    limit.abort();
  };
  const timer = setTimeout(stop, ms);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await act(limit.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

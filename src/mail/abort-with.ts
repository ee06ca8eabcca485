/**
 * Aborts a controller as soon as another's signal is aborted, for the same reason. `AbortSignal.any` would do, but on Node.js 20 a signal that
 * it made and that somebody listens to is never freed: with one for every letter the memory grew by 8 KB each.
 */
export function abortWith(controller: AbortController, signal: AbortSignal): void {
  const abort = (): void => {
    controller.abort(signal.reason);
  };
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
}

/**
 * Turns an action into one that never runs beside itself: a call during a run is answered by one more run after it,
 * however many calls there were. The promise is that of the run which began after the call.
 */
export function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return (running = act());
      });
    return next;
  };
}

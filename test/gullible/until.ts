const WAIT_MS = 20_000;
const LOOK_MS = 10;

/** Waits until something holds; rejects after twenty seconds. @param what is waited for, to be told then */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = performance.now() + WAIT_MS;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** Runs actions one after another, in the order in which they were given; one that fails does not stop the next. */
export type InTurn = <T>(act: () => Promise<T>) => Promise<T>;

/** Makes a queue of its own. */
export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const running = last.then(act, act);
    last = running.catch(() => undefined);
    return running;
  };
}

/** Time that passes only as a simulation lets it: no wait takes longer than what happens in it. */
export interface VirtualTime {
  /** Milliseconds since 1970, as they truly are. */
  now(): number;
  /** Does something at an instant, in order of instants and then of calls; the past means as soon as possible. */
  at(instant: number, act: () => void, idle?: boolean): Planned;
  /** Lets time pass to an instant. */
  run(until: number): Promise<void>;
  /**
   * Leaps to an instant as a host does that was asleep: whoever waits for nothing but time is woken late. What is on its
   * way (not `idle`) is let come first, for `patience` milliseconds at most; `onLeap` is called before the leap itself.
   */
  leap(to: number, patience: number, onLeap: () => void): Promise<void>;
  /** Asks the world outside (a database), one question at a time, so that one seed has one history. */
  outside<T>(ask: () => Promise<T>): Promise<T>;
}

/** Something that is to happen. */
export interface Planned {
  cancel(): void;
}

interface Entry {
  readonly at: number;
  readonly nth: number;
  readonly idle: boolean;
  act: (() => void) | null;
}

export function virtualTime(start: number): VirtualTime {
  const heap: Entry[] = [];
  let now = start;
  let count = 0;
  let busy = 0;
  let onQuiet: (() => void) | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * Lets everything run that waits for nothing but its turn: when the event loop comes to `setImmediate`, no promise has
   * anything left to do, unless one waits for the world outside.
   */
  const settle = async (): Promise<void> => {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (busy === 0) return;
      await new Promise<void>((resolve) => {
        onQuiet = resolve;
      });
    }
  };
  const next = (): Entry | undefined => {
    while (heap[0]?.act === null) pop(heap);
    return heap[0];
  };
  const run = async (until: number): Promise<void> => {
    await settle();
    for (let entry = next(); entry !== undefined && entry.at <= until; entry = next()) {
      now = Math.max(now, entry.at);
      for (let same = next(); same !== undefined && same.at <= now; same = next()) {
        pop(heap);
        same.act?.();
        if (same.idle) break;
      }
      await settle();
    }
    now = Math.max(now, until);
  };
  return {
    now: () => now,
    at: (instant, act, idle = false) => {
      const entry: Entry = { at: instant, nth: (count += 1), idle, act };
      push(heap, entry);
      return {
        cancel: () => {
          entry.act = null;
        },
      };
    },
    run,
    leap: async (to, patience, onLeap) => {
      const latest = Math.min(to, now + patience);
      for (;;) {
        const isOnItsWay = heap.some(({ act, idle, at }) => act !== null && !idle && at <= latest);
        const first = next();
        if (!isOnItsWay || first === undefined) break;
        await run(first.at);
      }
      onLeap();
      now = Math.max(now, to);
      await run(now);
    },
    outside: (ask) => {
      busy += 1;
      const mine = turn.then(ask).finally(() => {
        busy -= 1;
        if (busy > 0) return;
        onQuiet?.();
        onQuiet = null;
      });
      turn = mine.catch(() => undefined);
      return mine;
    },
  };
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.nth < b.nth);
}

function push(heap: Entry[], entry: Entry): void {
  let place = heap.push(entry) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || isBefore(parent, entry)) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const [left, right] = [2 * place + 1, 2 * place + 2];
    const [a, b] = [heap[left], heap[right]];
    const [child, entry] = b !== undefined && a !== undefined && isBefore(b, a) ? [right, b] : [left, a];
    if (entry === undefined || isBefore(last, entry)) break;
    heap[place] = entry;
    place = child;
  }
  heap[place] = last;
}

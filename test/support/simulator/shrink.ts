import type { Happening, History } from './history.ts';
import { simulate, type SimulateOptions } from './simulate.ts';

/** Histories that are tried at most while looking for a smaller one. */
const MOST_TRIES = 120;

/** A smaller history in which something does not hold either: happenings are left out as long as that is so. */
export async function shrunk(history: History, options: () => Promise<SimulateOptions>): Promise<History> {
  let tries = 0;
  let kept: readonly Happening[] = history.happenings;
  const fails = async (happenings: readonly Happening[]): Promise<boolean> => {
    tries += 1;
    return (await simulate({ ...history, happenings }, await options())).findings.length > 0;
  };
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1 && tries < MOST_TRIES;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let from = 0; from < kept.length && tries < MOST_TRIES;) {
      const fewer = [...kept.slice(0, from), ...kept.slice(from + size)];
      if (await fails(fewer)) kept = fewer;
      else from += size;
    }
  }
  return { ...history, happenings: kept };
}

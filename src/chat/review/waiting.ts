import { localDate } from '../../domain/calendar.ts';
import { wordsOfDeadline } from '../../domain/correction.ts';
import type { Occurrence } from '../../domain/occurrence.ts';
import type { Reviewed } from '../../domain/outgoing.ts';
import type { BotTools } from '../tools.ts';

/** One day of a deadline that waits for an admin, with everybody whom it binds. */
export interface Waiting {
  readonly subject: Reviewed;
  /** One for each party; never empty. */
  readonly owed: readonly [Occurrence, ...Occurrence[]];
}

/** What waits and has not passed, the nearest last day first. What lies before its own document is never pushed. */
export async function waitingIn(tools: BotTools): Promise<readonly Waiting[]> {
  const today = localDate(tools.now(), tools.timeZone);
  const found = new Map<string, [Occurrence, ...Occurrence[]]>();
  for (const one of await tools.occurrences()) {
    if (one.approved || one.precedes || one.lastDay < today || !tools.waits(one)) continue;
    const name = nameOf(subjectOf(one));
    const own = found.get(name);
    if (own === undefined) found.set(name, [one]);
    else own.push(one);
  }
  const all = [...found.values()].map((owed) => ({ subject: subjectOf(owed[0]), owed }));
  return all.sort(({ owed: [a] }, { owed: [b] }) => (a.lastDay < b.lastDay ? -1 : Number(a.lastDay > b.lastDay)));
}

/** True for one day of one deadline. */
export function isSame(a: Reviewed, b: Reviewed): boolean {
  return nameOf(a) === nameOf(b);
}

/** True for two days of one deadline. */
export function isOneDeadline(a: Reviewed, b: Reviewed): boolean {
  return isSame({ ...a, date: '' }, { ...b, date: '' });
}

function subjectOf({ lineage, deadline, date }: Occurrence): Reviewed {
  return { lineage, entry: wordsOfDeadline(deadline), date };
}

function nameOf({ lineage, entry: { quote, party, date, action }, date: day }: Reviewed): string {
  return JSON.stringify([lineage, quote, party, date, action, day]);
}

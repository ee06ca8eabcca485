import type { Account } from './judge.ts';

/** What became of the reminders of a history, or of many. */
export interface Tally {
  readonly planned: number;
  readonly sent: number;
  /** Neither sent nor known to be needless. */
  readonly lost: number;
  /** Arrived more than once, but for marked repetitions. */
  readonly doubled: number;
  readonly unknown: number;
  /** Of those of unknown outcome the ones that had arrived. */
  readonly ambiguous: number;
  readonly resent: number;
  readonly collapsed: number;
  readonly expired: number;
  readonly cancelled: number;
}

export function tallyOf({ rows, delivered, now }: Account): Tally {
  const times = new Map<number, number>();
  for (const { carried } of delivered) for (const { id } of carried) times.set(id, (times.get(id) ?? 0) + 1);
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  const due = new Date(now).toISOString();
  return {
    planned: rows.length,
    sent: count('sent'),
    lost:
      rows.filter((row) => row.state === 'sent' && !times.has(row.id)).length +
      rows.filter((row) => row.state === 'planned' && row.until <= due).length,
    doubled: [...times.values()].filter((n) => n > 1).length,
    unknown: count('unknown'),
    ambiguous: rows.filter((row) => row.state === 'unknown' && times.has(row.id)).length,
    resent: rows.filter((row) => row.again && times.has(row.id)).length,
    collapsed: count('collapsed'),
    expired: count('expired'),
    cancelled: count('cancelled'),
  };
}

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = (name: keyof Tally): number => tallies.reduce((total, one) => total + one[name], 0);
  return {
    ...{ planned: sum('planned'), sent: sum('sent'), lost: sum('lost'), doubled: sum('doubled') },
    ...{ unknown: sum('unknown'), ambiguous: sum('ambiguous'), resent: sum('resent') },
    ...{ collapsed: sum('collapsed'), expired: sum('expired'), cancelled: sum('cancelled') },
  };
}

import { addDays } from '../../domain/calendar.ts';
import { isClosed } from '../../domain/standing.ts';
import { standingLine } from '../../text/vi/progress.ts';
import type { BotTools } from '../tools.ts';
import { isHeard, itemsOf, timed, todayOf, type Row } from './table.ts';
import { standsOf, thingOf } from './words.ts';

/** How long something stays listed after its last day, in days, though nothing is known to be left of it. */
const LISTED_DAYS = 60;

/** A line of what somebody owes, and what it is about. */
export interface OwnLine {
  readonly row: Row;
  /** `Báo cáo … (hạn …): đã nộp ngày …`. */
  readonly text: string;
}

/**
 * What some agencies owe, the nearest first and then what has passed: all that is known to be open, and what was done,
 * or was due before anybody could say so, lately.
 */
export function ownLines(rows: readonly Row[], tools: BotTools): readonly OwnLine[] {
  const today = todayOf(tools);
  const { coming, past } = timed(itemsOf(rows), today);
  const recent = addDays(today, -LISTED_DAYS);
  const kept = past.flatMap(({ rows: own }) =>
    own.filter((row) => {
      const { standing, occurrence } = row;
      return occurrence.lastDay >= recent || (!isClosed(standing) && isHeard(row, tools.timeZone));
    }),
  );
  return [...coming.flatMap((item) => item.rows), ...kept].map((row) => ({
    row,
    text: standingLine(thingOf(row.occurrence), standsOf(row, tools)),
  }));
}

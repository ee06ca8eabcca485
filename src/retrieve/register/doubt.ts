import { issuedBetween } from '../../domain/issue.ts';
import type { Deadline, IsoDate, Plan } from '../../domain/plan.ts';
import { REMIND_DOUBTS } from '../../text/vi/remind-doubts.ts';
import { DOUBTS } from '../../text/vi/warnings.ts';

/** Doubts about the first day of a deadline alone: its later days lie behind the document's own. */
const OF_ISSUE: ReadonlySet<string | null> = new Set([DOUBTS.precedes, DOUBTS.mayPrecede]);

/** Why one day of a deadline is doubtful, one sentence; null where it is certain. */
export function doubtOn(plan: Plan, deadline: Deadline, lastDay: IsoDate): string | null {
  const own = yearOf(plan, deadline);
  if (deadline.recurs !== null && Number(lastDay.slice(0, 4)) > own) return REMIND_DOUBTS.laterYear(own);
  if (deadline.certain) return null;
  const between = issuedBetween(plan);
  const behind = between !== null && lastDay > between.to;
  return behind && OF_ISSUE.has(deadline.why) ? null : (deadline.why ?? REMIND_DOUBTS.unexplained);
}

/** True where a last day lies before every day on which the document may have been issued. */
export function precedesIssue(plan: Plan, lastDay: IsoDate): boolean {
  const between = issuedBetween(plan);
  return between !== null && lastDay < between.from;
}

/** The year that a plan is for; recurring deadlines hold in it without being confirmed. */
function yearOf({ year, issued }: Plan, { date }: Deadline): number {
  return year ?? issued.year ?? Number(date.slice(0, 4));
}

import type { AssignedDuty, Changes, PlanDiff } from '../domain/change.ts';
import type { Agency, Deadline } from '../domain/plan.ts';
import { toWhom } from '../text/vi/due.ts';
import { agencyWords, BECAME, KINDS, NO_CHANGES, when } from '../text/vi/read-back.ts';

/** What became of the entries of a document since the version before, a line each; what stayed is not told. */
export function changeLines({ agencies, duties, deadlines }: PlanDiff): readonly string[] {
  const lines = [
    ...linesOf(KINDS.deadlines, deadlines, deadlineWords),
    ...linesOf(KINDS.agencies, agencies, ({ name, requested }: Agency) => agencyWords(name, requested)),
    ...linesOf(KINDS.duties, duties, ({ agency, text }: AssignedDuty) => `${agency}: “${text}”`),
  ];
  return lines.length === 0 ? [NO_CHANGES] : lines;
}

function linesOf<T>(
  what: string,
  { change, cancel, add, doubtful }: Changes<T>,
  words: (entry: T) => string,
): readonly string[] {
  return [
    ...change.map(({ before, after }) => BECAME.change(what, words(before), words(after))),
    ...cancel.map((entry) => BECAME.cancel(what, words(entry))),
    ...add.map((entry) => BECAME.add(what, words(entry))),
    ...doubtful.map(({ before, candidates, why }) =>
      BECAME.doubtful(what, words(before), candidates.map(words).join(' | '), why),
    ),
  ];
}

function deadlineWords(deadline: Deadline): string {
  const { responsible, action, to, via } = deadline;
  const where = to.length > 0 || via !== null ? [toWhom(to, via)] : [];
  return [`${responsible}: ${action}, ${when(deadline)}`, ...where].join('; ');
}

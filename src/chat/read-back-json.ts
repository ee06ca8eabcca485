import { deadlineWritten, agencyWritten, decisionLine } from '../text/vi/corrections.ts';
import type { Correction } from '../domain/correction.ts';
import type { Changes } from '../domain/change.ts';
import { agencyNumber, deadlineNumber, dutyNumber } from './entry-numbers.ts';
import type { ReadBack } from './read-back.ts';

/** The read-back for other programs: the fields of `extract --json`, each entry with its number. */
export function readBackJson({ plan, applied, orphaned, held, since, problems }: ReadBack): object {
  return {
    ...plan,
    asRead: undefined,
    passages: undefined,
    lines: undefined,
    held,
    problems,
    agencies: plan.agencies.map(({ corrected, duties, ...agency }, i) => ({
      entry: agencyNumber(i),
      ...agency,
      duties: duties.map(({ text, section }, j) => ({ entry: dutyNumber(i, j), text, section })),
      corrected: corrected === undefined ? [] : agencyWritten(agency, corrected.read, corrected.on),
    })),
    deadlines: plan.deadlines.map(({ corrected, ...deadline }, i) => ({
      entry: deadlineNumber(i),
      ...deadline,
      corrected: corrected === undefined ? [] : deadlineWritten(deadline, corrected.read, corrected.on),
    })),
    corrections: applied.map(toldOf),
    orphaned: orphaned.map(toldOf),
    since: since && {
      version: since.version,
      agencies: told(since.diff.agencies),
      duties: told(since.diff.duties),
      deadlines: told(since.diff.deadlines),
    },
  };
}

function toldOf({ id, on, decision }: Correction): object {
  return { number: id, on, ...decision, line: decisionLine(decision) };
}

/** What stayed is left out: it is in the register. */
function told<T>({ change, cancel, add, doubtful }: Changes<T>): object {
  return { change, cancel, add, doubtful };
}
